#pragma once

#include <functional>
#include <memory>
#include <mutex>

class QObject;

namespace madoguchi {

/// Posts work to the thread of a QObject that may die meanwhile. QPointer cannot do that from another thread:
/// between its question and the posting the object may go.
class Mailbox : public std::enable_shared_from_this<Mailbox>
{
public:
    /// To be called on `owner`'s thread; the mailbox closes when `owner` dies.
    static std::shared_ptr<Mailbox> at(QObject *owner);

    /// Runs `work` from the owner's event loop, from any thread. Nothing happens where the mailbox is closed;
    /// what was posted and not yet run when the owner dies is dropped.
    void post(std::function<void()> work);
    /// Takes no more, before its owner dies. On the owner's thread.
    void close();

private:
    class Slot;
    std::mutex m_mutex;
    Slot *m_slot = nullptr;
};

} // namespace madoguchi
