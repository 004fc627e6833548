#include "widgets/common/handout.h"

#include "widgets/common/calendar.h"
#include "widgets/common/language.h"

namespace madoguchi {

namespace {

/// In a language of its own, or in the current one.
struct Words
{
    QString language{};
    QString operator()(const char *source) const
    {
        return trIn(language.isEmpty() ? Language::instance().current() : language, "Handout", source);
    }
};

// What holds for cards and certificates: front-desk.md T5 (renewal), T8 (cards without PIN), T9 (PIN), T1
// (Mynaportal), and product.md, "For print" (registration).

QList<SheetPart> renewal(const Words &say)
{
    return { { {},
                 { say(QT_TRANSLATE_NOOP("Handout",
                     "The electronic certificate on your My Number Card ends soon, or has ended. It is "
                     "renewed apart from the card itself.")) } },
        { say(QT_TRANSLATE_NOOP("Handout", "How to renew it")),
            { say(QT_TRANSLATE_NOOP("Handout",
                  "Go to the municipal office where you live. It is possible from three months before the "
                  "end.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "Take your My Number Card along, and the letter about the end of its validity if you "
                    "have it. Whether you need an appointment, the office tells you by phone.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "You need your PIN of four digits. If you forgot it, it is set anew there.")) },
            true },
        { say(QT_TRANSLATE_NOOP("Handout", "Until then")),
            { say(QT_TRANSLATE_NOOP("Handout",
                "For three months after the month of its end your card still shows your insurance, but not "
                "your medication and checkups. After that a 資格確認書 is sent to you; please bring it "
                "along.")) } } };
}

QList<SheetPart> pinReset(const Words &say)
{
    return { { {},
                 { say(QT_TRANSLATE_NOOP("Handout",
                     "The PIN of four digits on your My Number Card is locked after three wrong tries, also "
                     "when they were long ago. The lock opens only when the PIN is set anew.")) } },
        { say(QT_TRANSLATE_NOOP("Handout", "How to set it anew")),
            { say(QT_TRANSLATE_NOOP(
                  "Handout", "Go to the municipal office where you live, with your My Number Card.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "Ask for a new PIN of four digits for the certificate for user authentication "
                    "(利用者証明用電子証明書). A machine in a convenience store sets only the longer "
                    "password "
                    "anew.")),
                say(QT_TRANSLATE_NOOP("Handout", "Choose four digits that you will remember.")) },
            true },
        { say(QT_TRANSLATE_NOOP("Handout", "Until then")),
            { say(QT_TRANSLATE_NOOP("Handout",
                "You can be received with your face at the reader, or we compare you with the photo on the "
                "card. Nobody at this clinic asks you for your PIN.")) } } };
}

QList<SheetPart> mynaportal(const Words &say)
{
    return { { {},
                 { say(QT_TRANSLATE_NOOP("Handout",
                     "When your insurance cannot be confirmed here, you can show it on your own phone.")) } },
        { say(QT_TRANSLATE_NOOP("Handout", "How to show it")),
            { say(QT_TRANSLATE_NOOP("Handout",
                  "Open Mynaportal (マイナポータル) on your phone and sign in with your My Number Card and "
                  "its "
                  "PIN of four digits.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "Choose your health insurance card (健康保険証). Your insurer, symbol and number are "
                    "shown.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "Show this screen at the desk together with your My Number Card. You can also save it as "
                    "a PDF for the next time.")) },
            true },
        { say(QT_TRANSLATE_NOOP("Handout", "If that is not possible")),
            { say(QT_TRANSLATE_NOOP("Handout",
                "Please show the 資格確認書 of your insurer. A card without PIN cannot sign in to "
                "Mynaportal.")) } } };
}

QList<SheetPart> registration(const Words &say)
{
    return { { {},
                 { say(QT_TRANSLATE_NOOP("Handout",
                     "Your My Number Card becomes your insurance card by a registration. It is made once, "
                     "and takes a few minutes.")) } },
        { say(QT_TRANSLATE_NOOP("Handout", "Where you can register")),
            { say(QT_TRANSLATE_NOOP(
                  "Handout", "Here at the card reader, with your card: please ask us, we help you.")),
                say(QT_TRANSLATE_NOOP("Handout",
                    "With a phone that reads the card, in Mynaportal (マイナポータル), with your PIN of four "
                    "digits.")),
                say(QT_TRANSLATE_NOOP("Handout", "At an ATM of Seven Bank, with your PIN.")),
                say(QT_TRANSLATE_NOOP("Handout", "At your municipal office, where it offers that.")) } },
        { say(QT_TRANSLATE_NOOP("Handout", "Until then")),
            { say(QT_TRANSLATE_NOOP(
                "Handout", "Please show the 資格確認書 of your insurer whenever you come.")) } } };
}

} // namespace

std::optional<Handout> handoutFor(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::PinUnusable:
        return Handout::PinReset;
    case Failure::CertificateExpired:
    case Failure::CertificateRevoked:
        return Handout::Renewal;
    case Failure::CardNotRegistered:
        return Handout::Registration;
    default:
        return {};
    }
}

std::optional<Handout> handoutFor(CertificateState certificate)
{
    const bool ends = certificate == CertificateState::NearExpiry || certificate == CertificateState::InGrace;
    return ends ? std::optional(Handout::Renewal) : std::nullopt;
}

std::optional<Handout> handoutFor(Validity validity)
{
    return isConfirmed(validity) || validity == Validity::Several ? std::nullopt
                                                                  : std::optional(Handout::Mynaportal);
}

QString handoutTitle(Handout handout, const QString &language)
{
    const Words say{ language };
    switch (handout) {
    case Handout::Renewal:
        return say(QT_TRANSLATE_NOOP("Handout", "Renewing the card's electronic certificate"));
    case Handout::PinReset:
        return say(QT_TRANSLATE_NOOP("Handout", "Setting the PIN anew"));
    case Handout::Mynaportal:
        return say(QT_TRANSLATE_NOOP("Handout", "Showing your insurance on your phone"));
    case Handout::Registration:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Handout", "Your My Number Card as insurance card"));
}

Sheet handoutSheet(Handout handout, const QDate &day, const QString &clinic, const QString &language)
{
    const Words say{ language };
    Sheet sheet{ {}, handoutTitle(handout, language), {}, {} };
    if (day.isValid())
        sheet.foot.append(words::date(day));
    if (!clinic.isEmpty())
        sheet.foot.prepend(clinic);
    switch (handout) {
    case Handout::Renewal:
        sheet.job = QStringLiteral("renewal");
        sheet.parts = renewal(say);
        break;
    case Handout::PinReset:
        sheet.job = QStringLiteral("pin-reset");
        sheet.parts = pinReset(say);
        break;
    case Handout::Mynaportal:
        sheet.job = QStringLiteral("mynaportal");
        sheet.parts = mynaportal(say);
        break;
    case Handout::Registration:
        sheet.job = QStringLiteral("registration");
        sheet.parts = registration(say);
        break;
    }
    return sheet;
}

} // namespace madoguchi
