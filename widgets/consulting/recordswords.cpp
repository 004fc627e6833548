#include "widgets/consulting/recordswords.h"

#include "app/support/clock.h"
#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/words.h"
#include "widgets/consulting/medicationwords.h"
#include "widgets/consulting/roomsteps.h"

#include <QCoreApplication>

namespace madoguchi::recordswords {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("RecordsWords", source);
}

/// Two sentences beside each other; Japanese has no blank between them.
QString joined(const QString &first, const QString &second)
{
    //: Two sentences, one after the other.
    return first.isEmpty() ? second : QCoreApplication::translate("RecordsWords", "%1 %2").arg(first, second);
}

/// What is left to go by.
QString goBy(ConsentKind kind)
{
    return kind == ConsentKind::Checkup
        ? say(QT_TRANSLATE_NOOP("RecordsWords", "Ask the patient, and for the paper with the results."))
        : say(QT_TRANSLATE_NOOP("RecordsWords", "Ask the patient, and for the medication notebook."));
}

Absence notAsked(ConsentKind kind)
{
    return { lookUnknown,
        say(QT_TRANSLATE_NOOP("RecordsWords", "The patient was not asked about: %1"))
            .arg(words::consentKind(kind)),
        joined(say(QT_TRANSLATE_NOOP("RecordsWords",
                   "The question did not come up at this visit, or the card was taken away before it. "
                   "Placing the "
                   "card again "
                   "at the desk asks it.")),
            goBy(kind)) };
}

Absence refused(ConsentKind kind)
{
    return { lookBad,
        say(QT_TRANSLATE_NOOP("RecordsWords", "Not consented: %1")).arg(words::consentKind(kind)),
        joined(say(QT_TRANSLATE_NOOP("RecordsWords",
                   "The patient said no at this visit. Nothing was asked of the service. Whether there are "
                   "records "
                   "is not "
                   "known.")),
            goBy(kind)) };
}

Absence expired(ConsentKind kind)
{
    return { lookExpiring,
        say(QT_TRANSLATE_NOOP("RecordsWords", "The consent is over: %1")).arg(words::consentKind(kind)),
        joined(say(QT_TRANSLATE_NOOP("RecordsWords",
                   "It was given, and its time has run out. A new one needs the card at the reader again.")),
            goBy(kind)) };
}

Absence certificateEnded(ConsentKind kind)
{
    return { lookAttention,
        say(QT_TRANSLATE_NOOP("RecordsWords", "The certificate on the patient's card has expired")),
        joined(say(QT_TRANSLATE_NOOP("RecordsWords",
                   "In the three months after its end the card still shows the insurance, but gives no "
                   "records. The "
                   "municipal office renews it.")),
            goBy(kind)) };
}

Absence notQualified()
{
    return { lookBad, say(QT_TRANSLATE_NOOP("RecordsWords", "This account may not see records")),
        say(QT_TRANSLATE_NOOP("RecordsWords",
            "Records are for doctors, dentists and pharmacists, each signed in with an own account.")) };
}

QString notRegistered(const RecordsReason &reason)
{
    QString planned;
    if (!reason.planned.isEmpty())
        planned = say(QT_TRANSLATE_NOOP("RecordsWords", "The insurer means to register it in %1."))
                      .arg(medicationwords::month(QString(reason.planned).remove(QLatin1Char('-'))));
    const QString known = reason.source == RecordsReason::Source::List
        ? say(QT_TRANSLATE_NOOP("RecordsWords",
                  "By the insurers' list of %1. Records may exist and come later; ask the patient for the "
                  "paper."))
              .arg(words::date(reason.listDay))
        : say(QT_TRANSLATE_NOOP("RecordsWords",
            "This is said by the service. Records may exist and come later; ask the patient for the "
            "paper."));
    return joined(planned, known);
}

