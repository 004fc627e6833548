#include "app/visit/heldkeeps.h"

namespace madoguchi {

HeldKeeps::HeldKeeps(ReceptionKeeper &keeper, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
{
    m_again.setInterval(every);
    connect(&m_again, &QTimer::timeout, this, &HeldKeeps::tryAll);
}

void HeldKeeps::hold(const Held &held)
{
    if (held.isEmpty())
        return;
    m_held.append(held);
    m_again.start();
}

void HeldKeeps::tryAll()
{
    QList<Held> waiting;
    m_held.swap(waiting);
    while (!waiting.isEmpty()) {
        const Outcome<Done> written = write(waiting.first());
        if (!written && written.error().failure != Failure::NotFound)
            break; // the next ones would fail as well
        waiting.removeFirst(); // NotFound: its day has been forgotten
    }
    m_held = waiting + m_held;
    if (m_held.isEmpty())
        m_again.stop();
}

/// What is written is not written again.
Outcome<Done> HeldKeeps::write(Held &held)
{
    if (held.arrival) {
        if (const auto kept = m_keeper.keepArrived(*held.arrival); !kept)
            return kept;
        held.arrival.reset();
    }
    if (held.consents) {
        if (const auto kept = m_keeper.keepConsents(held.visit, held.consents->answer, held.consents->proof);
            !kept)
            return kept;
        held.consents.reset();
    }
    if (held.end == VisitEnd::NotAsked)
        return m_keeper.keepNotAsked(held.visit);
    return held.end == VisitEnd::AnswersNotSent ? m_keeper.keepAnswersNotSent(held.visit) : Done{};
}

} // namespace madoguchi
