#include "reader/engine/facekeeper.h"

#include <utility>

namespace madoguchi {

namespace {

constexpr auto aMoment = std::chrono::milliseconds(1'000);

} // namespace

FaceKeeper::FaceKeeper(FacePlan plan)
    : m_plan(std::move(plan))
{ }

void FaceKeeper::setPlan(FacePlan plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = std::move(plan);
}

FacePlan FaceKeeper::plan() const
{
    const std::lock_guard lock(m_mutex);
    return m_plan;
}

std::shared_ptr<FaceSession> FaceKeeper::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_session;
}

CardResult<FaceKeeper::Use> FaceKeeper::session()
{
    const FacePlan wanted = plan();
    if (auto session = current(); session && session->isWanted()) {
        auto hold = session->take(wanted.deadlines.unlock + aMoment);
        if (hold && session->isWell() && session->plan() == wanted)
            return Use{ std::move(session), std::move(hold) };
        if (!hold)
            session->kill(); // its user never comes back
    }
    close();
    return open(wanted);
}

CardResult<FaceKeeper::Use> FaceKeeper::open(const FacePlan &plan)
{
    auto session = FaceSession::start(plan);
    if (!session)
        return CardError{ .fault = CardFault::EngineNotStarted };
    auto hold = session->take(aMoment);
    {
        const std::lock_guard lock(m_mutex);
        m_session = session; // from here on kill() reaches it
    }
    if (const auto opened = session->open(); !opened) {
        close();
        return opened.error();
    }
    return Use{ std::move(session), std::move(hold) };
}

CardResult<FaceKeeper::Use> FaceKeeper::opened()
{
    auto session = current();
    if (!session)
        return CardError{ .fault = CardFault::Stopped };
    if (!session->isWell())
        return CardError{ .fault = CardFault::EngineCrashed };
    auto hold = session->take(aMoment);
    if (!hold)
        return CardError{ .fault = CardFault::Busy };
    return Use{ std::move(session), std::move(hold) };
}

void FaceKeeper::kill()
{
    if (const auto session = current())
        session->kill();
}

void FaceKeeper::close()
{
    std::shared_ptr<FaceSession> session; // dies after the lock: that may take a moment
    {
        const std::lock_guard lock(m_mutex);
        session.swap(m_session);
    }
}

} // namespace madoguchi
