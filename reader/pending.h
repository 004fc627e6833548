#pragma once

#include "reader/cardfault.h"
#include "reader/mailbox.h"

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace madoguchi {

/// An answer that is owed: given exactly once, on the thread of the receiver, to whoever of card thread,
/// watchdog and shutdown comes first. Dropped without having been given, it answers Stopped.
template <typename T> class Pending
{
public:
    /// On the receiver's thread.
    Pending(QObject *receiver, std::function<void(CardResult<T>)> answer)
        : m_mailbox(Mailbox::at(receiver))
        , m_answer(std::move(answer))
    { }
    ~Pending() { give(CardError{ .fault = CardFault::Stopped }); }
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;

    /// From any thread; all but the first are ignored.
    void give(CardResult<T> result)
    {
        if (m_given.exchange(true))
            return;
        m_mailbox->post([mailbox = m_mailbox, answer = std::move(m_answer), result = std::move(result)] {
            mailbox->close();
            if (answer)
                answer(result);
        });
    }

private:
    std::shared_ptr<Mailbox> m_mailbox;
    std::function<void(CardResult<T>)> m_answer;
    std::atomic<bool> m_given = false;
};

} // namespace madoguchi
