// What is left open when a day is over, answers that nobody has seen, and how registrations stand:
// NumberBook's part of it.
#include "app/domain/beforeconfirm.h"
#include "app/domain/personcodes.h"
#include "app/station/numberanswer.h"
#include "app/station/numberbook.h"

#include <algorithm>
#include <iterator>

namespace madoguchi {

namespace {

Fault noReception()
{
    return Fault{ Failure::NotFound, QStringLiteral("reception") };
}

} // namespace

Outcome<std::optional<NumberQuery>> NumberBook::knownNumber(const QString &patientNumber)
{
    const auto known = m_book.patients().byNumber(patientNumber);
    if (!known)
        return known.error();
    if (!*known || !(*known)->last)
        return std::optional<NumberQuery>();
    return queryOf(*(*known)->last, m_core.today());
}

Outcome<Registration> NumberBook::registration(const QUuid &visit)
{
    const auto newest = m_outbox.newestOf(visit, OutboxEntry::Kind::Reference);
    if (!newest)
        return newest.error();
    if (!*newest)
        return Registration{};
    const OutboxEntry &entry = **newest;
    const auto state = entry.state == OutboxEntry::State::Waiting ? Registration::State::Waiting
        : entry.state == OutboxEntry::State::Refused              ? Registration::State::Refused
                                                                  : Registration::State::Done;
    return Registration{ state, entry.failure };
}

Outcome<QList<Reception>> NumberBook::leftOpenBefore(const QDate &before)
{
    const auto days = m_table.days();
    if (!days)
        return days.error();
    int broken = 0; // counted where the day itself is read
    const auto open = m_open.all(&broken);
    if (!open)
        return open.error();
    QList<Reception> left;
    for (const OpenReception &one : *open) {
        if (isLeftOpen(one.reception) && one.reception.day < before)
            left.append(one.reception);
    }
    for (const QDate &one : *days) {
        if (one >= before)
            continue;
        const auto ofDay = m_table.ofDay(one, &broken);
        if (!ofDay)
            return ofDay.error();
        std::copy_if(ofDay->begin(), ofDay->end(), std::back_inserter(left), isLeftOpen);
    }
    return left;
}

Outcome<std::optional<Reception>> NumberBook::leftOpen(const QUuid &visit)
{
    const auto found = find(visit);
    if (!found)
        return found.error();
    const bool isOpen = *found && isLeftOpen((*found)->reception);
    return isOpen ? std::optional((*found)->reception) : std::nullopt;
}

Outcome<Reception> NumberBook::seeAnswer(const QUuid &visit, bool handsOver)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found || !(*found)->reception.unseenAnswer || (*found)->reception.status == ReceptionStatus::Closed)
        return noReception();
    Reception &reception = (*found)->reception;
    if (awaitsChoice(reception))
        return Fault{ Failure::AnswerForOther, personcode::chooseFirst };
    if (reception.person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    reception.unseenAnswer = false;
    if (reception.status == ReceptionStatus::Arrived && reception.day < m_core.today())
        reception.status = ReceptionStatus::Confirmed;
    if (handsOver && reception.status != ReceptionStatus::Arrived)
        reception.handOver = HandOverState::Waiting;
    return m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written = audit(reception, AuditAct::AnswerSeen);
        if (!written)
            return written.error();
        const auto kept = keep(**found);
        return kept ? Outcome<Reception>(reception) : kept.error();
    });
}

Outcome<Reception> NumberBook::closeLeftOpen(const QUuid &visit, const QDate &day)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found || (*found)->reception.day >= day || !isLeftOpen((*found)->reception))
        return noReception();
    Reception &reception = (*found)->reception;
    reception.status = ReceptionStatus::Closed;
    reception.unseenAnswer = false;
    if (reception.handOver == HandOverState::Waiting) // nothing of it goes on
        reception.handOver = HandOverState::None;
    return m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written = audit(reception, AuditAct::ReceptionClosed, QStringLiteral("settled-on-paper"));
        if (!written)
            return written.error();
        if (const auto ended = endWaiting(visit); !ended)
            return ended.error();
        const auto kept = keep(**found);
        return kept ? Outcome<Reception>(reception) : kept.error();
    });
}

} // namespace madoguchi
