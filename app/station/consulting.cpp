#include "app/station/consulting.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int refreshMilliseconds = 10'000;
/// Over a minute of doubt about the time there is no telling whether a consent is open (security.md 11).
constexpr qint64 mostOffset = 60'000;

} // namespace

Consulting::Consulting(StationCore &core)
    : m_core(core)
    , m_reporter(core)
    , m_listed(core)
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
    connect(&m_listed, &ListedVisits::told, this, [this] { m_shelf.tidy(m_listed.all()); });
    connect(&m_reporter, &ViewReporter::reported, this, &Consulting::markReported);
    m_core.housekeeping().start();
    m_core.measureLine();
    m_reporter.send();
}

/// Who leaves, or locks, leaves nothing: records, list and views close, and the next one begins empty.
void Consulting::followSeat()
{
    const std::optional<StaffMember> member = m_core.seat().member();
    if (member == m_sitting)
        return;
    closeRecords();
    m_refresh.stop();
    m_logged.clear();
    m_sitting = member;
    m_listed.clear();
    Q_EMIT loggedViewsChanged();
    if (!member)
        return;
    m_refresh.start();
    refresh();
}

std::optional<QualifiedStaff> Consulting::asker() const
{
    const std::optional<StaffMember> member = m_core.seat().member();
    if (!member || !member->qualification || !may(member->role, Right::SeeRecords, m_core.plan().kind))
        return std::nullopt;
    QualifiedStaff staff;
    staff.id = member->id;
    staff.qualification = *member->qualification;
    return staff;
}

void Consulting::refresh()
{
    if (!m_core.seat().member())
        return;
    m_reporter.send();
    recheck();
    if (const std::optional<QualifiedStaff> staff = asker())
        m_listed.refresh(*staff);
    else
        m_listed.refuse(Fault{ Failure::NotQualified });
}

void Consulting::followList()
{
    Q_EMIT visitsChanged();
    recheck();
}

/// Whether what is open may stay so, by the newest list and the time now: consents end by the clock, by a
/// newer visit of the same patient, and by the service's word.
void Consulting::recheck()
{
    const bool shown = m_records.state == RecordsView::State::Shown;
    if (!shown && m_records.state != RecordsView::State::Loading)
        return;
    const ListedVisit *listed = m_listed.find(m_records.visit);
    if (const std::optional<Fault> reason = whyNot(listed, m_records.kind)) {
        refuse(*reason, shown ? AuditAct::RecordsClosed : AuditAct::RecordsAsked);
        return;
    }
    m_records.openUntil = listed->consents.of(m_records.kind).until;
    if (shown)
        closeAt(m_records.openUntil);
}

void Consulting::closeAt(const QDateTime &until)
{
    constexpr qint64 longest = 24 * 3600 * 1000; // The timer's reach is not the consent's: it looks again.
    m_closing.start(static_cast<int>(std::clamp<qint64>(now().msecsTo(until), 1, longest)));
}

std::optional<Fault> Consulting::whyNot(const ListedVisit *visit, ConsentKind kind) const
{
    if (!m_core.seat().member())
        return Fault{ Failure::NotSignedIn };
    if (m_core.plan().kind != StationKind::Consulting)
        return Fault{ Failure::WrongStation };
    if (!asker())
        return Fault{ Failure::NotQualified };
    // Who cannot trust what stands on the disk cannot write down a view on it either.
    if (const std::optional<Fault> trouble = m_core.trust().trouble())
        return trouble;
    if (!visit)
        return Fault{ Failure::NotFound };
    if (visit->certificateExpired)
        return Fault{ Failure::RecordsCertificateExpired };
    const Consent &consent = visit->consents.of(kind);
    if (consent.state == Consent::State::Unasked)
        return Fault{ Failure::RecordsNotAsked };
    if (consent.state == Consent::State::No)
        return Fault{ Failure::RecordsConsentMissing };
    // Not measured yet: the request measures it first, and is not made where that fails.
    if (std::abs(m_core.central().clockOffset().value_or(0)) > mostOffset)
        return Fault{ Failure::ClockSkew };
    if (!consent.until.isValid() || now() >= consent.until)
        return Fault{ Failure::RecordsConsentExpired };
    if (kind != ConsentKind::Medication)
        return Fault{ Failure::RecordsSwitchedOff };
    return std::nullopt;
}

void Consulting::openRecords(const QUuid &visit, ConsentKind kind)
{
    closeRecords();
    const ListedVisit *listed = m_listed.find(visit);
    RecordsView view;
    view.visit = visit;
    view.kind = kind;
    m_records = view;
    m_openedInsurance = listed ? ListedVisits::shownForm(*listed).insurance : Insurance();
    m_period.clear();
    if (const std::optional<Fault> reason = whyNot(listed, kind)) {
        refuse(*reason, AuditAct::RecordsAsked);
        return;
    }
    request(*listed, kind);
}

void Consulting::request(const ListedVisit &visit, ConsentKind kind)
{
    const QDate month = toJapanTime(now()).date();
    MedicationQuery query;
    query.visit = visit;
    query.startMonth = month.addYears(-m_core.plan().medicationYears).toString(QStringLiteral("yyyyMM"));
    query.endMonth = month.toString(QStringLiteral("yyyyMM"));
    query.fileIdentifier = QUuid::createUuid().toString(QUuid::Id128).left(20);
    m_period = query.startMonth + QLatin1Char('-') + query.endMonth;
    const std::optional<QualifiedStaff> staff = asker();
    const auto entry = auditRecords(AuditAct::RecordsAsked, std::nullopt);
    if (!entry || !staff) {
        refuse(Fault{ Failure::AuditNotWritten, entry ? QString() : entry.error().code },
            AuditAct::RecordsAsked);
        return;
    }
    RecordsView view = m_records;
    view.state = RecordsView::State::Loading;
    view.openUntil = visit.consents.of(kind).until;
    view.auditEntry = *entry;
    setRecords(view);
    RecordsPermit permit(visit.visit, kind, staff->id, staff->qualification, *entry);
    if (const auto kept = m_shelf.find(permit))
        receive(*kept, false);
    else
        ask(std::move(permit), query);
}

