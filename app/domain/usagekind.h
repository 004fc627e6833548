#pragma once

#include <optional>

namespace madoguchi {

struct MedicationLine;

/// How a drug is used, one set for the classes of claims (診療識別) and of e-prescriptions (剤形区分).
enum class UsageKind {
    Unknown, ///< a code that neither set has
    Oral,
    AsNeeded,
    External,
    OralDrops,
    Injection,
    Material,
    HomeCare,
    WithinCare, ///< given with a procedure, an operation, a test or in hospital
    Other
};

/// By the code set of the line's source.
[[nodiscard]] UsageKind usageKindOf(const MedicationLine &line);

/// Days of supply from the day of dispensing: only of what is taken by mouth every day. Nothing where the
/// class counts something else, where the words of the usage leave days out, and of a figure that is no
/// number of days (oqs-interface.md §5.2: a figure is read with its class, or not at all).
[[nodiscard]] std::optional<int> suppliedDays(const MedicationLine &line);

} // namespace madoguchi