QString noRecord(ConsentKind kind, const RecordsReason &reason)
{
    if (kind != ConsentKind::Checkup)
        return joined(
            say(QT_TRANSLATE_NOOP("RecordsWords",
                "The service was asked and has none for the period. Claims arrive a month or more after "
                "the treatment.")),
            goBy(kind));
    if (reason.source == RecordsReason::Source::List)
        return say(
            QT_TRANSLATE_NOOP("RecordsWords",
                "By the list of %1 the insurer has registered fiscal year %2: the patient was probably "
                "not examined, or elsewhere than by this insurer. Ask the patient."))
            .arg(words::date(reason.listDay))
            .arg(reason.year);
    if (reason.source == RecordsReason::Source::Calendar) {
        const QString notListed = reason.listDay.isValid()
            ? say(QT_TRANSLATE_NOOP("RecordsWords", "The insurers' list of %1 does not have this insurer."))
                  .arg(words::date(reason.listDay))
            : QString();
        const QString asked
            = say(QT_TRANSLATE_NOOP("RecordsWords",
                      "The service was asked and has none. Fiscal year %1 may be registered until 1 November "
                      "%2; ask the patient for the paper."))
                  .arg(reason.year)
                  .arg(reason.year + 1);
        return joined(notListed, asked);
    }
    return say(QT_TRANSLATE_NOOP("RecordsWords", "The service was asked and has none. Ask the patient."));
}

Absence empty(ConsentKind kind, const RecordsReason &reason)
{
    Absence words{ lookUnknown, words::absence(reason.absence, reason.year), {} };
    switch (reason.absence) {
    case RecordsAbsence::InsurerNotRegistered:
        words.text = notRegistered(reason);
        break;
    case RecordsAbsence::UnderForty:
        words.text = say(
            QT_TRANSLATE_NOOP("RecordsWords", "Below that age none are collected. Nothing is missing."));
        break;
    case RecordsAbsence::InsuranceKind:
        words.text = say(QT_TRANSLATE_NOOP(
            "RecordsWords", "This says nothing about what the patient takes or has. Ask the patient."));
        break;
    case RecordsAbsence::NoRecord:
    case RecordsAbsence::None:
        words.title = words::absence(RecordsAbsence::NoRecord, reason.year);
        words.text = noRecord(kind, reason);
        break;
    }
    return words;
}

/// What the service itself says, and then what can be done.
QString stepAfter(const Pii<QString> &said, const Fault &fault)
{
    const QString step = roomsteps::stepFor(fault);
    return said.isEmpty()
        ? step
        : joined(
            say(QT_TRANSLATE_NOOP("RecordsWords", "The service's own words: “%1”")).arg(said.reveal()), step);
}

Absence failed(const Fault &fault, const Pii<QString> &said)
{
    const FailureText words = failureText(fault);
    const char *what = fault.failure == Failure::AuditNotWritten
        ? QT_TRANSLATE_NOOP("RecordsWords", "The records cannot be shown: %1")
        : QT_TRANSLATE_NOOP("RecordsWords", "The records could not be had: %1");
    return { lookAttention, say(what).arg(words.title), stepAfter(said, fault) };
}

QString besideSaid(const RecordsView &records, const Consent &consent, ConsentKind kind, const QDateTime &now)
{
    if (records.ended.contains(kind))
        return say(QT_TRANSLATE_NOOP("RecordsWords", "the consent has ended, and its rows have gone"));
    if (records.kinds.contains(kind))
        return say(QT_TRANSLATE_NOOP("RecordsWords", "consented"));
    if (consent.state == Consent::State::Unasked)
        return say(QT_TRANSLATE_NOOP("RecordsWords", "not asked"));
    if (consent.state == Consent::State::No)
        return say(QT_TRANSLATE_NOOP("RecordsWords", "refused"));
    return consent.isOpenAt(now)
        ? say(QT_TRANSLATE_NOOP("RecordsWords", "consented to since, and not asked for: ask again"))
        : say(QT_TRANSLATE_NOOP("RecordsWords", "expired"));
}

constexpr qint64 fewSeconds = 5;
constexpr qint64 usualSeconds = 20;

