#pragma once

#include "app/central/folder/folderfiles.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace madoguchi {

/// A share whose machine does not answer to one kind of call, until it does.
class HangingShare : public std::enable_shared_from_this<HangingShare>
{
public:
    FolderFiles files()
    {
        return FolderFiles([self = shared_from_this()](FolderFiles::Step step) {
            std::unique_lock lock(self->m_mutex);
            const bool waited = self->m_hangsAt == step;
            self->m_held += waited ? 1 : 0;
            self->m_changed.wait(lock, [&] { return self->m_hangsAt != step; });
            return 0;
        });
    }
    void hangAt(FolderFiles::Step step) { set(step); }
    void goOn() { set(std::nullopt); }
    /// How many calls have been held up.
    int held()
    {
        const std::lock_guard lock(m_mutex);
        return m_held;
    }

private:
    void set(std::optional<FolderFiles::Step> step)
    {
        const std::lock_guard lock(m_mutex);
        m_hangsAt = step;
        m_changed.notify_all();
    }
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    std::optional<FolderFiles::Step> m_hangsAt{};
    int m_held = 0;
};

} // namespace madoguchi