void Consulting::ask(RecordsPermit permit, const MedicationQuery &query)
{
    m_core.central().medication(
        std::move(permit), query, [this, generation = m_generation](const Outcome<MedicationRecord> &answer) {
            if (generation == m_generation && m_records.state == RecordsView::State::Loading)
                receive(answer, true);
        });
}

void Consulting::receive(const Outcome<MedicationRecord> &answer, bool fromService)
{
    if (!answer) {
        // The service's own words for a consent that ended meanwhile are ours too.
        const bool ended = answer.error().failure == Failure::ConsentExpired;
        refuse(ended ? Fault{ Failure::RecordsConsentExpired } : answer.error(), AuditAct::RecordsShown);
        return;
    }
    // The answer took its time: who, which consent and what time are asked once more, the clock strictly.
    std::optional<Fault> reason = whyNot(m_listed.find(m_records.visit), m_records.kind);
    if (!reason && !m_core.central().clockOffset())
        reason = Fault{ Failure::ClockSkew };
    if (reason) {
        refuse(*reason, AuditAct::RecordsShown);
        return;
    }
    const auto entry = auditRecords(AuditAct::RecordsShown, std::nullopt);
    if (!entry) {
        refuse(Fault{ Failure::AuditNotWritten, entry.error().code }, AuditAct::RecordsShown);
        return;
    }
    m_records.auditEntry = *entry;
    m_core.keepAnchor();
    show(*answer);
    if (fromService && m_records.state == RecordsView::State::Shown)
        m_shelf.keep(m_records);
}

void Consulting::show(MedicationRecord record)
{
    RecordsView view = m_records;
    if (record.lines.isEmpty()) {
        view.state = RecordsView::State::Empty;
        view.absence = record.absence == RecordsAbsence::None ? RecordsAbsence::NoRecord : record.absence;
        view.absenceYear = record.absenceYear;
        setRecords(view);
        return;
    }
    const std::optional<QualifiedStaff> staff = asker();
    const auto kept = staff ? keepView(*staff) : Fault{ Failure::NotSignedIn };
    if (!kept) {
        refuse(Fault{ Failure::AuditNotWritten, kept.error().code }, AuditAct::RecordsShown);
        return;
    }
    view.state = RecordsView::State::Shown;
    view.medication = std::move(record);
    closeAt(view.openUntil);
    setRecords(view);
    Q_EMIT loggedViewsChanged();
    m_reporter.send();
}

Outcome<Done> Consulting::keepView(const QualifiedStaff &staff)
{
    View view;
    view.visit = m_records.visit;
    view.kind = m_records.kind;
    view.time = now();
    view.staffId = staff.id;
    view.qualification = staff.qualification;
    view.auditEntry = m_records.auditEntry;
    const auto kept = m_reporter.keep(view);
    if (!kept)
        return kept.error();
    LoggedView logged;
    logged.visit = view.visit;
    logged.kind = view.kind;
    logged.time = view.time;
    logged.auditEntry = view.auditEntry;
    m_logged.prepend(logged);
    return Done();
}

void Consulting::refuse(const Fault &fault, AuditAct act)
{
    m_closing.stop();
    const auto written = auditRecords(act, fault.failure);
    RecordsView view;
    view.visit = m_records.visit;
    view.kind = m_records.kind;
    view.state = RecordsView::State::Refused;
    view.fault = written ? fault : Fault{ Failure::AuditNotWritten, written.error().code };
    view.auditEntry = written ? *written : 0;
    setRecords(view);
}

void Consulting::closeRecords()
{
    ++m_generation;
    m_closing.stop();
    if (m_records.state == RecordsView::State::Closed)
        return;
    if (m_records.state == RecordsView::State::Shown) {
        // Closing is never refused: what is not on the log is only that it was closed.
        const auto written = auditRecords(AuditAct::RecordsClosed, std::nullopt);
        static_cast<void>(written);
    }
    setRecords(RecordsView());
}

Outcome<qint64> Consulting::auditRecords(AuditAct act, std::optional<Failure> result)
{
    AuditEntry entry;
    entry.what = act;
    entry.visit = m_records.visit;
    entry.kind = m_records.kind;
    entry.patientKey = m_core.patientKeyOf(m_openedInsurance);
    entry.period = m_period;
    entry.purpose = QStringLiteral("care");
    entry.result = result;
    // Also what closes because its person has left or locked is written down as this person's.
    if (m_sitting) {
        entry.staffId = m_sitting->id;
        entry.role = m_sitting->role;
    }
    return m_core.audit(entry);
}

void Consulting::setRecords(RecordsView view)
{
    m_records = std::move(view);
    Q_EMIT recordsChanged();
}

void Consulting::markReported(const View &view)
{
    for (LoggedView &logged : m_logged) {
        if (logged.auditEntry == view.auditEntry)
            logged.reported = true;
    }
    Q_EMIT loggedViewsChanged();
}

QList<HealthLine> Consulting::health() const
{
    HealthInputs inputs = m_core.healthInputs();
    inputs.hasReader = false;
    return healthLines(inputs);
}

} // namespace madoguchi
