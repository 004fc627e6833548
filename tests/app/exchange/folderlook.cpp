// What a FolderRound sees of its questions, at the desk and in its store.
#include "app/central/echo.h"
#include "app/store/bulkqueries.h"
#include "app/store/outbox.h"
#include "tests/app/exchange/folderround.h"

#include <algorithm>

namespace madoguchi {

namespace {

using State = FolderSeen::State;

} // namespace

FolderSeen FolderRound::look(FolderAsked asked)
{
    switch (asked) {
    case FolderAsked::Eligibility:
        return lookAtEligibility();
    case FolderAsked::Reference:
        return lookAtReference();
    case FolderAsked::Bulk: {
        const FolderSeen seen = lookAtBookings(m_firstDay.addDays(1));
        const QList<BookingCheck> checks = m_desk.desk().bookings();
        const bool hasSlip = std::any_of(checks.begin(), checks.end(), [this](const BookingCheck &check) {
            return check.day == m_firstDay.addDays(1)
                && (check.state == BookingCheck::State::Asked
                    || check.state == BookingCheck::State::Answered);
        });
        return hasSlip ? FolderSeen{ State::Served } : seen;
    }
    case FolderAsked::BulkResult:
        return lookAtBookings(m_firstDay);
    case FolderAsked::Face:
        return lookAtFace();
    case FolderAsked::Medication:
    case FolderAsked::Checkup:
        break;
    }
    return m_seen.value(asked);
}

Reception FolderRound::reception(const QUuid &visit)
{
    const ReceptionList all = m_desk.desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? Reception() : *found;
}

FolderSeen FolderRound::lookAtEligibility()
{
    const Reception asked = reception(m_asked);
    const NumberQuestion question = asked.question.value_or(NumberQuestion());
    if (asked.main())
        need(areOf(m_clinic.query("p07"), asked.eligibility), QStringLiteral("somebody else's eligibility"));
    if (question.answered)
        return { State::Served, question.failure };
    Outbox outbox(m_desk.core().database(), m_desk.core().vault().standing(Vault::Standing::Open));
    const auto entry = outbox.byKey(question.key);
    if (!entry || !*entry)
        return {};
    if ((*entry)->state == OutboxEntry::State::Refused)
        return { State::Refused, (*entry)->failure };
    return (*entry)->again > m_desk.core().now() ? FolderSeen{ State::Waits, (*entry)->failure }
                                                 : FolderSeen{};
}

FolderSeen FolderRound::lookAtReference()
{
    Outbox outbox(m_desk.core().database(), m_desk.core().vault().standing(Vault::Standing::Open));
    const auto waiting = outbox.waitingOf(m_visit, OutboxEntry::Kind::Reference);
    if (!waiting)
        return {};
    if (*waiting) {
        m_registration = (*waiting)->key;
        return (*waiting)->again > m_desk.core().now() ? FolderSeen{ State::Waits, (*waiting)->failure }
                                                       : FolderSeen{};
    }
    const auto ended = outbox.byKey(m_registration);
    if (!ended || !*ended)
        return {};
    const bool refused = (*ended)->state == OutboxEntry::State::Refused;
    return { refused ? State::Refused : State::Served, (*ended)->failure };
}

FolderSeen FolderRound::lookAtBookings(const QDate &day)
{
    BulkQueries table(m_desk.core().database(), m_desk.core().vault().standing(Vault::Standing::Open));
    const auto all = table.all();
    if (!all)
        return {};
    const auto found
        = std::find_if(all->begin(), all->end(), [&](const BulkQueryEntry &one) { return one.day == day; });
    if (found == all->end())
        return {};
    if (found->state == BookingCheck::State::Answered)
        return { State::Served };
    if (found->state == BookingCheck::State::Refused)
        return { State::Refused, found->failure };
    return found->again > m_desk.core().now() ? FolderSeen{ State::Waits, found->failure } : FolderSeen{};
}

FolderSeen FolderRound::lookAtFace()
{
    if (TerminalClinic::received(m_desk.desk().receptions(), m_tapped))
        return { State::Served };
    // What these two put beside the file is nobody's, and left too: it says nothing of the file itself.
    const bool besides
        = m_fault.fault == TerminalFault::Leftover || m_fault.fault == TerminalFault::DuplicateAsZip;
    if (!besides && m_desk.desk().inbox()->standing().left > 0)
        return { State::Left };
    const bool never = m_fault.fault == TerminalFault::Silence || m_fault.fault == TerminalFault::NotTaken;
    return never ? FolderSeen{ State::Nothing } : FolderSeen{};
}

} // namespace madoguchi