Absence loading(const RecordsView &records, const QDateTime &now)
{
    const qint64 seconds = records.asked.isValid() && now.isValid() ? records.asked.secsTo(now) : 0;
    Absence words{ lookUnknown, say(QT_TRANSLATE_NOOP("RecordsWords", "The service is being asked …")),
        say(QT_TRANSLATE_NOOP("RecordsWords", "This takes a few seconds.")) };
    if (seconds < fewSeconds)
        return words;
    words.text = say(QT_TRANSLATE_NOOP("RecordsWords",
                         "Asked %1 ago. You can go on with another patient: what comes is kept and said when "
                         "you are back."))
                     .arg(seconds < 60 ? say(QT_TRANSLATE_NOOP("RecordsWords", "%1 s")).arg(seconds)
                                       : say(QT_TRANSLATE_NOOP("RecordsWords", "%1 min %2 s"))
                                             .arg(seconds / 60)
                                             .arg(seconds % 60));
    if (seconds >= usualSeconds)
        words.text = joined(words.text,
            say(QT_TRANSLATE_NOOP(
                    "RecordsWords", "It takes longer than usual. The answer is waited for until %1."))
                .arg(toJapanTime(records.waitsUntil).toString(QStringLiteral("HH:mm:ss"))));
    return words;
}

} // namespace

Absence beforeAsking(const ConsultingVisit &visit, ConsentKind kind, const QDateTime &now)
{
    if (visit.certificateExpired)
        return certificateEnded(kind);
    const Consent &consent = visit.consents.of(kind);
    if (consent.state == Consent::State::Unasked)
        return notAsked(kind);
    if (consent.state == Consent::State::No)
        return refused(kind);
    if (!consent.isOpenAt(now))
        return expired(kind);
    return { lookGood, say(QT_TRANSLATE_NOOP("RecordsWords", "Consented: %1")).arg(words::consentKind(kind)),
        say(QT_TRANSLATE_NOOP("RecordsWords",
            "Press the button above to read them. The view is written down and shown to the patient on "
            "Mynaportal.")) };
}

Absence replaced(const QDateTime &newer)
{
    return { lookUnknown, say(QT_TRANSLATE_NOOP("RecordsWords", "A newer reception of this patient counts")),
        say(QT_TRANSLATE_NOOP("RecordsWords",
                "The patient was received once more at %1, and what was consented to here has ended with it. "
                "Choose that row of the list."))
            .arg(words::time(newer)) };
}

QString lastSaid(ConsentKind kind, const RecordsOutcome &outcome)
{
    const QString what = words::consentKind(kind);
    const QString when = words::time(outcome.time);
    switch (outcome.state) {
    case RecordsOutcome::State::Waiting:
        return say(QT_TRANSLATE_NOOP("RecordsWords", "%1, asked at %2: the answer is still waited for."))
            .arg(what, when);
    case RecordsOutcome::State::Arrived:
        return say(QT_TRANSLATE_NOOP("RecordsWords", "%1, at %2: the records came.")).arg(what, when);
    case RecordsOutcome::State::Empty:
        return say(QT_TRANSLATE_NOOP("RecordsWords", "%1, at %2: there were none.")).arg(what, when);
    case RecordsOutcome::State::Refused:
        break;
    }
    const Fault fault = outcome.fault.value_or(Fault{});
    return joined(say(QT_TRANSLATE_NOOP("RecordsWords", "%1, at %2: could not be had. %3."))
                      .arg(what, when, failureText(fault).title),
        stepAfter(outcome.said, fault));
}

QString lineIsBack(const QDateTime &since)
{
    return say(QT_TRANSLATE_NOOP("RecordsWords", "The line has been back since %1: ask again now."))
        .arg(words::time(since));
}

