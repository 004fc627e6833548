#pragma once

#include "reader/cardtransmit.h"
#include "reader/engine/facechannel.h"
#include "reader/engine/facehelper.h"
#include "reader/engine/facevalues.h"
#include "reader/secretbytes.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace madoguchi {

/// One helper with one engine open in it, from its start to its end. Calls block, up to their deadline; one
/// thread at a time, but kill(). A fault that is not one of the interface's own errors kills the helper.
class FaceSession
{
public:
    /// A started helper, on the thread that it is to end with; nothing is loaded yet. Null: cannot be had.
    static std::shared_ptr<FaceSession> start(const FacePlan &plan);
    /// Loads the library and opens the engine: before all the others.
    CardResult<Done> open();
    /// Closes the engine where it has not failed.
    ~FaceSession();
    Q_DISABLE_COPY_MOVE(FaceSession)

    [[nodiscard]] const FacePlan &plan() const { return m_plan; }
    [[nodiscard]] const FaceTraits &traits() const { return m_traits; }
    CardResult<SecretBytes> readCodeB();
    CardResult<Done> start(const SecretBytes &photo, std::chrono::milliseconds timeout);
    CardResult<FaceProgress> poll();
    CardResult<Done> cancel();
    /// On the card thread, which `transmit` belongs to. An error of the card comes before the engine's word
    /// for it.
    CardResult<Done> unlock(const CardTransmit &transmit, FaceChannel::Deadline deadline);

    /// From any thread: the call that runs, and each after it, ends with FaceCancelled.
    void kill();
    /// Nothing made it end; from any thread.
    [[nodiscard]] bool isWanted() const { return !m_hasFailed && !m_isKilled; }
    /// It is wanted, and did not end by itself between calls.
    [[nodiscard]] bool isWell() const { return isWanted() && !m_channel.isDisturbed(); }
    /// To be held while calls are made. Not held: another thread did not let go of it in that time.
    [[nodiscard]] std::unique_lock<std::timed_mutex> take(std::chrono::milliseconds patience);

private:
    explicit FaceSession(const FacePlan &plan, std::unique_ptr<FaceHelper> helper);
    FaceChannel::Deadline in(std::chrono::milliseconds time) const;
    CardError failed(FaceChannel::Trouble trouble, const QString &call);
    template <typename T> CardResult<T> judged(CardResult<T> result);
    CardResult<facelink::Message> ask(facelink::Kind kind, std::initializer_list<QByteArrayView> parts,
        std::chrono::milliseconds time, const QString &call);
    CardResult<Done> serve(
        const facelink::Message &message, const CardTransmit &transmit, FaceChannel::Deadline deadline);

    const FacePlan m_plan;
    std::unique_ptr<FaceHelper> m_helper;
    FaceChannel m_channel;
    FaceTraits m_traits;
    std::atomic<bool> m_isKilled = false;
    std::atomic<bool> m_hasFailed = false;
    std::timed_mutex m_use;
};

} // namespace madoguchi
