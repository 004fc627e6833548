// Who it is, and how the clinic writes the name: DeskStation's part of it.
#include "app/station/deskstation.h"

namespace madoguchi {

/// Of what is listed: nobody is while nobody may see it.
std::optional<PersonComparison> DeskStation::comparison(const QUuid &visit)
{
    const Reception *reception = mayShow() ? m_receptions.find(visit) : nullptr;
    if (!reception || reception->person != PersonCheck::Doubtful)
        return std::nullopt; // nothing is read, and so nothing known of the store
    const auto compared = m_book.patients().comparison(*reception);
    m_core.noteStore(compared ? std::nullopt : std::optional(compared.error()));
    return compared ? *compared : std::nullopt;
}

/// What a consulting room may learn of it, it learns now.
Outcome<Done> DeskStation::settlePerson(const QUuid &visit, bool same)
{
    const auto settled = m_numbers.settlePerson(visit, same);
    if (!settled)
        return settled.error();
    if (m_inbox)
        m_inbox->tellSettled(*settled);
    m_handOvers.look();
    return Done();
}

Outcome<Done> DeskStation::keepDisplayName(const QUuid &visit, const QString &name)
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    if (!m_standing.contains(visit))
        return Fault{ Failure::NotFound };
    const auto kept = m_book.keepDisplayName(visit, name);
    return kept ? put(kept) : kept.error();
}

} // namespace madoguchi
