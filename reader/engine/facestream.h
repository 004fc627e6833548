#pragma once

#include "reader/engine/facevalues.h"
#include "reader/mailbox.h"

#include <atomic>
#include <functional>
#include <memory>

namespace madoguchi {

/// The answers of one comparison: many looks, then exactly one end. Looks that the receiver has no time for
/// are left out, so that pictures never pile up before a slow window; but none that says something new.
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
        const bool isWaiting = m_isWaiting.exchange(true);
        const bool isNews = m_last.exchange(progress.state) != progress.state;
        if (m_isOver || (isWaiting && !isNews))
            return;
        m_mailbox->post([self = shared_from_this(), progress] {
            self->m_isWaiting = false;
            if (self->m_answer)
                self->m_answer(progress);
        });
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
    std::shared_ptr<Mailbox> m_mailbox;
    Answer m_answer;
    std::atomic<bool> m_isWaiting = false;
    std::atomic<bool> m_isOver = false;
    std::atomic<FaceProgress::State> m_last = FaceProgress::State::Matched; ///< no look has that
};

} // namespace madoguchi
