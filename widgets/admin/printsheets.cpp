#include "widgets/admin/printsheets.h"

#include "app/support/readerprofile.h"
#include "widgets/common/language.h"

#include <QHash>
#include <QLocale>

namespace madoguchi::printsheets {

namespace {

struct Words
{
    QString language{};
    QString operator()(const char *source) const { return trIn(language, "PrintSheets", source); }
};

/// With the day of the week, which people remember.
QString dayIn(const QString &language, const QDate &day)
{
    if (language == u"ja")
        return QLocale(QLocale::Japanese, QLocale::Japan).toString(day, QStringLiteral("yyyy年M月d日(ddd)"));
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(day, QStringLiteral("dddd, d MMMM yyyy"));
}

QList<PosterPoint> whatItBrings(const Words &say)
{
    return { { say(QT_TRANSLATE_NOOP("PrintSheets",
                   "Lay your card on the reader, and confirm yourself with your face or your PIN of four "
                   "digits.")),
                 {} },
        { say(QT_TRANSLATE_NOOP("PrintSheets",
              "If you agree, the doctor sees your medication and health checkups. You are asked at every "
              "visit, and "
              "may say no.")),
            {} },
        { say(QT_TRANSLATE_NOOP("PrintSheets",
              "The ceiling of what you pay yourself (限度額) is confirmed without a certificate.")),
            {} },
        { say(QT_TRANSLATE_NOOP(
              "PrintSheets", "The registration as insurance card can be made at the reader. Please ask us.")),
            {} },
        { say(QT_TRANSLATE_NOOP(
              "PrintSheets", "Without the card, please show the 資格確認書 of your insurer.")),
            {} } };
}

/// How the card is laid on that model, by the key of its profile.
QString placing(const Words &say, const ReaderProfile &profile)
{
    if (const QString own = profile.place.in(say.language); !own.isEmpty())
        return own;
    const QString key = profile.place.key;
    if (key == u"tray")
        return say(QT_TRANSLATE_NOOP("PrintSheets",
            "Take the card out of its sleeve and lay it on the tray, long side towards you, photo up."));
    if (key == u"holder-below")
        return say(QT_TRANSLATE_NOOP("PrintSheets",
            "Take the card out of its sleeve and put it upright into the holder below the screen, photo "
            "towards "
            "you."));
    if (key == u"holder-beside")
        return say(QT_TRANSLATE_NOOP("PrintSheets",
            "Take the card out of its sleeve and put it upright into the holder beside the screen, photo "
            "towards "
            "you."));
    if (key == u"marked")
        return say(QT_TRANSLATE_NOOP("PrintSheets",
            "Take the card out of its sleeve and lay it on the marked place below the screen, photo up."));
    return say(QT_TRANSLATE_NOOP(
        "PrintSheets", "Take the card out of its sleeve and lay it on the reader, photo up."));
}

/// A line to write on.
QString blank(int characters)
{
    return QString(characters, QChar(0xff3f)); // ＿
}

SheetPart part(const QString &heading, const QStringList &paragraphs)
{
    return { heading, paragraphs, false, {} };
}

} // namespace

Poster posterNow(const QString &language)
{
    const Words say{ language };
    Poster poster;
    poster.job = QStringLiteral("poster-now");
    poster.over = say(QT_TRANSLATE_NOOP("PrintSheets", "To our patients"));
    poster.title = say(QT_TRANSLATE_NOOP("PrintSheets", "Your My Number Card\nis your insurance card here"))
                       .split(QLatin1Char('\n'));
    poster.picture = QStringLiteral("counter");
    poster.points = whatItBrings(say);
    return poster;
}

Poster posterFrom(const QString &language, const QDate &from)
{
    const Words say{ language };
    Poster poster = posterNow(language);
    poster.job = QStringLiteral("poster-from");
    poster.title
        = say(QT_TRANSLATE_NOOP("PrintSheets", "Your My Number Card\nbecomes your insurance card here"))
              .split(QLatin1Char('\n'));
    poster.date = say(QT_TRANSLATE_NOOP("PrintSheets", "from %1")).arg(dayIn(language, from));
    return poster;
}

Poster sticker(const QString &language)
{
    const Words say{ language };
    Poster poster;
    poster.job = QStringLiteral("stickers");
    poster.title
        = say(QT_TRANSLATE_NOOP("PrintSheets", "My Number Card\naccepted here")).split(QLatin1Char('\n'));
    poster.picture = QStringLiteral("counter");
    poster.foot = { say(QT_TRANSLATE_NOOP("PrintSheets", "as your insurance card")) };
    return poster;
}

Poster readerGuide(const QString &language, const QString &name)
{
    const Words say{ language };
    const ReaderProfile profile = readReaderProfile(name).profile;
    Poster guide;
    guide.job = QStringLiteral("reader-guide");
    guide.title = { say(QT_TRANSLATE_NOOP("PrintSheets", "How to use the card reader")) };
    guide.isNumbered = true;
    guide.points.append({ placing(say, profile), profile.picture });
    if (profile.camera == ReaderProfile::Camera::None) { // what the reader cannot do is not offered
        guide.points.append(
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                  "Type the four digits of your PIN. Nobody else may see them. If you have none, please "
                  "speak to us.")),
                QStringLiteral("keypad") });
    } else {
        guide.points.append({ say(QT_TRANSLATE_NOOP("PrintSheets",
                                  "Choose your face or your PIN. A card without PIN has the face only.")),
            QStringLiteral("method") });
        guide.points.append(
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                  "Look into the frame and hold still for a moment, or type the four digits of your "
                  "PIN.")),
                QStringLiteral("camera") });
    }
    guide.points.append({ say(QT_TRANSLATE_NOOP("PrintSheets",
                              "Answer whether the doctor may see your medication and checkups: yes or no.")),
        QStringLiteral("consent-sheet") });
    guide.points.append(
        { say(QT_TRANSLATE_NOOP("PrintSheets", "Take your card with you, and wait to be called.")),
            QStringLiteral("takecard") });
    guide.foot = { say(QT_TRANSLATE_NOOP("PrintSheets",
        "If something is unclear, press the button for staff on the screen or speak to us.")) };
    return guide;
}

