// The day that a desk has open: DeskStation's part of it.
#include "app/domain/captured.h"
#include "app/station/deskstation.h"

#include <utility>

namespace madoguchi {

namespace {

/// By a card at our reader; whoever is asked about by number as well is in somebody's hands.
bool isLeftUnasked(const Reception &reception)
{
    return reception.visitEnd == VisitEnd::NotAsked && reception.status == ReceptionStatus::Arrived
        && reception.method != IdentityMethod::None && !reception.question;
}

} // namespace

void DeskStation::followOpening()
{
    connect(&m_opening, &DayOpening::opened, this, [this](const QList<Reception> &piece) {
        for (const Reception &reception : piece) {
            count(reception);
            show(reception);
        }
    });
    connect(&m_opening, &DayOpening::whole, this, [this] {
        m_broken = m_opening.broken();
        Q_EMIT opened();
    });
    connect(&m_opening, &DayOpening::failed, this, [this](const Fault &fault) {
        tellNotOpened(fault);
        Q_EMIT opened();
    });
}

/// The day from the disk: counted, and open in memory only where somebody sits who may see it.
Outcome<Done> DeskStation::readDay()
{
    const QDate today = m_core.today();
    int broken = 0;
    auto day = m_book.ofDay(today, &broken);
    if (!day)
        return day.error();
    const bool wasOpening = m_opening.isUnderWay();
    m_opening.stop();
    m_day = today;
    m_broken = broken;
    m_standing.clear();
    m_notAsked.clear();
    m_captured.clear();
    m_shown = mayShow();
    for (const Reception &reception : std::as_const(*day))
        count(reception);
    *day += readCarried();
    for (Reception &reception : *day)
        reception = shown(std::move(reception));
    m_receptions = m_shown ? ReceptionList(std::move(*day)) : ReceptionList();
    if (wasOpening)
        Q_EMIT opened(); // whoever waits for it has the whole of the new day
    return Done();
}

void DeskStation::count(const Reception &reception)
{
    const auto note = [&reception](QSet<QUuid> &visits, bool belongs) {
        if (belongs)
            visits.insert(reception.visit);
        else
            visits.remove(reception.visit);
    };
    m_standing.insert(reception.visit, reception.status);
    note(m_notAsked, isLeftUnasked(reception));
    note(m_captured, isCaptured(reception));
}

/// An administrator sees no names (security.md, Who may do what), and there is no masked list yet.
bool DeskStation::mayShow() const
{
    const std::optional<StaffMember> member = m_core.seat().member();
    return member && may(member->role, Right::SeeEligibility, m_core.plan().kind);
}

void DeskStation::followSeat()
{
    if (m_shown == mayShow())
        return;
    m_opening.stop();
    m_receptions = {};
    m_shown = false;
    if (mayShow())
        openDay();
    Q_EMIT receptionsChanged();
}

/// As it was counted, and without looking through earlier days again: what they left open is known.
void DeskStation::openDay()
{
    if (m_core.today() != m_day) {
        if (const auto read = readDay(); !read)
            tellNotOpened(read.error());
        return;
    }
    m_shown = true;
    for (const QUuid &visit : std::as_const(m_carried)) {
        const auto carried = m_numbers.leftOpen(visit);
        if (!carried)
            m_core.noteStore(carried.error());
        else if (*carried)
            show(**carried);
    }
    m_opening.begin(m_day);
}

void DeskStation::tellNotOpened(const Fault &fault)
{
    m_receptions = {};
    m_shown = false;
    m_core.noteStore(fault);
    Q_EMIT troubled(fault);
}

void DeskStation::turnDay()
{
    if (m_core.today() == m_day)
        return;
    if (const auto read = readDay(); !read) {
        m_core.noteStore(read.error());
        return;
    }
    if (m_readerDesk)
        m_readerDesk->steps().forget();
    Q_EMIT receptionsChanged();
}

} // namespace madoguchi
