#pragma once

#include "app/domain/failure.h"
#include "app/training/terminal/terminalfaults.h"

#include <QString>

#include <array>
#include <optional>

namespace madoguchi {

/// What is asked of a terminal, at the use cases.
enum class FolderAsked { Eligibility, Reference, Bulk, BulkResult, Medication, Checkup, Face };
inline constexpr std::array everyFolderAsked{ FolderAsked::Eligibility, FolderAsked::Reference,
    FolderAsked::Bulk, FolderAsked::BulkResult, FolderAsked::Medication, FolderAsked::Checkup,
    FolderAsked::Face };
/// "eligibility", …
QString nameOf(FolderAsked asked);
/// As the terminal's journal names it, "OQSsiquc01".
const char *familyOf(FolderAsked asked);
[[nodiscard]] bool isRecords(FolderAsked asked);

/// How a fault comes: at the first answer of each family, until it is taken back, or (a delay) so that the
/// answer comes after its deadline.
enum class FaultCourse { Once, Lasting, Late };
QString nameOf(FaultCourse course);

/// What became of something that was asked for.
struct FolderSeen
{
    enum class State {
        Pending, ///< nothing yet
        Served, ///< answered, shown, or a reception
        Waits, ///< sent again by itself
        Refused, ///< somebody has to ask again
        Left, ///< a face file that is nobody's here, or cannot be read
        Nothing ///< the reader has written nothing
    };
    State state = State::Pending;
    std::optional<Failure> failure{};
    bool operator==(const FolderSeen &) const = default;
    /// "served", "waits FolderNotTaken", …
    [[nodiscard]] QString text() const;
};

/// What the rulings want of the first attempt (oqs-interface.md 11 to 18 and 33).
FolderSeen expectedSeen(TerminalFault fault, FaultCourse course, FolderAsked asked);
/// How many requests of its family the terminal then has taken.
int expectedTaken(TerminalFault fault, FaultCourse course, FolderAsked asked, int processingTries);

} // namespace madoguchi
