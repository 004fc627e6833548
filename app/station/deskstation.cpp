#include "app/station/deskstation.h"

#include "reader/pcsc/api.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int minute = 60'000;

VisitOptions optionsOf(const StationPlan &plan, const VisitTiming &timing)
{
    VisitOptions options;
    options.institution = plan.institution;
    options.readerProfile = plan.readerProfile;
    options.dayStarts = plan.dayStarts;
    options.timing = timing;
    return options;
}

} // namespace

DeskStation::DeskStation(StationCore &core, std::shared_ptr<PcscApi> pcsc, const VisitTiming &timing)
    : m_core(core)
    , m_table(core.database(), core.vault())
    , m_forgetter(core.database(), core.central())
    , m_reader(std::move(pcsc), core.plan().readerName)
    , m_visit(m_reader, core.central(), *this, optionsOf(core.plan(), timing))
{
    connect(&m_core, &StationCore::healthChanged, this, &Desk::healthChanged);
    connect(&m_reader, &ReaderHub::changed, this, &Desk::healthChanged);
    connect(&m_forgetter, &Forgetter::storeFailed, &m_core, &StationCore::noteStore);
    connect(&m_visit, &VisitShell::cardPresenceChanged, this, &DeskStation::followCard);
    connect(&m_visit, &VisitShell::notKept, this,
        [this](const QUuid &, const Fault &fault) { Q_EMIT troubled(fault); });
    connect(&m_visit, &VisitShell::helpCalled, this, [this](const QString &screen, const QUuid &visit) {
        HelpCall call;
        call.screen = screen;
        if (!visit.isNull())
            call.visit = visit;
        call.since = now();
        m_help = call;
        Q_EMIT helpCallChanged();
    });
    connect(&m_visit, &VisitShell::stuck, this, &DeskStation::showReaderTrouble);
    connect(&m_visit, &VisitShell::unstuck, this, [this] { showReaderTrouble(std::nullopt); });
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &DeskStation::turnDay);
}

DeskStation::~DeskStation()
{
    m_reader.stop();
}

Outcome<Done> DeskStation::start()
{
    if (const auto read = readDay(); !read)
        return read;
    closeInterrupted();
    if (const auto taken = m_forgetter.start(); !taken)
        m_core.noteStore(taken.error());
    m_core.measureLine();
    m_minute.start();
    m_visit.start();
    m_reader.start();
    return Done();
}

Outcome<Done> DeskStation::readDay()
{
    m_day = m_core.today();
    auto day = m_table.ofDay(m_day);
    if (!day)
        return day.error();
    m_receptions = std::move(*day);
    return Done();
}

/// Visits that were running when the program ended are over: identified, not asked to the end. On every day
/// that is still kept, since one may have begun before the day turned.
void DeskStation::closeInterrupted()
{
    const auto days = m_table.days();
    if (!days)
        return m_core.noteStore(days.error());
    for (const QDate &day : *days) {
        const auto receptions = m_table.ofDay(day);
        if (!receptions) {
            m_core.noteStore(receptions.error());
            continue;
        }
        for (const Reception &reception : *receptions) {
            if (reception.visitEnd != VisitEnd::Running)
                continue;
            if (const auto ended = endVisit(reception.visit, VisitEnd::NotAsked); !ended)
                m_core.noteStore(ended.error());
        }
    }
}

void DeskStation::turnDay()
{
    if (m_core.today() == m_day)
        return;
    if (const auto read = readDay(); !read) {
        m_core.noteStore(read.error());
        return;
    }
    Q_EMIT receptionsChanged();
}

std::optional<StaffMember> DeskStation::signedIn() const
{
    return m_core.session().current();
}

Outcome<StaffMember> DeskStation::signIn(const QString &id, SecretBytes password)
{
    // Nobody takes over what another person has open.
    signOut();
    auto member = m_core.signIn(id, password);
    if (member) {
        Q_EMIT signedInChanged();
        Q_EMIT receptionsChanged();
    }
    return member;
}

void DeskStation::signOut()
{
    if (!signedIn())
        return;
    m_core.signOut();
    Q_EMIT signedInChanged();
    Q_EMIT receptionsChanged();
}

QList<Reception> DeskStation::receptions() const
{
    const std::optional<StaffMember> member = signedIn();
    // An administrator sees no names (security.md, Who may do what), and there is no masked list yet.
    if (!member || member->role == Role::Administrator)
        return {};
    QList<Reception> sorted = m_receptions;
    sortForDesk(sorted);
    return sorted;
}

int DeskStation::waiting() const
{
    return static_cast<int>(std::count_if(m_receptions.begin(), m_receptions.end(),
        [](const Reception &reception) { return reception.status == ReceptionStatus::Arrived; }));
}

Reception *DeskStation::find(const QUuid &visit)
{
    const auto found = std::find_if(m_receptions.begin(), m_receptions.end(),
        [&visit](const Reception &reception) { return reception.visit == visit; });
    return found == m_receptions.end() ? nullptr : &*found;
}

Outcome<Done> DeskStation::confirm(const QUuid &visit)
{
    return advanceTo(visit, ReceptionStatus::Confirmed, AuditAct::ReceptionConfirmed);
}

Outcome<Done> DeskStation::slipPrinted(const QUuid &visit)
{
    return advanceTo(visit, ReceptionStatus::Printed, AuditAct::SlipPrinted);
}

