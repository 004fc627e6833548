#pragma once

#include "reader/engine/facesession.h"

#include <memory>
#include <mutex>

namespace madoguchi {

/// Keeps the one session with the engine: opens it when it is needed, and a new one where the old one has
/// ended, was killed, or is stuck in somebody's hands.
class FaceKeeper
{
public:
    /// A session that nobody else uses meanwhile.
    struct Use
    {
        std::shared_ptr<FaceSession> session{};
        std::unique_lock<std::timed_mutex> hold{};
    };

    explicit FaceKeeper(FacePlan plan);

    /// From any thread; a session by another plan is closed at the next session().
    void setPlan(FacePlan plan);
    [[nodiscard]] FacePlan plan() const;
    /// On the thread that the helper is to end with. Blocks for as long as an unlocking and an opening may
    /// last.
    CardResult<Use> session();
    /// On the card thread: the open session, as session() left it. EngineCrashed: it ended meanwhile;
    /// Stopped: it was closed; Busy: somebody uses it.
    CardResult<Use> opened();
    /// From any thread: what is in use ends with FaceCancelled, and is not used again.
    void kill();
    /// Closes the session; what is in use goes with its user.
    void close();

private:
    std::shared_ptr<FaceSession> current() const;
    CardResult<Use> open(const FacePlan &plan);

    mutable std::mutex m_mutex; ///< guards both
    FacePlan m_plan;
    std::shared_ptr<FaceSession> m_session;
};

} // namespace madoguchi
