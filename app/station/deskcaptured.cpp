// Patients who were written down in an outage: DeskStation's part of it.
#include "app/station/deskstation.h"

namespace madoguchi {

Outcome<QUuid> DeskStation::capture(const CapturedPerson &person)
{
    turnDay();
    const auto received = m_numbers.capture(person);
    if (received)
        Q_EMIT arrived(*received);
    return received;
}

Outcome<Done> DeskStation::completeByNumber(
    const QUuid &visit, const NumberQuery &query, const QString &proof)
{
    return m_numbers.complete(visit, query, proof);
}

/// Who was written down while the service could not be asked, and lays the card down now that it can: one
/// arrival, and one row under the number that the patient was told.
std::optional<Reception> DeskStation::writtenDown(const Reception &card)
{
    for (const QUuid &visit : std::as_const(m_captured)) {
        if (!m_numbers.isSurely(visit, card))
            continue;
        const auto before = m_book.find(visit);
        if (before && before->day == card.day)
            return *before;
    }
    return std::nullopt;
}

/// The same at a certified reader: its own row is on every station by then, and that one goes on.
void DeskStation::closeWrittenDown(const Reception &card)
{
    if (const auto before = writtenDown(card))
        static_cast<void>(
            put(m_book.advance(before->visit, ReceptionStatus::Closed, AuditAct::ReceptionClosed)));
}

/// What an earlier day has left open is asked about by the card's insurance.
void DeskStation::completeCarried(const Reception &card)
{
    const QSet<QUuid> captured = m_carriedCaptured; // an answer changes them
    for (const QUuid &visit : captured) {
        if (m_numbers.isSurely(visit, card))
            m_numbers.completeByCard(visit, card);
    }
}

} // namespace madoguchi
