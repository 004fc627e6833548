#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/central/folder/foldertimings.h"

#include <QByteArray>

#include <optional>

namespace madoguchi {

/// Whether one file of a shared folder is written to its end (oqs-interface.md ruling 11): two looks at least
/// 300 ms apart find the same size above 0, the same time and the same bytes, and the content is whole. What
/// is not whole or cannot be opened is looked at again each second; unchanged for 30 s, it is unreadable.
/// A change begins it all anew, after that too. All times are Clock::monotonicMilliseconds().
class Settling
{
public:
    enum class State {
        Waiting, ///< look again at `nextLook`
        Settled, ///< the last look's content counts
        Unreadable ///< given up, until it changes or can be opened
    };
    /// What a file without anything in it is.
    enum class Empty { NotWritten, Complete };

    explicit Settling(const FolderTimings &timings, Empty empty = Empty::NotWritten);

    /// A look at the file. `whole`: its content can be read as what its name says; asked only when it stands
    /// still. A file that is Gone is nobody's to settle: the caller forgets it.
    template <typename Whole> State look(const FileResult<FileContent> &found, qint64 at, Whole &&whole)
    {
        if (notice(found, at) && !m_judged) {
            m_judged = true;
            m_state = whole(found->bytes) ? State::Settled : m_state;
        }
        return conclude(at);
    }

    [[nodiscard]] State state() const { return m_state; }
    /// What stood in the way last; nothing: it could be read, and was not whole.
    [[nodiscard]] std::optional<FileTrouble> trouble() const { return m_trouble; }
    /// Before then, a look finds nothing new.
    [[nodiscard]] qint64 nextLook() const { return m_nextLook; }

private:
    /// What was seen; equal when nothing has changed. The content by its digest: files may be large and many.
    struct Sight
    {
        std::optional<FileTrouble> trouble{};
        FileStamp stamp{};
        QByteArray digest{};
        bool operator==(const Sight &) const = default;
    };
    [[nodiscard]] static Sight sightOf(const FileResult<FileContent> &found);
    /// Whether the content has stood still for long enough to be judged.
    bool notice(const FileResult<FileContent> &found, qint64 at);
    State conclude(qint64 at);

    FolderTimings m_timings;
    Empty m_empty;
    State m_state = State::Waiting;
    std::optional<FileTrouble> m_trouble{};
    std::optional<Sight> m_seen{};
    qint64 m_since = 0; ///< the first look that found it so
    qint64 m_nextLook = 0;
    bool m_judged = false; ///< this content was, and is not whole
};

} // namespace madoguchi