Absence afterAsking(const RecordsView &records, const QDateTime &now)
{
    if (records.state == RecordsView::State::Loading)
        return loading(records, now);
    if (records.state == RecordsView::State::Empty)
        return empty(records.kind, records.reason);
    const Fault fault = records.fault.value_or(Fault{});
    switch (fault.failure) {
    case Failure::RecordsConsentMissing:
        return refused(records.kind);
    case Failure::RecordsNotAsked:
        return notAsked(records.kind);
    case Failure::RecordsConsentExpired:
    case Failure::ConsentExpired:
        return expired(records.kind);
    case Failure::RecordsCertificateExpired:
        return certificateEnded(records.kind);
    case Failure::NotQualified:
    case Failure::NotPermitted:
        return notQualified();
    case Failure::RecordsNone:
        return empty(records.kind, RecordsReason());
    default:
        break;
    }
    return failed(fault, records.said);
}

Absence nobodyChosen()
{
    return { lookUnknown, say(QT_TRANSLATE_NOOP("RecordsWords", "No visit is chosen")),
        say(QT_TRANSLATE_NOOP(
            "RecordsWords", "Choose a patient in the list. Enter opens the medication records.")) };
}

Absence noVisits(const std::optional<Fault> &fault)
{
    if (fault) {
        const FailureText words = failureText(*fault);
        return { lookAttention,
            say(QT_TRANSLATE_NOOP("RecordsWords", "The list of visits could not be had: %1"))
                .arg(words.title),
            roomsteps::stepFor(*fault) };
    }
    return { lookUnknown, say(QT_TRANSLATE_NOOP("RecordsWords", "No visits yet today")),
        say(QT_TRANSLATE_NOOP("RecordsWords",
            "Patients appear here when they have been received at the reader. Who was received without the "
            "card "
            "is not listed: nobody has asked about records.")) };
}

QString received(const RecordsView &records, const QDateTime &now)
{
    if (!records.received.isValid())
        return say(QT_TRANSLATE_NOOP("RecordsWords", "When it was received is not known"));
    const QDateTime there = toJapanTime(records.received);
    const bool isToday = there.date() == toJapanTime(now).date();
    return say(QT_TRANSLATE_NOOP("RecordsWords", "Received %1"))
        .arg(there.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString beside(const RecordsView &records, const ConsultingVisit &visit, const QDateTime &now)
{
    if (records.kind != ConsentKind::Medication)
        return {};
    QStringList said;
    for (const ConsentKind kind : { ConsentKind::Diagnosis, ConsentKind::Operation })
        said.append(
            say(QT_TRANSLATE_NOOP("RecordsWords", "%1: %2"))
                .arg(words::consentKind(kind), besideSaid(records, visit.consents.of(kind), kind, now)));
    return said.join(say(QT_TRANSLATE_NOOP("RecordsWords", "; ")));
}

QString timeLeft(const QDateTime &now, const QDateTime &until)
{
    const qint64 seconds = std::max<qint64>(0, now.secsTo(until));
    if (seconds < 60)
        return say(QT_TRANSLATE_NOOP("RecordsWords", "%1 s")).arg(seconds);
    if (seconds < 3600)
        return say(QT_TRANSLATE_NOOP("RecordsWords", "%1 min")).arg(seconds / 60);
    return say(QT_TRANSLATE_NOOP("RecordsWords", "%1 h %2 min"))
        .arg(seconds / 3600)
        .arg(seconds % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString consentCell(const ConsultingVisit &visit, ConsentKind kind, const QDateTime &now)
{
    if (visit.certificateExpired)
        return QStringLiteral("－\n") + say(QT_TRANSLATE_NOOP("RecordsWords", "certificate"));
    const Consent &consent = visit.consents.of(kind);
    const QString mark = words::consentMark(consent, now) + QLatin1Char('\n');
    if (consent.state == Consent::State::Unasked)
        return mark + say(QT_TRANSLATE_NOOP("RecordsWords", "not asked"));
    if (consent.state == Consent::State::No)
        return mark + say(QT_TRANSLATE_NOOP("RecordsWords", "refused"));
    return consent.isOpenAt(now) ? mark + timeLeft(now, consent.until)
                                 : mark + say(QT_TRANSLATE_NOOP("RecordsWords", "expired"));
}

} // namespace madoguchi::recordswords
