#include "app/station/consulting.h"

#include "app/central/refusaltold.h"
#include "app/station/insurerlists.h"
#include "app/station/recordsquery.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int refreshMilliseconds = 10'000;
constexpr std::chrono::seconds directDeadline(30); ///< Central: of a request for records
/// What ends a consent early is told by the list alone. Three renewals may fail before the shelf is shut.
constexpr std::chrono::seconds newEnoughForShelf(30);
/// A router that starts anew takes a minute or two: nobody who reads is disturbed by it. Longer than an
/// unwatched screen stays open at least (security.md 6) nothing stays that might have been withdrawn.
constexpr std::chrono::minutes newEnoughToStay(3);

ConsentKind kindOf(const TreatmentLine &line)
{
    return line.isOperation() ? ConsentKind::Operation : ConsentKind::Diagnosis;
}

/// Of one kind alone: the drugs, or the treatments that need this consent.
MedicationRecord partOf(MedicationRecord record, ConsentKind kind)
{
    if (kind != ConsentKind::Medication)
        record.lines.clear();
    record.treatments.removeIf([kind](const TreatmentLine &line) { return kindOf(line) != kind; });
    return record;
}

bool hasAny(const MedicationRecord &record)
{
    return !record.lines.isEmpty() || !record.treatments.isEmpty() || !record.pdf.isEmpty();
}

/// Those of `kinds` that something is shown of.
QList<ConsentKind> seenOf(const RecordsView &view)
{
    QList<ConsentKind> seen = view.kinds;
    if (!view.pages.isEmpty()) // nobody knows which of them it shows: all
        return seen;
    if (view.kind == ConsentKind::Medication)
        seen.removeIf([&](ConsentKind kind) { return !hasAny(partOf(view.medication, kind)); });
    else if (view.checkup.checkups.isEmpty())
        seen.clear();
    return seen;
}

/// The service's own words for a consent that ended meanwhile are ours too.
Fault inOurWords(const Fault &fault)
{
    return fault.failure == Failure::ConsentExpired ? Fault{ Failure::RecordsConsentExpired } : fault;
}

} // namespace

Consulting::Consulting(StationCore &core)
    : m_core(core)
    , m_gate(core)
    , m_trail(core)
    , m_mynaportal(core, m_trail.reporter())
    , m_listed(core)
    , m_chart(core.plan().chartFile, m_listed)
    , m_shelf(core)
{
    m_refresh.setInterval(refreshMilliseconds);
    m_closing.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &Consulting::refresh);
    m_closing.setTimerType(Qt::PreciseTimer); // A coarse one may be an hour off in a day.
    connect(&m_closing, &QTimer::timeout, this, &Consulting::recheck);
    connect(&m_core, &StationCore::healthChanged, this, &Consulting::healthChanged);
    connect(&m_core.seat(), &Seat::changed, this, &Consulting::followSeat);
    connect(&m_listed, &ListedVisits::changed, this, &Consulting::followList);
    // A consent that is over, or a visit that is no longer listed, takes along what was kept of it.
    connect(&m_listed, &ListedVisits::told, this, [this] {
        m_shelf.tidy(m_listed.all());
        forgetOutcomes();
    });
    connect(&RefusalTold::of(m_core.central()), &RefusalTold::told, this,
        [this](const QUuid &visit, ConsentKind kind, const Pii<QString> &words) {
            m_said.insert({ visit, kind }, words);
        });
    connect(&m_document, &DocumentReader::drawn, this, &Consulting::pageDrawn);
    connect(&m_sheets, &DocumentSheets::drawn, this, &Consulting::takeSheet);
    connect(&m_sheets, &DocumentSheets::failed, this, [this](int page) {
        giveSheetsUp(Fault{ Failure::PrintFailed, QStringLiteral("page-not-drawn"), page + 1 });
    });
    connect(&m_mynaportal, &Mynaportal::changed, this, &Consulting::mynaportalChanged);
    connect(&m_chart, &ChartCalls::changed, this, &Consulting::chartCalled);
    connect(&m_chart, &ChartCalls::listWanted, this, &Consulting::refresh);
    connect(&m_trail, &RecordsTrail::viewsChanged, this, &Consulting::loggedViewsChanged);
    connect(&m_trail, &RecordsTrail::waitingChanged, this, &Consulting::healthChanged);
    m_shelf.dropUnseen();
    m_core.housekeeping().start();
    m_core.measureLine();
    m_trail.send();
}

