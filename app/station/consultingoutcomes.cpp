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

/// What the service does not give any more is not read from the shelf either. A line that is down says
/// nothing of it.
void Consulting::dropRefused(const QUuid &visit, const QList<ConsentKind> &kinds, const Fault &fault)
{
    switch (fault.failure) {
    case Failure::NoConsent:
    case Failure::ConsentExpired:
    case Failure::RecordsConsentExpired:
    case Failure::VisitClosed:
    case Failure::RecordsRefused:
        for (const ConsentKind kind : kinds)
            m_shelf.drop(visit, kind);
        break;
    default:
        break;
    }
}

void Consulting::forgetOutcomes()
{
    if (m_records.state != RecordsView::State::Refused && m_records.fault) { // it could be asked anew now
        m_records.fault.reset();
        Q_EMIT recordsChanged();
    }
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
