#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/central/folder/foldertimings.h"
#include "app/domain/exchangebook.h"

#include <QHash>
#include <QString>

#include <functional>

namespace madoguchi {

/// What lies in a folder with answers and is not this station's (oqs-interface.md ruling 12): left alone, and
/// counted.
struct FolderCounts
{
    int foreign = 0;
    int records = 0; ///< medical records where a desk could open them
    bool operator==(const FolderCounts &) const = default;
};

/// Counts them. Answers to the clinic's other stations come and go: they count when nobody has fetched them
/// for ten minutes, and so does what is still being written.
class FolderCensus
{
public:
    /// `records`: records belong here. `part`: the numbers that only this station gives out.
    FolderCensus(bool records, const NumberPart &part, const FolderTimings &timings);

    /// `isOwn`: the name is one of this station's exchanges. `at`: Clock::monotonicMilliseconds().
    FolderCounts count(
        const FolderListing &listing, const std::function<bool(const QString &)> &isOwn, qint64 at);

private:
    [[nodiscard]] bool mayPass(const QString &name) const;

    bool m_records;
    NumberPart m_part;
    FolderTimings m_timings;
    QHash<QString, qint64> m_since{}; ///< of what may pass: when it was seen first
};

} // namespace madoguchi