/// Who leaves, or locks, leaves nothing: records, list and views close, and the next one begins empty.
void Consulting::followSeat()
{
    const std::optional<StaffMember> member = m_core.seat().member();
    if (member == m_sitting)
        return;
    closeRecords();
    giveSheetsUp(Fault{ Failure::NotSignedIn });
    m_refresh.stop();
    throwAheadAway();
    m_sitting = member;
    m_listed.clear();
    m_trail.forgetViews();
    m_mynaportal.follow({}, {});
    m_chart.setOpen(m_gate.asker().has_value());
    if (!member)
        return;
    m_refresh.start();
    refresh();
}

void Consulting::refresh()
{
    if (!m_core.seat().member())
        return;
    m_trail.send();
    if (const std::optional<QualifiedStaff> staff = m_gate.asker())
        m_listed.refresh(*staff);
    else
        m_listed.refuse(Fault{ Failure::NotQualified });
    recheck();
}

void Consulting::followList()
{
    m_chart.follow();
    Q_EMIT visitsChanged();
    recheck();
    fetchAhead();
}

/// Whether what is open may stay so, by the newest list and the time now: consents end by the clock, by a
/// newer visit of the same patient, and by the service's word. Where nothing of that can be heard for
/// minutes, it closes for the reason of that.
void Consulting::recheck()
{
    const bool shown = m_records.state == RecordsView::State::Shown;
    if (!shown && m_records.state != RecordsView::State::Loading)
        return;
    const ListedVisit *listed = m_listed.find(m_records.visit);
    if (const std::optional<Fault> reason = m_gate.whyNot(listed, m_records.kind)) {
        refuse(*reason, shown ? AuditAct::RecordsClosed : AuditAct::RecordsAsked);
        return;
    }
    if (shown && !isHeardOf()) {
        refuse(m_listed.fault().value_or(Fault{ Failure::ServiceTimeout }), AuditAct::RecordsClosed);
        return;
    }
    m_records.openUntil = listed->consents.of(m_records.kind).until;
    closeEnded(*listed);
    if (shown)
        closeAtNextEnd(*listed);
}

/// By the list, or by the service's own answer to the request for what is open.
bool Consulting::isHeardOf() const
{
    const auto sinceAnswered
        = [this] { return std::chrono::milliseconds(m_core.clock().monotonicMilliseconds() - *m_answered); };
    return m_listed.renewedWithin(newEnoughToStay) || (m_answered && sinceAnswered() < newEnoughToStay);
}

/// What stands beside the opened kind has a consent of its own, which may end first.
void Consulting::closeEnded(const ListedVisit &visit)
{
    const QList<ConsentKind> open = m_gate.withBeside(visit, m_records.kind);
    OpenedRecords ended = opened();
    ended.kinds.removeIf([&](ConsentKind kind) { return open.contains(kind); });
    if (ended.kinds.isEmpty())
        return;
    if (!m_records.pages.isEmpty()) // of a document no part can be taken out
        return refuse(Fault{ Failure::RecordsConsentExpired }, AuditAct::RecordsClosed);
    m_records.kinds.removeIf([&](ConsentKind kind) { return ended.kinds.contains(kind); });
    m_records.ended += ended.kinds;
    keepOpen(m_records.medication);
    if (m_records.state == RecordsView::State::Shown) {
        // Closing is never refused: what is not on the log is only that it was closed.
        const auto written
            = m_trail.write(ended, AuditAct::RecordsClosed, Fault{ Failure::RecordsConsentExpired });
        static_cast<void>(written);
        if (!hasAny(m_records.medication)) {
            m_records.state = RecordsView::State::Empty;
            m_records.reason = RecordsReason();
        }
    }
    Q_EMIT recordsChanged();
}

