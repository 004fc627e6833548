#pragma once

#include "app/domain/entryproblem.h"
#include "app/domain/subsidy.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// A field of a 受給者証, in the order in which they are filled.
enum class SubsidyField { Payer, Recipient, From, Until };
inline constexpr SubsidyField lastSubsidyField = SubsidyField::Until;

enum class SubsidyProblem {
    Missing,
    NotDigits,
    TooShort,
    TooLong,
    CheckDigit, ///< a digit is wrong, or two have changed places (検証番号)
    MedicalAidTold, ///< 医療扶助 is in the answer already, with its ticket
    Date, ///< SubsidyIssue::date says what
    Backwards, ///< ends before it begins
    Expired ///< ends before the day on which it is shown
};
inline constexpr SubsidyProblem lastSubsidyProblem = SubsidyProblem::Expired;

/// What stands in the fields, as it was typed.
struct SubsidyEntry
{
    QString payer{};
    QString recipient{};
    QString from{}; ///< may be empty
    QString until{}; ///< may be empty
    bool operator==(const SubsidyEntry &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == SubsidyEntry(); }
};

/// What it is shown for.
struct SubsidyShown
{
    QDate day{}; ///< on which
    bool isAidTold = false; ///< the reception's answer has 医療扶助
};

struct SubsidyIssue
{
    SubsidyField field = SubsidyField::Payer;
    SubsidyProblem problem = SubsidyProblem::Missing;
    EntryProblem date = EntryProblem::BirthdateMissing; ///< with problem Date
    QDate meant{}; ///< EntryProblem::BirthdateOutsideEra
};

/// How it reads.
struct SubsidyReading
{
    Subsidy subsidy{}; ///< to be kept where there are no issues; without source and day
    QList<SubsidyIssue> issues{}; ///< at most one a field, in the order of the fields
    /// The recipient's number of a 地方単独 does not have the check digit of the national ones. Some
    /// municipalities give none: to be compared once more, and no mistake.
    bool isRecipientOdd = false;
    [[nodiscard]] std::optional<SubsidyIssue> of(SubsidyField field) const;
};

[[nodiscard]] SubsidyReading readSubsidy(const SubsidyEntry &entry, const SubsidyShown &shown);
/// Whether what stands in a field is right and as long as it can be.
[[nodiscard]] bool isFull(SubsidyField field, const SubsidyEntry &entry, const SubsidyShown &shown);
/// Whether more typing can still make a field right.
[[nodiscard]] bool isUnfinished(SubsidyField field, const SubsidyEntry &entry);

/// Whether a subsidy reads as one that was typed: what a window gives is looked at once more.
[[nodiscard]] bool isReadable(const Subsidy &subsidy);

} // namespace madoguchi
