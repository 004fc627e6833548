// What earlier days have left open, and answers that nobody has seen: DeskStation's part of it.
#include "app/station/deskstation.h"

namespace madoguchi {

/// Of whom nobody knows yet what they are insured with: their day is over, and the work is not.
QList<Reception> DeskStation::readCarried()
{
    m_carried.clear();
    m_carriedCaptured.clear();
    const auto left = m_numbers.leftOpenBefore(m_day);
    if (!left) {
        m_core.noteStore(left.error());
        return {};
    }
    for (const Reception &reception : *left)
        carry(reception);
    return *left;
}

void DeskStation::carry(const Reception &reception)
{
    m_carried.insert(reception.visit);
    if (isCaptured(reception))
        m_carriedCaptured.insert(reception.visit);
    else
        m_carriedCaptured.remove(reception.visit);
}

/// A file that was written without it, or with another answer, is written anew.
Outcome<Done> DeskStation::seeAnswer(const QUuid &visit)
{
    const auto seen = m_numbers.seeAnswer(visit);
    if (!seen)
        return seen.error();
    if (seen->handOver == HandOverState::Waiting)
        m_handOvers.writeAnew(visit);
    return Done();
}

Outcome<Done> DeskStation::closeLeftOpen(const QUuid &visit)
{
    const auto closed = m_numbers.closeLeftOpen(visit);
    return closed ? Outcome<Done>(Done()) : closed.error();
}

} // namespace madoguchi