void Consulting::closeAtNextEnd(const ListedVisit &visit)
{
    QDateTime end = m_records.openUntil;
    for (const ConsentKind kind : std::as_const(m_records.kinds))
        end = std::min(end, visit.consents.of(kind).until);
    constexpr qint64 longest = 24 * 3600 * 1000; // The timer's reach is not the consent's: it looks again.
    m_closing.start(static_cast<int>(std::clamp<qint64>(now().msecsTo(end), 1, longest)));
}

void Consulting::open(const QUuid &visit, ConsentKind kind, bool isForChart)
{
    closeRecords();
    m_isForChart = isForChart;
    const ListedVisit *listed = m_listed.find(visit);
    m_records.visit = visit;
    m_records.kind = kind;
    m_records.kinds = { kind };
    m_answered.reset();
    m_openedInsurance = listed ? ListedVisits::shownForm(*listed).insurance : Insurance();
    m_period.clear();
    if (const std::optional<Fault> reason = whyNotNow(listed, kind))
        refuse(*reason, AuditAct::RecordsAsked);
    else
        request(*listed);
}

void Consulting::askAnew()
{
    const bool isOpen
        = m_records.state == RecordsView::State::Shown || m_records.state == RecordsView::State::Empty;
    if (!isOpen)
        return;
    const QUuid visit = m_records.visit; // what is open is closed first
    if (const std::optional<Fault> reason = whyNotAnew()) { // but not for what can be known to fail
        m_records.fault = reason;
        Q_EMIT recordsChanged();
        return;
    }
    m_isAnew = true;
    open(visit, m_records.kind, false);
    m_isAnew = false;
}

/// What would refuse at once, or the answer of a line that is known to be down.
std::optional<Fault> Consulting::whyNotAnew() const
{
    std::optional<Fault> reason = whyNotNow(m_listed.find(m_records.visit), m_records.kind);
    if (!reason && !isShelfOpen())
        reason = m_listed.fault().value_or(Fault{ Failure::ServiceTimeout });
    return reason;
}

void Consulting::request(const ListedVisit &visit)
{
    const bool isCheckup = m_records.kind == ConsentKind::Checkup;
    const QDate today = toJapanTime(now()).date();
    const int years = isCheckup ? checkupYears : m_core.plan().medicationYears;
    const QDate first = today.addYears(-years);
    m_period = askedMonths(today, years);
    m_records.from = QDate(first.year(), first.month(), 1); // months are asked for
    m_records.to = today;
    m_records.joiningGapDays = m_core.plan().joiningGapDays;
    m_records.kinds = m_gate.withBeside(visit, m_records.kind);
    m_askedKinds = m_records.kinds;
    const std::optional<QualifiedStaff> staff = m_gate.asker();
    const auto entries = m_trail.write(opened(), AuditAct::RecordsAsked);
    if (!entries || !staff) {
        refuse(Fault{ Failure::AuditNotWritten, entries ? QString() : entries.error().code },
            AuditAct::RecordsAsked);
        return;
    }
    m_records.state = RecordsView::State::Loading;
    m_records.openUntil = visit.consents.of(m_records.kind).until;
    m_records.auditEntry = entries->first();
    const StationPlan &plan = m_core.plan();
    m_records.asked = now();
    m_records.waitsUntil = m_records.asked.addMSecs(std::chrono::milliseconds(
        plan.way == ServiceWay::Folder ? plan.folder.timings.answer : directDeadline)
                                                        .count());
    m_said.remove({ m_records.visit, m_records.kind });
    note(m_records.visit, m_records.kind, RecordsOutcome::State::Waiting);
    Q_EMIT recordsChanged();
    if (waitsForAhead())
        return; // it is on its way: asked once
    if (isCheckup)
        requestCheckup(visit, *staff);
    else
        requestMedication(visit, *staff);
}

RecordsPermit Consulting::permit(ConsentKind kind, const QualifiedStaff &staff) const
{
    return RecordsPermit(m_records.visit, kind, staff.id, staff.qualification, m_records.auditEntry);
}

/// The shelf does not know of a newer visit that has ended a consent; the list does, and the service.
bool Consulting::isShelfOpen() const
{
    return !m_isAnew && !m_listed.fault() && m_listed.renewedWithin(newEnoughForShelf);
}

