#include "widgets/desk/visualwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace madoguchi::visualwords {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("VisualCheck", source);
}

} // namespace

FailureText refusal(const Fault &fault)
{
    FailureText text = failureText(fault);
    switch (fault.failure) {
    case Failure::NotFound:
        text.title = say(QT_TRANSLATE_NOOP("VisualCheck", "There is nobody at the reader to compare"));
        text.remedy = say(QT_TRANSLATE_NOOP("VisualCheck",
            "Ask the patient to place the card, then press F6. It can be done until the patient is "
            "identified."));
        break;
    case Failure::FaceEngineUnsupported:
        if (fault.code == QLatin1String("reporting")) {
            text.title = say(
                QT_TRANSLATE_NOOP("VisualCheck", "At a certified reader the visual check begins there"));
            text.remedy = say(QT_TRANSLATE_NOOP("VisualCheck",
                "Begin it at the terminal of the reader, or with the staff's password on the reader itself. "
                "Its result appears here by itself."));
            break;
        }
        text.title
            = say(QT_TRANSLATE_NOOP("VisualCheck", "This reader cannot be used without the PIN of the card"));
        text.remedy = say(QT_TRANSLATE_NOOP("VisualCheck",
            "If the patient does not know the PIN, ask for the 資格確認書 and receive the patient by number: "
            "without records. What the reader can do stands in the health panel (F10)."));
        break;
    case Failure::ServiceUnreachable:
        if (fault.code != QLatin1String("opening"))
            break;
        text.title
            = say(QT_TRANSLATE_NOOP("VisualCheck", "The central service has not opened this visit yet"));
        text.remedy = say(QT_TRANSLATE_NOOP("VisualCheck",
            "The card was not unlocked. Wait a moment and confirm once more; if it stays so, ask for the "
            "資格確認書 and receive the patient in your usual way."));
        break;
    case Failure::AuditNotWritten:
        text.remedy = say(QT_TRANSLATE_NOOP("VisualCheck",
            "For this reason the card was not unlocked. Let the patient use the PIN, check the disk and call "
            "the administrator."));
        break;
    default:
        break;
    }
    return text;
}

QString person(const QString &staffId, const std::optional<StaffMember> &seated)
{
    if (!seated || seated->id != staffId || seated->displayName.isEmpty())
        return staffId;
    return say(QT_TRANSLATE_NOOP("VisualCheck", "%1 (%2)")).arg(seated->displayName, staffId);
}

QString elapsed(const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = since.isValid() ? std::max<qint64>(0, since.secsTo(now)) : 0;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace madoguchi::visualwords
