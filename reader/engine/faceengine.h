#pragma once

#include "reader/cardtransmit.h"
#include "reader/engine/facevalues.h"
#include "reader/secretbytes.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// The station's face engine, as the application sees it. The maker's library runs in a helper process
/// (`--face-host`) that is started when it is first needed; past a deadline, after a crash, or when it says
/// what it must not say, the helper is killed, the fault is named, and the next call starts a new one. No
/// call here blocks. Every call answers on the thread that called, from its event loop, unless `receiver` is
/// gone by then. Calls run one at a time, in order.
class FaceEngine : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(CardResult<T>)>;

    explicit FaceEngine(FacePlan plan, QObject *parent = nullptr);
    /// Ends the helper; what is pending answers Stopped.
    ~FaceEngine() override;

    /// What to run from the next call on; a helper that runs is ended first.
    void setPlan(FacePlan plan);
    /// Starts helper and engine where they do not run: at the placing of a card it saves that time later.
    void open(QObject *receiver, Answer<FaceTraits> answer);
    /// Code B off the card's front: 14 digits. CodeBUnreadable: not this time.
    void readCodeB(QObject *receiver, Answer<SecretBytes> answer);
    /// Compares the face before the camera with the photograph (JPEG 2000). Answers again and again; the last
    /// time with a final state or an error. Pictures that the receiver has no time for are left out.
    /// EngineLate where there is no final state two seconds after `timeout`.
    void match(
        SecretBytes photo, std::chrono::milliseconds timeout, QObject *receiver, Answer<FaceProgress> answer);
    /// Ends what runs and what waits, an unlocking included: each answers FaceCancelled. Nothing to end:
    /// nothing happens.
    void cancel();
    /// Unlocks the card's key: to be handed to ReaderHub::unlock, and run once, on the card thread. Busy
    /// while something else is asked of the engine.
    [[nodiscard]] UnlockDriver unlockDriver();

    /// What is known of the engine: its traits where it is open or was when last used, its fault where the
    /// last call ended with one of engine or device. Nothing: not asked yet.
    [[nodiscard]] std::optional<CardResult<FaceTraits>> standing() const;

Q_SIGNALS:
    /// standing() is another one.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace madoguchi