/// Whatever part is not kept, the whole is asked for.
std::optional<MedicationRecord> Consulting::keptMedication(const QualifiedStaff &staff)
{
    std::optional<MedicationRecord> kept;
    if (!isShelfOpen())
        return kept;
    QDateTime oldest;
    for (const ConsentKind kind : std::as_const(m_records.kinds)) {
        QDateTime received;
        const auto part = m_shelf.findMedication(permit(kind, staff), received);
        if (kind == m_records.kind || !received.isValid() || (oldest.isValid() && received < oldest))
            oldest = received;
        if (part && kept)
            kept->treatments += part->treatments;
        else if (part && kind == m_records.kind)
            kept = part;
        else
            kept.reset();
        if (!kept)
            break;
    }
    m_records.received = oldest;
    return kept;
}

void Consulting::requestMedication(const ListedVisit &visit, const QualifiedStaff &staff)
{
    if (const auto kept = keptMedication(staff))
        return receive<MedicationRecord>(*kept, false);
    m_core.central().medication(permit(m_records.kind, staff),
        medicationQuery(visit, m_period, m_records.kinds.size() > 1), awaited<MedicationRecord>());
}

void Consulting::requestCheckup(const ListedVisit &visit, const QualifiedStaff &staff)
{
    const auto kept = isShelfOpen() ? m_shelf.findCheckup(permit(m_records.kind, staff), m_records.received)
                                    : std::nullopt;
    if (kept)
        return receive<CheckupRecord>(*kept, false);
    m_core.central().checkup(permit(m_records.kind, staff), checkupQuery(visit), awaited<CheckupRecord>());
}

template <typename Record> Central::Reply<Record> Consulting::awaited()
{
    const Asked asked{ m_records.visit, m_records.kinds, m_sitting, m_records.asked,
        m_core.clock().monotonicMilliseconds() };
    return [this, generation = m_generation, asked](const Outcome<Record> &answer) {
        if (generation != m_generation)
            return receiveLate(asked, answer);
        if (!isAwaited(generation))
            return;
        m_answered = asked.milliseconds;
        m_records.received = now();
        receive(answer, true);
    };
}

/// The answer for a visit that is not open any more: shown to nobody, kept sealed for the next opening by the
/// same person where all that lets it be shown still holds.
template <typename Record> void Consulting::receiveLate(const Asked &asked, const Outcome<Record> &answer)
{
    const ConsentKind kind = asked.kinds.first();
    const auto last = m_outcomes.constFind({ asked.visit, kind });
    const bool isAwaited = last != m_outcomes.constEnd() && last->state == RecordsOutcome::State::Waiting
        && last->time == asked.time;
    if (!m_sitting || m_sitting != asked.staff || !isAwaited)
        return;
    using State = RecordsOutcome::State;
    const std::optional<Fault> reason
        = answer ? whyNotStill(asked.visit, kind) : std::optional(inOurWords(answer.error()));
    if (reason) {
        dropRefused(asked.visit, asked.kinds, *reason);
        return note(asked.visit, kind, State::Refused, *reason);
    }
    const ListedVisit &visit = *m_listed.find(asked.visit); // or whyNotStill had said so
    const bool hasAny = keepLate(visit, asked.kinds, *answer);
    note(asked.visit, kind, hasAny ? State::Arrived : State::Empty);
}

bool Consulting::keepLate(
    const ListedVisit &visit, const QList<ConsentKind> &kinds, const MedicationRecord &record)
{
    const QList<ConsentKind> open = m_gate.withBeside(visit, ConsentKind::Medication);
    MedicationRecord consented = record;
    keepConsented(consented, open.contains(ConsentKind::Diagnosis), open.contains(ConsentKind::Operation));
    if (!hasAny(consented)) {
        for (const ConsentKind kind : kinds) // an older answer may stand there
            m_shelf.drop(visit.visit, kind);
        return false;
    }
    if (!consented.pdf.isEmpty() && kinds.size() > 1)
        return true; // see keepOnShelf
    for (const ConsentKind kind : kinds) {
        if (open.contains(kind))
            m_shelf.keep(visit.visit, kind, visit.consents.of(kind).until, partOf(consented, kind), now());
    }
    return true;
}

