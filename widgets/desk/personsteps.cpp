#include "widgets/desk/personsteps.h"

#include "app/domain/jislevels.h"
#include "app/support/callcentre.h"
#include "widgets/common/plainlabel.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString own(const char *source)
{
    return QCoreApplication::translate("NextSteps", source);
}

QString whyDoubtful(PersonDoubt doubt)
{
    switch (doubt) {
    case PersonDoubt::Birthdate:
        return own(QT_TRANSLATE_NOOP(
            "NextSteps", "The birth date is not that of the patient who is stored under this number."));
    case PersonDoubt::Kana:
        return own(QT_TRANSLATE_NOOP(
            "NextSteps", "The kana are not those of the patient who is stored under this number."));
    case PersonDoubt::Number:
        return own(QT_TRANSLATE_NOOP(
            "NextSteps", "Another patient number is stored here for this insurance than the service says."));
    case PersonDoubt::None:
        break;
    }
    return {};
}

QString whyNotWritten(PersonDoubt doubt)
{
    switch (doubt) {
    case PersonDoubt::Birthdate:
        return own(QT_TRANSLATE_NOOP(
            "NextSteps", "The birth date of the answer is not the one that was written down."));
    case PersonDoubt::Kana:
        return own(
            QT_TRANSLATE_NOOP("NextSteps", "The kana of the answer are not those that were written down."));
    case PersonDoubt::Number:
        return own(QT_TRANSLATE_NOOP(
            "NextSteps", "The patient number of the answer is not the one that was written down."));
    case PersonDoubt::None:
        break;
    }
    return {};
}

} // namespace

QList<NextStep> personSteps(const Reception &reception)
{
    if (reception.person != PersonCheck::Doubtful)
        return {};
    const PersonDoubt asWritten = doubtAsWritten(reception);
    const QString task = own(QT_TRANSLATE_NOOP("NextSteps",
        "Say in the details (Enter) whether it is the same person. If it cannot be told, ask the call centre "
        "(%1). "
        "Nothing is confirmed, handed over or told to the consulting room until then."));
    return { { Tone::Bad, own(QT_TRANSLATE_NOOP("NextSteps", "Perhaps another person (別人の疑い)")),
        (asWritten != PersonDoubt::None ? whyNotWritten(asWritten) : whyDoubtful(reception.doubt))
            + QLatin1Char(' ') + task.arg(callcentre::number()),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "May I check your details? Please tell me your full name, your birth date, and whether your name "
            "or your insurance has changed.")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Compare name, kana and birth date with the 診療申込書 and with what the patient shows.")) } };
}

QList<NextStep> nameSteps(const Reception &reception)
{
    const QString name = reception.shownName().reveal();
    if (hasBlackDot(name))
        return { { Tone::Attention,
            own(QT_TRANSLATE_NOOP("NextSteps", "● stands for a character that could not be sent")),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "Ask how the name is written, compare with the chart, and enter it above: it is used from "
                "the "
                "next visit on. Prescriptions and certificates must not carry a ●.")),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "One character of your name could not be sent to us. Please write your name here once.")) } };
    const QStringList beyond = beyondLevel2(name);
    if (beyond.isEmpty())
        return {};
    return { { Tone::Unknown,
        own(QT_TRANSLATE_NOOP("NextSteps", "A claim does not take this character of the name: %1"))
            .arg(harmless(beyond.join(QStringLiteral("、")))),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "It is of JIS level 3 or 4. If the レセコン refuses it, enter above how the clinic writes the "
            "name: "
            "it is handed over like that, and used from the next visit on.")) } };
}

} // namespace madoguchi
