#include "app/station/consulting.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int refreshMilliseconds = 10'000;
/// Over a minute of doubt about the time there is no telling whether a consent is open (security.md 11).
constexpr qint64 mostOffset = 60'000;

ConsultingVisit shownForm(const ListedVisit &listed)
{
    ConsultingVisit visit;
    visit.visit = listed.visit;
    visit.time = listed.time;
    visit.patient = listed.patient;
    visit.insurance.insurerNumber = listed.insurerNumber;
    visit.insurance.symbol = listed.symbol;
    visit.insurance.number = listed.number;
    visit.insurance.branch = listed.branch;
    visit.referenceNumber = listed.referenceNumber;
    visit.consents = listed.consents;
    visit.certificateExpired = listed.certificateExpired;
    return visit;
}

} // namespace

Consulting::Consulting(StationCore &core)
    : m_core(core)
    , m_reporter(core)
{
    m_refresh.setInterval(refreshMilliseconds);
    m_closing.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &Consulting::refresh);
    m_closing.setTimerType(Qt::PreciseTimer); // A coarse one may be an hour off in a day.
    connect(&m_closing, &QTimer::timeout, this, &Consulting::recheck);
    connect(&m_core, &StationCore::healthChanged, this, &Consulting::healthChanged);
    connect(&m_reporter, &ViewReporter::reported, this, &Consulting::markReported);
    m_core.measureLine();
    m_reporter.send();
}

std::optional<StaffMember> Consulting::signedIn() const
{
    return m_core.session().current();
}

Outcome<StaffMember> Consulting::signIn(const QString &id, SecretBytes password)
{
    // Nobody takes over what another person has open.
    signOut();
    auto member = m_core.signIn(id, password);
    if (member) {
        m_listingLogged = false;
        m_refresh.start();
        Q_EMIT signedInChanged();
        refresh();
    }
    return member;
}

void Consulting::signOut()
{
    if (!signedIn())
        return;
    closeRecords();
    m_core.signOut();
    m_refresh.stop();
    ++m_generation;
    m_listed.clear();
    m_visits.clear();
    m_logged.clear();
    m_visitsFault.reset();
    Q_EMIT signedInChanged();
    Q_EMIT visitsChanged();
    Q_EMIT loggedViewsChanged();
}

std::optional<QualifiedStaff> Consulting::asker() const
{
    const std::optional<StaffMember> member = signedIn();
    if (!member || member->role != Role::Qualified || !member->qualification)
        return std::nullopt;
    QualifiedStaff staff;
    staff.id = member->id;
    staff.qualification = *member->qualification;
    return staff;
}

void Consulting::refresh()
{
    if (!signedIn())
        return;
    m_reporter.send();
    recheck();
    const std::optional<QualifiedStaff> staff = asker();
    if (!staff) {
        takeVisits(Fault{ Failure::NotQualified });
        return;
    }
    if (std::exchange(m_listing, true))
        return;
    m_core.central().visits(
        toJapanTime(now()).date(), *staff, [this, id = staff->id](const Outcome<QList<ListedVisit>> &answer) {
            m_listing = false;
            // An answer to somebody who has left, or to another person, is nobody's.
            if (signedIn() && signedIn()->id == id)
                takeVisits(answer);
        });
}

void Consulting::takeVisits(const Outcome<QList<ListedVisit>> &answer)
{
    m_visitsFault.reset();
    if (!answer) {
        m_visitsFault = answer.error();
        Q_EMIT visitsChanged();
        return;
    }
    if (!m_listingLogged) {
        AuditEntry entry;
        entry.what = AuditAct::VisitsListed;
        if (const auto written = m_core.audit(entry); !written) {
            m_visitsFault = written.error();
            Q_EMIT visitsChanged();
            return;
        }
        m_listingLogged = true;
    }
    m_listed = *answer;
    std::stable_sort(m_listed.begin(), m_listed.end(),
        [](const ListedVisit &left, const ListedVisit &right) { return left.time > right.time; });
    m_visits.clear();
    for (const ListedVisit &listed : std::as_const(m_listed))
        m_visits.append(shownForm(listed));
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
    const ListedVisit *listed = find(m_records.visit);
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

const ListedVisit *Consulting::find(const QUuid &visit) const
{
    const auto found = std::find_if(m_listed.begin(), m_listed.end(),
        [&visit](const ListedVisit &listed) { return listed.visit == visit; });
    return found == m_listed.end() ? nullptr : &*found;
}

std::optional<Fault> Consulting::whyNot(const ListedVisit *visit, ConsentKind kind) const
{
    const std::optional<StaffMember> member = signedIn();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (m_core.plan().kind != StationKind::Consulting)
        return Fault{ Failure::WrongStation };
    if (!asker())
        return Fault{ Failure::NotQualified };
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
    const ListedVisit *listed = find(visit);
    RecordsView view;
    view.visit = visit;
    view.kind = kind;
    m_records = view;
    m_openedInsurance = listed ? shownForm(*listed).insurance : Insurance();
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
    m_core.central().medication(RecordsPermit(visit.visit, kind, staff->id, staff->qualification, *entry),
        query, [this, generation = m_generation](const Outcome<MedicationRecord> &answer) {
            if (generation == m_generation && m_records.state == RecordsView::State::Loading)
                receive(answer);
        });
}

void Consulting::receive(const Outcome<MedicationRecord> &answer)
{
    if (!answer) {
        // The service's own words for a consent that ended meanwhile are ours too.
        const bool ended = answer.error().failure == Failure::ConsentExpired;
        refuse(ended ? Fault{ Failure::RecordsConsentExpired } : answer.error(), AuditAct::RecordsShown);
        return;
    }
    // The answer took its time: who, which consent and what time are asked once more, the clock strictly.
    std::optional<Fault> reason = whyNot(find(m_records.visit), m_records.kind);
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
    show(*answer);
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