bool Consulting::keepLate(const ListedVisit &visit, const QList<ConsentKind> &, const CheckupRecord &record)
{
    if (record.checkups.isEmpty() && record.pdf.isEmpty()) {
        m_shelf.drop(visit.visit, ConsentKind::Checkup);
        return false;
    }
    m_shelf.keep(visit.visit, visit.consents.of(ConsentKind::Checkup).until, record, now());
    return true;
}

template <typename Record> void Consulting::receive(const Outcome<Record> &answer, bool fromService)
{
    const std::optional<Fault> reason
        = answer ? whyNotStill(m_records.visit, m_records.kind) : std::optional(inOurWords(answer.error()));
    if (reason) {
        dropRefused(m_records.visit, m_askedKinds, *reason);
        return refuse(*reason, AuditAct::RecordsShown);
    }
    if (!answer->pdf.isEmpty())
        return openDocument(*answer, fromService);
    closeEnded(*m_listed.find(m_records.visit)); // or whyNotStill had said so
    enter(*answer, fromService);
}

/// Whether it can be shown at all is known before it is written down as shown.
template <typename Record> void Consulting::openDocument(const Record &answer, bool fromService)
{
    const auto opened = [this, answer, fromService, asked = m_askedKinds, generation = m_generation](
                            const Outcome<QList<QSizeF>> &pages) {
        if (!isAwaited(generation))
            return;
        const std::optional<Fault> reason
            = pages ? whyNotWhole(m_records.visit, asked) : std::optional(pages.error());
        if (reason)
            return refuse(*reason, AuditAct::RecordsShown);
        m_records.pages = *pages;
        enter(answer, fromService);
    };
    m_document.open(answer.pdf, opened);
}

template <typename Record> void Consulting::enter(const Record &answer, bool fromService)
{
    const auto entries = m_trail.write(opened(), AuditAct::RecordsShown);
    if (!entries)
        return refuse(Fault{ Failure::AuditNotWritten, entries.error().code }, AuditAct::RecordsShown);
    m_records.auditEntry = entries->first();
    const RecordsReason said{ answer.absence, RecordsReason::Source::Service, answer.absenceYear,
        answer.absencePlanned };
    if (const ListedVisit *listed = m_listed.find(m_records.visit))
        m_records.reason = reasonFor(m_core.plan(), m_records.kind, *listed, said, now());
    put(answer);
    show(*entries, fromService);
    m_trail.keepAnchor();
}

/// By folder a list that cannot be renewed does not know of the newer visit that has ended a consent, and
/// nobody else does. Directly the service does: it is asked then, and says so, or why it cannot be reached.
std::optional<Fault> Consulting::whyNotNow(const ListedVisit *visit, ConsentKind kind) const
{
    std::optional<Fault> reason = m_gate.whyNot(visit, kind);
    if (!reason && m_core.plan().way == ServiceWay::Folder)
        reason = m_listed.fault();
    return reason;
}

/// The answer took its time: who, which consent and what time are asked once more, the clock strictly.
std::optional<Fault> Consulting::whyNotStill(const QUuid &visit, ConsentKind kind) const
{
    std::optional<Fault> reason = whyNotNow(m_listed.find(visit), kind);
    // By folder only own questions by number tell the time, and a room asks none (oqs-interface.md ruling
    // 40): there the machine's clock judges, which nobody can set back while the program runs.
    const bool measured = m_core.central().clockOffset() || m_core.plan().way == ServiceWay::Folder;
    if (!reason && !measured)
        reason = Fault{ Failure::ClockSkew };
    return reason;
}

/// Whatever the service sent: what is not consented to now goes unseen.
void Consulting::put(MedicationRecord record)
{
    keepOpen(record);
    m_records.medication = std::move(record);
}

void Consulting::keepOpen(MedicationRecord &record) const
{
    keepConsented(record, m_records.kinds.contains(ConsentKind::Diagnosis),
        m_records.kinds.contains(ConsentKind::Operation));
}

void Consulting::put(CheckupRecord record)
{
    m_records.checkup = std::move(record);
}