Outcome<Done> DeskStation::advanceTo(const QUuid &visit, ReceptionStatus status, AuditAct act)
{
    const std::optional<StaffMember> member = signedIn();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (member->role == Role::Administrator)
        return Fault{ Failure::NotPermitted };
    const Reception *reception = find(visit);
    if (!reception)
        return Fault{ Failure::NotFound };
    // A confirmed one is not un-printed by confirming again, but every print is on the log.
    Reception changed = *reception;
    changed.status = std::max(changed.status, status);
    const auto kept = m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written = auditReception(changed, act);
        return written ? m_table.update(changed) : written.error();
    });
    return put(kept);
}

Fault DeskStation::askForRecords(const QUuid &visit, ConsentKind kind)
{
    AuditEntry entry;
    entry.what = AuditAct::RecordsAsked;
    entry.visit = visit;
    entry.kind = kind;
    entry.result = Failure::WrongStation;
    if (const Reception *reception = find(visit); reception && reception->main())
        entry.patientKey = m_core.patientKeyOf(reception->main()->insurance);
    // Refused whether or not this can be written: there is nothing here that could be shown.
    const auto written = m_core.audit(entry);
    static_cast<void>(written);
    return Fault{ Failure::WrongStation };
}

QList<HealthLine> DeskStation::health() const
{
    HealthInputs inputs = m_core.healthInputs();
    inputs.reader = m_reader.snapshot();
    return healthLines(inputs);
}

void DeskStation::helpCame()
{
    m_visit.helpCame();
    m_help.reset();
    Q_EMIT helpCallChanged();
}

Outcome<Done> DeskStation::keepArrived(const Reception &reception)
{
    turnDay();
    const bool known = find(reception.visit) != nullptr;
    const auto days = m_table.days();
    if (!days)
        return days.error();
    // The key first: the key store may turn the event loop, which no transaction should wait for.
    if (const auto key = m_core.vault().forWriting(reception.day, days->contains(reception.day)); !key)
        return key.error();
    const auto kept = put(m_core.database().transact([&]() -> Outcome<Reception> {
        auto added = m_table.add(reception);
        if (!added)
            return added;
        const auto written = auditReception(reception, AuditAct::ReceptionKept);
        return written ? added : written.error();
    }));
    if (kept && !known)
        Q_EMIT arrived(reception.visit);
    return kept;
}

Outcome<Done> DeskStation::keepMoved(const QUuid &from, const Reception &reception)
{
    const auto moved = m_table.move(from, reception);
    if (moved) {
        if (Reception *old = find(from))
            *old = *moved;
    }
    return put(moved);
}

Outcome<Done> DeskStation::keepConsents(const QUuid &visit, const IdentityAnswer &answer)
{
    auto reception = standing(visit);
    if (!reception)
        return reception.error();
    reception->eligibility = answer.eligibility;
    reception->receivedMessage = answer.message;
    reception->visitEnd = VisitEnd::Complete;
    return put(m_table.update(*reception));
}

Outcome<Done> DeskStation::keepNotAsked(const QUuid &visit)
{
    return endVisit(visit, VisitEnd::NotAsked);
}

Outcome<Done> DeskStation::keepAnswersNotSent(const QUuid &visit)
{
    return endVisit(visit, VisitEnd::AnswersNotSent);
}

Outcome<Done> DeskStation::endVisit(const QUuid &visit, VisitEnd end)
{
    auto reception = standing(visit);
    if (!reception)
        return reception.error();
    reception->visitEnd = end;
    return put(m_table.update(*reception));
}

/// In today's list, or on the disk: a visit may outlive the day that it began on.
Outcome<Reception> DeskStation::standing(const QUuid &visit)
{
    if (const Reception *reception = find(visit))
        return *reception;
    auto stored = m_table.find(visit);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Fault{ Failure::NotFound };
    return std::move(**stored);
}

/// What the store acknowledged is what the list shows; a fault leaves the list as it was.
Outcome<Done> DeskStation::put(const Outcome<Reception> &kept)
{
    m_core.noteStore(kept ? std::nullopt : std::optional(kept.error()));
    if (!kept)
        return kept.error();
    if (kept->day == m_day) {
        Reception *standing = find(kept->visit);
        const bool cardThere = standing && standing->cardOnReader;
        if (!standing)
            standing = &m_receptions.emplaceBack();
        *standing = *kept;
        standing->cardOnReader = cardThere;
    }
    Q_EMIT receptionsChanged();
    return Done();
}

Outcome<qint64> DeskStation::auditReception(const Reception &reception, AuditAct act)
{
    AuditEntry entry;
    entry.what = act;
    entry.visit = reception.visit;
    if (const EligibilityResult *result = reception.main())
        entry.patientKey = m_core.patientKeyOf(result->insurance);
    return m_core.audit(entry);
}

void DeskStation::showReaderTrouble(const std::optional<Fault> &fault)
{
    m_readerTrouble = fault;
    Q_EMIT readerTroubleChanged();
}

void DeskStation::followCard(bool present, const QUuid &visit)
{
    for (Reception &reception : m_receptions)
        reception.cardOnReader = present && reception.visit == visit;
    Q_EMIT receptionsChanged();
}

} // namespace madoguchi
