// 公費 as somebody at the desk reads them: DeskStation's part of it.
#include "app/station/deskstation.h"

namespace madoguchi {

Outcome<Done> DeskStation::mayNoteSubsidies(const QUuid &visit)
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    if (m_standing.value(visit, ReceptionStatus::Closed) == ReceptionStatus::Closed)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    return Done();
}

Outcome<Done> DeskStation::noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer)
{
    if (const auto allowed = mayNoteSubsidies(visit); !allowed)
        return allowed;
    const auto noted = m_book.noteSubsidies(visit, answer);
    return noted ? put(noted) : noted.error();
}

Outcome<Done> DeskStation::endSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    if (const auto allowed = mayNoteSubsidies(visit); !allowed)
        return allowed;
    const auto ended = m_book.endSubsidy(visit, subsidy);
    return ended ? put(ended) : ended.error();
}

Outcome<Done> DeskStation::takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    if (const auto allowed = mayNoteSubsidies(visit); !allowed)
        return allowed;
    const auto taken = m_book.takeBackSubsidy(visit, subsidy);
    return taken ? put(taken) : taken.error();
}

} // namespace madoguchi
