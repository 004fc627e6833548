#pragma once

#include "app/program/summons.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace madoguchi {

/// One assistant a station: two would each write settings and make keys. Held while one is open, as the
/// store's lock is while a station is; whoever comes second calls the first one's window.
class SetUpTurn
{
public:
    enum class Standing {
        Ours,
        Called, ///< another has it, and shows its window
        Taken ///< another has it, and does not answer
    };

    /// `settingsFile`: the one that is being made. Where nothing can be written beside it there is no lock,
    /// and what stands in the way there is the assistant's to tell.
    explicit SetUpTurn(const QString &settingsFile);

    [[nodiscard]] Standing standing() const { return m_standing; }
    /// Says when another one calls; null: it cannot be called.
    [[nodiscard]] const Summons *summons() const { return m_summons.get(); }

private:
    QLockFile m_lock;
    std::unique_ptr<Summons> m_summons{};
    Standing m_standing = Standing::Ours;
};

} // namespace madoguchi
