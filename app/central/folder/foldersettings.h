#pragma once

#include "app/domain/exchangebook.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// One pair of folders: requests are put into one, answers are fetched from the other. Both must be there:
/// they are never made here.
struct FolderPair
{
    QString req{};
    QString res{};
    bool records = false; ///< the consulting room's own, in which medical records may lie

    /// As the settings name them: what a fault says of which folder it is.
    [[nodiscard]] QString reqWord() const
    {
        return records ? QStringLiteral("records_req") : QStringLiteral("req");
    }
    [[nodiscard]] QString resWord() const
    {
        return records ? QStringLiteral("records_res") : QStringLiteral("res");
    }
};

/// The folder way as a station is set up (config.md, [folder]), every path absolute.
struct FolderSettings
{
    FolderPair numbers{}; ///< eligibility, reference numbers, bulk
    std::optional<FolderPair> records{}; ///< a consulting room's; nothing: records are off on this way
    NumberPart part{};
    bool shiftJis = false; ///< encoding of our requests
    QString institution{}; ///< 10 digits
};

} // namespace madoguchi
