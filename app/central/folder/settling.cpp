#include "app/central/folder/settling.h"

#include <QCryptographicHash>

namespace madoguchi {

Settling::Settling(const FolderTimings &timings, Empty empty)
    : m_timings(timings)
    , m_empty(empty)
{ }

Settling::Sight Settling::sightOf(const FileResult<FileContent> &found)
{
    if (!found)
        return Sight{ found.error(), {}, {} };
    return Sight{ std::nullopt, found->stamp,
        QCryptographicHash::hash(found->bytes, QCryptographicHash::Blake2b_256) };
}

bool Settling::notice(const FileResult<FileContent> &found, qint64 at)
{
    Sight sight = sightOf(found);
    m_trouble = sight.trouble;
    if (m_seen != sight) {
        m_seen = std::move(sight);
        m_since = at;
        m_state = State::Waiting;
        m_judged = false;
        m_nextLook = at + m_timings.settle.count();
        return false;
    }
    const bool readable = found && (!found->bytes.isEmpty() || m_empty == Empty::Complete);
    return readable && at - m_since >= m_timings.settle.count();
}

Settling::State Settling::conclude(qint64 at)
{
    const qint64 still = at - m_since;
    if (m_state == State::Waiting && still >= m_timings.unreadable.count())
        m_state = State::Unreadable;
    if (still >= m_timings.settle.count())
        m_nextLook = at + m_timings.again.count();
    return m_state;
}

} // namespace madoguchi
