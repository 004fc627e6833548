#include "app/station/consulting.h"

namespace madoguchi {

void Consulting::note(
    const QUuid &visit, ConsentKind kind, RecordsOutcome::State state, const std::optional<Fault> &fault)
{
    const QDateTime time = state == RecordsOutcome::State::Waiting ? m_records.asked : now();
    m_outcomes.insert({ visit, kind }, RecordsOutcome{ state, time, fault, saidOf(visit, kind, fault) });
    Q_EMIT outcomesChanged();
}

/// The service's own words belong to its own refusal alone.
Pii<QString> Consulting::saidOf(const QUuid &visit, ConsentKind kind, const std::optional<Fault> &fault) const
{
    return fault && fault->failure == Failure::RecordsRefused ? m_said.value({ visit, kind })
                                                              : Pii<QString>();
}

void Consulting::forgetOutcomes()
{
    m_said.removeIf([this](const Said::iterator &at) { return !m_listed.find(at.key().first); });
    m_outcomes.removeIf([this](const Outcomes::iterator &at) { return !m_listed.find(at.key().first); });
}

std::optional<RecordsOutcome> Consulting::lastOutcome(const QUuid &visit, ConsentKind kind) const
{
    const auto found = m_outcomes.constFind({ visit, kind });
    if (!m_sitting || found == m_outcomes.constEnd())
        return std::nullopt;
    return *found;
}

} // namespace madoguchi
