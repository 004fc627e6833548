#pragma once

#include "app/domain/entryproblem.h"
#include "app/domain/numberquery.h"
#include "app/domain/pii.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// What stands in the fields of a reception by number, as it was typed (product.md, Reception by number).
struct NumberEntry
{
    QString proof{}; ///< a kind of proofRules; empty: not chosen yet
    QString insurer{};
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    Pii<QString> birthdate{};
    bool limitConsent = false; ///< the patient said yes when asked
    bool operator==(const NumberEntry &) const = default;
};

struct EntryIssue
{
    EntryField field = EntryField::Proof;
    EntryProblem problem = EntryProblem::ProofMissing;
    Pii<QDate> meant{}; ///< BirthdateOutsideEra: the day by the era it is in
    bool operator==(const EntryIssue &) const = default;
};

/// How it reads.
struct EntryReading
{
    NumberQuery query{}; ///< to be asked where there are no issues
    QList<EntryIssue> issues{}; ///< at most one a field, in the order of the fields
    [[nodiscard]] std::optional<EntryIssue> of(EntryField field) const;
};

[[nodiscard]] EntryReading readEntry(const NumberEntry &entry, const QDate &today);

/// Whether a field is not asked for: 後期高齢 has neither symbol nor branch.
[[nodiscard]] bool isSkipped(EntryField field, const NumberEntry &entry);
/// Whether what stands in a field is right and as long as it can be: the next one is at hand.
[[nodiscard]] bool isFull(EntryField field, const NumberEntry &entry, const QDate &today);
/// Whether more typing can still make a field right: while somebody types into it nothing is wrong yet.
[[nodiscard]] bool isUnfinished(EntryField field, const NumberEntry &entry, const QDate &today);

} // namespace madoguchi
