#include "app/station/listedvisits.h"

#include "app/site/sitevisits.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

ListedVisits::ListedVisits(StationCore &core)
    : m_core(core)
{
    const auto renew = [this] {
        if (m_staff && m_core.plan().way == ServiceWay::Folder)
            refresh(*m_staff);
    };
    connect(&m_core.board(), &SiteBoard::visitsChanged, this, renew);
    connect(&m_core.board(), &SiteBoard::standingChanged, this, renew); // away, or back
}

void ListedVisits::refresh(const QualifiedStaff &staff)
{
    m_staff = staff;
    const qint64 now = m_core.clock().monotonicMilliseconds();
    if (m_core.plan().way == ServiceWay::Folder)
        return take(fromNotices(), now);
    if (std::exchange(m_asked, true))
        return;
    m_core.central().visits(toJapanTime(m_core.now()).date(), staff,
        [self = QPointer<ListedVisits>(this), sitting = m_sitting, now](
            const Outcome<QList<ListedVisit>> &answer) {
            if (!self || self->m_sitting != sitting)
                return;
            self->m_asked = false;
            self->take(answer, now);
        });
}

/// Today's, and those of the kept days before it of which something may still be read.
Outcome<QList<ListedVisit>> ListedVisits::fromNotices() const
{
    const SiteStanding site = m_core.board().standing();
    if (!site.paired || !site.configured)
        return Fault{ Failure::SiteNotPaired };
    if (site.fault && site.fault->failure == Failure::SiteUnreachable)
        return *site.fault;
    const QDate today = m_core.today();
    const QDateTime now = m_core.now();
    const StationPlan &plan = m_core.plan();
    QList<ListedVisit> visits = listedVisits(
        m_core.board().visits(), today.addDays(-plan.keepDays), { plan.dayStarts, plan.keepDays });
    visits.removeIf([&](const ListedVisit &visit) {
        return clinicDay(visit.time, m_core.plan().dayStarts) < today
            && std::none_of(allConsentKinds.begin(), allConsentKinds.end(),
                [&](ConsentKind kind) { return visit.consents.of(kind).isOpenAt(now); });
    });
    return visits;
}

/// What is known is listed, and nothing of it opened, while a newer visit may be missing.
std::optional<Fault> ListedVisits::gap() const
{
    return m_core.plan().way == ServiceWay::Folder ? m_core.board().standing().gap : std::nullopt;
}

void ListedVisits::refuse(const Fault &fault)
{
    m_fault = fault;
    Q_EMIT changed();
}

void ListedVisits::clear()
{
    ++m_sitting;
    m_asked = false;
    m_logged = false;
    m_staff.reset();
    m_listed.clear();
    m_fault.reset();
    m_renewed.reset();
    Q_EMIT changed();
}

bool ListedVisits::renewedWithin(std::chrono::milliseconds age) const
{
    return m_renewed && std::chrono::milliseconds(m_core.clock().monotonicMilliseconds() - *m_renewed) < age;
}

void ListedVisits::take(const Outcome<QList<ListedVisit>> &answer, qint64 asked)
{
    if (!answer)
        return refuse(answer.error());
    if (!m_logged) {
        AuditEntry entry;
        entry.what = AuditAct::VisitsListed;
        if (const auto written = m_core.audit(entry); !written)
            return refuse(written.error());
        m_logged = true;
    }
    m_fault = gap();
    if (!m_fault)
        m_renewed = asked;
    m_listed = *answer;
    std::stable_sort(m_listed.begin(), m_listed.end(),
        [](const ListedVisit &left, const ListedVisit &right) { return left.time > right.time; });
    Q_EMIT told();
    Q_EMIT changed();
}

const ListedVisit *ListedVisits::find(const QUuid &visit) const
{
    const auto found = std::find_if(m_listed.begin(), m_listed.end(),
        [&visit](const ListedVisit &listed) { return listed.visit == visit; });
    return found == m_listed.end() ? nullptr : &*found;
}

QList<ConsultingVisit> ListedVisits::shown() const
{
    QList<ConsultingVisit> visits;
    visits.reserve(m_listed.size());
    for (const ListedVisit &listed : m_listed)
        visits.append(shownForm(listed));
    return visits;
}

ConsultingVisit ListedVisits::shownForm(const ListedVisit &listed)
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

} // namespace madoguchi
