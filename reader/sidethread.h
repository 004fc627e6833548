#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <thread>

namespace madoguchi {

/// A thread that may hang in a call nobody can end (SCardTransmit on a mute card) and must then be left
/// behind. What it runs owns everything it uses.
class SideThread
{
public:
    SideThread() = default;
    ~SideThread();
    Q_DISABLE_COPY_MOVE(SideThread)

    void start(std::function<void()> body);
    /// Waits for the body to end, calling `nudge` again and again meanwhile, for at most `milliseconds`.
    /// False: it is left to itself.
    bool finish(int milliseconds, const std::function<void()> &nudge = {});

private:
    struct Ending;
    std::shared_ptr<Ending> m_ending;
    std::thread m_thread;
};

} // namespace madoguchi