Sheet purposes(const QString &language)
{
    const Words say{ language };
    Sheet sheet;
    sheet.job = QStringLiteral("purposes");
    sheet.title = say(QT_TRANSLATE_NOOP("PrintSheets", "What your information is used for"));
    sheet.parts = {
        part({},
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "With your My Number Card this clinic asks the online eligibility service for the following. "
                "It "
                "is used for what stands here, and for nothing else.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Insurance (eligibility)")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "To confirm your insurance, your share of the costs and their ceiling, and to charge them "
                "correctly. "
                "Seen by the reception.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Medication")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "For your examination and prescription, only if you agree at this visit. Seen by doctors, "
                "dentists "
                "and pharmacists, never by the reception.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Health checkups")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "For your examination, only if you agree at this visit. Seen by doctors, dentists and "
                "pharmacists, "
                "never by the reception.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Your choice")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                  "You are asked at every visit. You may say no, and you are treated all the same. A yes "
                  "ends by "
                  "itself.")),
                say(QT_TRANSLATE_NOOP("PrintSheets",
                    "Every look at your medication and checkups is written down, and you can see it in "
                    "Mynaportal "
                    "(マイナポータル).")),
                say(QT_TRANSLATE_NOOP("PrintSheets",
                    "The number of twelve digits on your card is neither read nor copied here.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Other purposes of this clinic")),
            { blank(30), blank(30), blank(30) }),
    };
    sheet.foot = { say(QT_TRANSLATE_NOOP("PrintSheets", "Clinic: %1")).arg(blank(14)) };
    return sheet;
}

Sheet counterFaq(const QString &language)
{
    const Words say{ language };
    Sheet sheet;
    sheet.job = QStringLiteral("counter-faq");
    sheet.title = say(QT_TRANSLATE_NOOP("PrintSheets", "Questions at the counter"));
    sheet.parts = {
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "I have lost my card.")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                      "There is a line for lost cards, open 24 hours. Its number: %1 "
                      "(write it in "
                      "from the official notice)"))
                    .arg(blank(10)),
                say(QT_TRANSLATE_NOOP("PrintSheets",
                    "Today we receive you with the 資格確認書, or with a statement of eligibility "
                    "(被保険者資格申立書).")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "I have forgotten my PIN, or it is locked.")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "The face works, or we compare you with the photo on the card. The PIN of four digits is set "
                "anew at "
                "the municipal office.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Can you type my PIN for me?")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "No. The PIN is never told to staff, and staff never asks for it. Offer the face or the "
                "comparison "
                "by eye.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Do you see my My Number?")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "No. The twelve digits are not used for the reception. Never copy or write down the back of "
                "the "
                "card.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "Do I have to agree?")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "No. Whoever does not agree is treated all the same. The reception only sees whether there "
                "is a yes, "
                "never what is in it.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "My card does not work.")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "Do not say that it cannot be used: look for the reason together, with F8 at the desk. For "
                "three "
                "months after its certificate has ended it still shows the insurance.")) }),
        part(say(QT_TRANSLATE_NOOP("PrintSheets", "I have no card.")),
            { say(QT_TRANSLATE_NOOP("PrintSheets",
                "We receive you with the 資格確認書. The hand-out about the registration says where it can "
                "be "
                "made.")) }),
    };
    return sheet;
}

} // namespace madoguchi::printsheets
