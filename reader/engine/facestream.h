#pragma once

#include "reader/engine/facevalues.h"
#include "reader/mailbox.h"

#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace madoguchi {

/// The answers of one comparison: many looks, then exactly one end. Of looks that the receiver has no time
/// for the newest of each state is left, and one picture: whatever an engine does, nothing piles up before a
/// slow window.
class FaceStream : public std::enable_shared_from_this<FaceStream>
{
public:
    using Answer = std::function<void(CardResult<FaceProgress>)>;

    /// On the receiver's thread.
    FaceStream(QObject *receiver, Answer answer)
        : m_mailbox(Mailbox::at(receiver))
        , m_answer(std::move(answer))
    { }
    /// Dropped without an end, it answers Stopped.
    ~FaceStream()
    {
        m_mailbox->post([mailbox = m_mailbox, answer = m_isOver ? Answer() : std::move(m_answer)] {
            mailbox->close();
            if (answer)
                answer(CardError{ .fault = CardFault::Stopped });
        });
    }
    Q_DISABLE_COPY_MOVE(FaceStream)

    /// From any thread.
    void look(const FaceProgress &progress)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver)
            return;
        if (!m_waiting.isEmpty())
            m_waiting.last().frame = {};
        m_waiting.removeIf([&progress](const FaceProgress &one) { return one.state == progress.state; });
        m_waiting.append(progress);
        if (!std::exchange(m_isPosted, true))
            m_mailbox->post([self = shared_from_this()] { self->deliver(); });
    }
    /// From any thread; all but the first are ignored.
    void end(CardResult<FaceProgress> result)
    {
        if (m_isOver.exchange(true))
            return;
        m_mailbox->post([self = shared_from_this(), result = std::move(result)] {
            if (self->m_answer)
                self->m_answer(result);
        });
    }

private:
    /// On the receiver's thread.
    void deliver()
    {
        QList<FaceProgress> waited;
        {
            const std::lock_guard lock(m_mutex);
            waited.swap(m_waiting);
            m_isPosted = false;
        }
        for (const FaceProgress &one : std::as_const(waited)) {
            if (m_answer)
                m_answer(one);
        }
    }

    std::shared_ptr<Mailbox> m_mailbox;
    Answer m_answer;
    std::atomic<bool> m_isOver = false;
    std::mutex m_mutex; ///< guards the two below
    QList<FaceProgress> m_waiting; ///< one of each state at most, and only the newest with its picture
    bool m_isPosted = false;
};

} // namespace madoguchi