void Consulting::show(const QList<qint64> &entries, bool fromService)
{
    const QList<ConsentKind> seen = seenOf(m_records);
    if (seen.isEmpty()) {
        m_records.state = RecordsView::State::Empty;
        for (const ConsentKind kind : std::as_const(m_records.kinds)) // an older answer may stand there
            m_shelf.drop(m_records.visit, kind);
        m_mynaportal.renew(); // retrieved it was
        note(m_records.visit, m_records.kind, RecordsOutcome::State::Empty);
        Q_EMIT recordsChanged();
        return;
    }
    m_records.reason = RecordsReason();
    const ListedVisit *listed = m_listed.find(m_records.visit);
    if (!listed)
        return refuse(Fault{ Failure::NotFound }, AuditAct::RecordsShown);
    const std::optional<QualifiedStaff> staff = m_gate.asker();
    const auto kept = staff ? m_trail.keepViews(opened(), seen, entries, *staff)
                            : Outcome<Done>(Fault{ Failure::NotSignedIn });
    if (!kept) {
        refuse(Fault{ Failure::AuditNotWritten, kept.error().code }, AuditAct::RecordsShown);
        return;
    }
    m_records.state = RecordsView::State::Shown;
    for (const ConsentKind kind : std::as_const(m_records.kinds))
        m_unopened.erase({ m_records.visit, kind });
    note(m_records.visit, m_records.kind, RecordsOutcome::State::Arrived);
    closeAtNextEnd(*listed);
    if (fromService)
        keepOnShelf(*listed);
    m_mynaportal.renew();
    Q_EMIT recordsChanged();
    m_trail.send();
}

void Consulting::refuse(const Fault &fault, AuditAct act)
{
    ++m_generation; // what was asked for is answered: whatever comes after it shows nothing
    m_closing.stop();
    m_document.close();
    const auto written = m_trail.write(opened(), act, fault);
    RecordsView view;
    view.visit = m_records.visit;
    view.kind = m_records.kind;
    view.kinds = { m_records.kind };
    view.state = RecordsView::State::Refused;
    view.fault = written ? fault : Fault{ Failure::AuditNotWritten, written.error().code };
    view.said = saidOf(view.visit, view.kind, view.fault);
    view.auditEntry = written ? written->first() : 0;
    m_records = view;
    note(view.visit, view.kind, RecordsOutcome::State::Refused, view.fault);
    Q_EMIT recordsChanged();
}

void Consulting::closeRecords()
{
    ++m_generation;
    m_closing.stop();
    m_document.close();
    if (m_records.state == RecordsView::State::Closed)
        return;
    if (m_records.state == RecordsView::State::Shown) {
        // Closing is never refused: what is not on the log is only that it was closed.
        const auto written = m_trail.write(opened(), AuditAct::RecordsClosed);
        static_cast<void>(written);
    }
    m_records = RecordsView();
    Q_EMIT recordsChanged();
}

template void Consulting::receive(const Outcome<MedicationRecord> &answer, bool fromService);
template void Consulting::receive(const Outcome<CheckupRecord> &answer, bool fromService);

OpenedRecords Consulting::opened() const
{
    // Also what closes because its person has left or locked is written down as this person's.
    return { m_records.visit, m_records.kinds, m_openedInsurance, m_period, m_sitting, m_isForChart };
}

void Consulting::keepOnShelf(const ListedVisit &visit)
{
    // A document cannot be kept in parts, each until its own consent ends.
    if (!m_records.pages.isEmpty() && m_askedKinds.size() > 1)
        return;
    if (m_records.kind == ConsentKind::Checkup)
        return m_shelf.keep(visit.visit, m_records.openUntil, m_records.checkup, m_records.received);
    for (const ConsentKind kind : std::as_const(m_records.kinds))
        m_shelf.keep(visit.visit, kind, visit.consents.of(kind).until, partOf(m_records.medication, kind),
            m_records.received);
}

QList<HealthLine> Consulting::health() const
{
    HealthInputs inputs = m_core.healthInputs();
    inputs.hasReader = false;
    inputs.requests = m_trail.waiting();
    inputs.reportsViews = true;
    inputs.uncertainViews = m_trail.uncertain();
    inputs.unsettledViews = m_trail.unsettled();
    return healthLines(inputs);
}

} // namespace madoguchi
