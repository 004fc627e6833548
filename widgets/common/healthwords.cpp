#include "widgets/common/healthwords.h"

#include "app/domain/cardcodes.h"
#include "widgets/common/calendar.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <utility>

namespace madoguchi {

namespace {

using Part = HealthLine::Part;
using State = HealthLine::State;

QString say(const char *source)
{
    return QCoreApplication::translate("HealthWords", source);
}

FailureText told(const char *title, const char *remedy)
{
    return { say(title), say(remedy), {} };
}

const char *const soonKnown
    = QT_TRANSLATE_NOOP("HealthWords", "Wait a few seconds. If it stays so, call an administrator.");

FailureText readerWords(const HealthLine &line)
{
    if (line.detail == QLatin1String("reporting"))
        return told(QT_TRANSLATE_NOOP("HealthWords", "The card reader belongs to the certified terminal"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Its results appear here by themselves. How it is, its own display says: look there when a "
                "patient does not appear."));
    if (line.detail == QLatin1String("none"))
        return told(QT_TRANSLATE_NOOP("HealthWords", "This computer has no card reader"),
            QT_TRANSLATE_NOOP(
                "HealthWords", "Nothing has to be done: patients use the reader of another desk."));
    return told(QT_TRANSLATE_NOOP("HealthWords", "The card reader has not been looked at yet"), soonKnown);
}

FailureText folderWords(const HealthLine &line)
{
    if (line.detail == QLatin1String("unasked"))
        return told(
            QT_TRANSLATE_NOOP("HealthWords", "The folders can be used; the terminal has not been asked yet"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Nothing has to be done: whether it answers shows with the first question to it."));
    if (line.detail == QLatin1String("again"))
        return told(
            QT_TRANSLATE_NOOP("HealthWords",
                "The folders can be used again; the last question to the terminal had failed by them"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Nothing has to be done for questions by number: they go out again by themselves. "
                "Records are asked for once more."));
    return told(QT_TRANSLATE_NOOP("HealthWords", "The terminal's folders have not been looked at yet"),
        QT_TRANSLATE_NOOP("HealthWords",
            "Wait a few seconds. If it stays so, look whether the terminal is switched on and the network is "
            "there."));
}

FailureText clockWords(const HealthLine &line)
{
    if (line.detail == QLatin1String("unmeasured"))
        return told(
            QT_TRANSLATE_NOOP("HealthWords", "The clock has not been compared with the service's yet"),
            QT_TRANSLATE_NOOP(
                "HealthWords", "Nothing has to be done: it is compared with the next question by number."));
    return told(QT_TRANSLATE_NOOP("HealthWords", "The clock has not been compared with the service's yet"),
        soonKnown);
}

FailureText certificateWords(const HealthLine &line)
{
    if (line.state == State::Attention)
        return told(QT_TRANSLATE_NOOP("HealthWords", "This computer's certificate ends soon"),
            QT_TRANSLATE_NOOP("HealthWords", "An administrator applies for a new one before that day."));
    return told(QT_TRANSLATE_NOOP("HealthWords", "The certificate has not been looked at yet"), soonKnown);
}

FailureText backupWords(const HealthLine &line)
{
    if (line.state == State::Attention)
        return told(QT_TRANSLATE_NOOP("HealthWords", "The backup is on the same disk as the receptions"),
            QT_TRANSLATE_NOOP("HealthWords",
                "If that disk breaks, both are lost. An administrator names a folder on another disk in the "
                "settings."));
    return told(QT_TRANSLATE_NOOP("HealthWords", "The backup has not been looked at yet"), soonKnown);
}

FailureText otherWords(const HealthLine &line)
{
    if (line.state == State::Unknown)
        return told(QT_TRANSLATE_NOOP("HealthWords", "This has not been looked at yet"), soonKnown);
    return told(QT_TRANSLATE_NOOP("HealthWords", "Something is not as it should be here"),
        QT_TRANSLATE_NOOP("HealthWords", "Call an administrator."));
}

FailureText ownWords(const HealthLine &line)
{
    const bool open = line.state == State::Unknown;
    switch (line.part) {
    case Part::Reader:
        return open ? readerWords(line) : otherWords(line);
    case Part::Folder:
        return open ? folderWords(line) : otherWords(line);
    case Part::Clock:
        return open ? clockWords(line) : otherWords(line);
    case Part::Line:
        return open ? told(QT_TRANSLATE_NOOP("HealthWords", "The service has not answered yet"), soonKnown)
                    : otherWords(line);
    case Part::Site:
        return open ? told(QT_TRANSLATE_NOOP(
                               "HealthWords", "The folder of the other stations has not been looked at yet"),
                   soonKnown)
                    : otherWords(line);
    case Part::Certificate:
        return line.state == State::Bad ? otherWords(line) : certificateWords(line);
    case Part::Backup:
        return line.state == State::Bad ? otherWords(line) : backupWords(line);
    default:
        return otherWords(line);
    }
}

/// Of the file with the keys of the cards' issuer, which the line names beside it.
std::optional<FailureText> authorityWords(const Fault &fault)
{
    if (fault.code == cardcode::authorityMissing)
        return told(QT_TRANSLATE_NOOP("HealthWords", "The file with the card issuer's keys is not there"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Face recognition cannot be used; the PIN and the visual check go on. An administrator looks "
                "for the file, or names the right one in the settings ([reader] card_authority)."));
    if (fault.code == cardcode::authorityUnreadable)
        return told(QT_TRANSLATE_NOOP("HealthWords", "The file with the card issuer's keys cannot be read"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Face recognition cannot be used; the PIN and the visual check go on. An administrator gives "
                "this program the right to read it, and looks whether it is such a file at all."));
    if (fault.code == cardcode::authorityEmpty)
        return told(
            QT_TRANSLATE_NOOP("HealthWords", "There is no key in the file with the card issuer's keys"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Face recognition cannot be used; the PIN and the visual check go on. An administrator puts "
                "the issuer's public keys there as they were given (PEM)."));
    if (fault.code == cardcode::authorityPart)
        return told(
            QT_TRANSLATE_NOOP("HealthWords", "A part of the file with the card issuer's keys is no key"),
            QT_TRANSLATE_NOOP("HealthWords",
                "The cards of one generation may not be believed; for them the PIN and the visual check go "
                "on. An administrator compares the file with what the issuer gave."));
    return std::nullopt;
}

/// Of a fault whose code tells it from what usually goes by its name.
std::optional<FailureText> specialWords(const Fault &fault)
{
    if (fault.failure == Failure::FaceRecordUntrusted)
        return authorityWords(fault);
    if (fault.failure == Failure::KeyFileOpenToOthers && fault.code == QLatin1String("station-certificate"))
        return told(
            QT_TRANSLATE_NOOP("HealthWords", "Others on this computer can read the key of its certificate"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Everything works. An administrator sets the certificate file's permissions to 0600, or "
                "gives "
                "its key a passphrase."));
    if (fault.failure == Failure::KeyFileOpenToOthers && fault.code == QLatin1String("centre-ca"))
        return told(QT_TRANSLATE_NOOP("HealthWords",
                        "Others on this computer can change by whom the central service is known"),
            QT_TRANSLATE_NOOP("HealthWords",
                "Everything works. An administrator compares the authority's file (ca) with the one that the "
                "centre has given, and sets its permissions to 0644."));
    if (fault.failure == Failure::ViewsRefused && fault.code == QLatin1String("unsettled"))
        return told(QT_TRANSLATE_NOOP(
                        "HealthWords", "It stayed unknown whether the service has counted views of records"),
            QT_TRANSLATE_NOOP("HealthWords",
                "For a month it gave no usable answer, so it is not asked any more. The views stand in the "
                "audit log, but patients may not see them on Mynaportal. An administrator looks there for "
                "“Report of a view left open”, and gives time and reason to the helpdesk."));
    if (fault.failure != Failure::ViewsWaiting || fault.code != QLatin1String("uncertain"))
        return std::nullopt;
    return told(QT_TRANSLATE_NOOP(
                    "HealthWords", "It is not known whether the service has counted some views of records"),
        QT_TRANSLATE_NOOP("HealthWords",
            "They are not reported again before it has said so, or patients would see them twice on "
            "Mynaportal. It is asked by itself. If it stays so for a day, give the time of day to the "
            "helpdesk."));
}

QString tellsText(ReaderTells told)
{
    switch (told) {
    case ReaderTells::NotKnown:
        return say(QT_TRANSLATE_NOOP("HealthWords", "－ not known"));
    case ReaderTells::HasNone:
        return say(QT_TRANSLATE_NOOP("HealthWords", "－ has none"));
    case ReaderTells::ByAbsence:
        return say(QT_TRANSLATE_NOOP("HealthWords", "only by a result that does not come"));
    case ReaderTells::Yes:
        break;
    }
    return say(QT_TRANSLATE_NOOP("HealthWords", "told"));
}

/// What such a reader tells the desk and what it does not (reader-link.md): nothing of that is "all right".
QString tellsText(ReaderKind kind)
{
    if (kind == ReaderKind::None)
        return {};
    const QList<std::pair<ReaderFact, const char *>> facts{
        { ReaderFact::Card, QT_TRANSLATE_NOOP("HealthWords", "card on it or left") },
        { ReaderFact::Pin, QT_TRANSLATE_NOOP("HealthWords", "tries and lock of the PIN") },
        { ReaderFact::Face, QT_TRANSLATE_NOOP("HealthWords", "tries and lock of the face") },
        { ReaderFact::Method, QT_TRANSLATE_NOOP("HealthWords", "how the patient was identified") },
        { ReaderFact::Fault, QT_TRANSLATE_NOOP("HealthWords", "its own faults") },
    };
    QStringList parts;
    for (const auto &[fact, words] : facts)
        parts.append(
            say(QT_TRANSLATE_NOOP("HealthWords", "%1: %2")).arg(say(words), tellsText(tells(kind, fact))));
    const QString all = parts.join(say(QT_TRANSLATE_NOOP("HealthWords", "; ")));
    return say(QT_TRANSLATE_NOOP("HealthWords", "What the desk is told: %1")).arg(all);
}

QString readerText(const HealthLine &line)
{
    QStringList parts;
    if (line.state != State::Unknown && !line.detail.isEmpty()) // else the words say it
        parts.append(line.detail);
    if (const QString told = line.reader ? tellsText(*line.reader) : QString(); !told.isEmpty())
        parts.append(told);
    return parts.join(QStringLiteral("　"));
}

/// Model and version as the maker gives them, then what it can do.
QString engineText(const QString &detail)
{
    QStringList parts = detail.split(QLatin1Char('\n'));
    const QString name = parts.takeFirst();
    QStringList abilities;
    for (const QString &part : std::as_const(parts)) {
        if (part == QLatin1String("face"))
            abilities.append(say(QT_TRANSLATE_NOOP("HealthWords", "compares faces")));
        else if (part == QLatin1String("code-b"))
            abilities.append(say(QT_TRANSLATE_NOOP("HealthWords", "reads the card's front")));
        else if (part == QLatin1String("card-key"))
            abilities.append(say(QT_TRANSLATE_NOOP("HealthWords", "unlocks the card")));
    }
    if (abilities.isEmpty())
        return name;
    const QString separator = say(QT_TRANSLATE_NOOP("HealthWords", ", "));
    return say(QT_TRANSLATE_NOOP("HealthWords", "%1: %2")).arg(name, abilities.join(separator));
}

} // namespace

FailureText healthWords(const HealthLine &line)
{
    if (line.state == State::Good)
        return {};
    if (!line.fault)
        return ownWords(line);
    FailureText text = specialWords(*line.fault).value_or(failureText(*line.fault));
    text.patient.clear();
    return text;
}

QString healthDetail(const HealthLine &line)
{
    const QDate day = QDate::fromString(line.detail, Qt::ISODate);
    switch (line.part) {
    case Part::Clock:
        return line.state == State::Unknown || line.detail.isEmpty()
            ? QString()
            : say(QT_TRANSLATE_NOOP("HealthWords", "off by %1 s")).arg(line.detail);
    case Part::Certificate:
        return day.isValid() ? say(QT_TRANSLATE_NOOP("HealthWords", "valid until %1")).arg(words::date(day))
                             : line.detail;
    case Part::Backup:
        return day.isValid()
            ? say(QT_TRANSLATE_NOOP("HealthWords", "the newest is of %1")).arg(words::date(day))
            : line.detail;
    case Part::FaceEngine:
        return line.fault ? line.detail : engineText(line.detail);
    case Part::Reader:
        return readerText(line);
    case Part::Folder:
        return line.state == State::Unknown ? QString() : line.detail; // the words say it
    case Part::Site:
        return line.detail.isEmpty() || line.fault
            ? line.detail
            : say(QT_TRANSLATE_NOOP("HealthWords", "others here: %1")).arg(line.detail);
    default:
        return line.detail;
    }
}

} // namespace madoguchi
