#pragma once

#include "app/domain/failure.h"

#include <QString>

namespace madoguchi {

/// Space that is held beside the store, and given up when the disk is full, so that the day can end
/// (security.md 27): the file `<store>.reserve`, 16 MiB, mode 0600.
class Reserve
{
public:
    static constexpr qint64 size = 16LL * 1024 * 1024;
    static QString fileOf(const QString &storeFile);

    explicit Reserve(const QString &storeFile);

    /// Makes it where it is not there, and as much space again is left beside it. StoreFull: no space.
    /// StoreUnreachable, StoreReadOnly: it cannot be made there.
    Outcome<Done> make();
    /// Frees the space. False: there was none, or it cannot be removed.
    bool giveUp();
    [[nodiscard]] bool isThere() const { return m_there; }

private:
    [[nodiscard]] bool standsWhole() const;

    QString m_file;
    bool m_there = false;
};

} // namespace madoguchi
