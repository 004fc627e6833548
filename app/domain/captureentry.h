#pragma once

#include "app/domain/captured.h"
#include "app/domain/entryproblem.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// A field of what is written down of a patient in an outage, in the order in which they are filled.
enum class CaptureField { Name, Kana, Sex, Birthdate, Address, PatientNumber };
inline constexpr CaptureField lastCaptureField = CaptureField::PatientNumber;

enum class CaptureProblem {
    NameMissing,
    KanaMissing,
    KanaNotKana, ///< letters or kanji stand in it
    SexMissing,
    SexUnreadable, ///< neither 1, 2 nor 3, 男 nor 女
    Birthdate, ///< CaptureIssue::birthdate says what
    TooLong,
    Unreadable ///< characters that nothing carries
};
inline constexpr CaptureProblem lastCaptureProblem = CaptureProblem::Unreadable;

/// What stands in the fields, as it was typed.
struct CaptureEntry
{
    Pii<QString> name{};
    Pii<QString> kana{}; ///< in any width, or hiragana
    QString sex{};
    Pii<QString> birthdate{};
    Pii<QString> address{}; ///< may be empty
    QString patientNumber{}; ///< may be empty
    bool operator==(const CaptureEntry &) const = default;
};

struct CaptureIssue
{
    CaptureField field = CaptureField::Name;
    CaptureProblem problem = CaptureProblem::NameMissing;
    EntryProblem birthdate = EntryProblem::BirthdateMissing; ///< with problem Birthdate
    Pii<QDate> meant{}; ///< BirthdateOutsideEra
    bool operator==(const CaptureIssue &) const = default;
};

/// How it reads.
struct CaptureReading
{
    CapturedPerson person{}; ///< to be received where there are no issues
    QList<CaptureIssue> issues{}; ///< at most one a field, in the order of the fields
    [[nodiscard]] std::optional<CaptureIssue> of(CaptureField field) const;
};

[[nodiscard]] CaptureReading readCapture(const CaptureEntry &entry, const QDate &today);
/// Whether what stands in a field is right and as long as it can be.
[[nodiscard]] bool isFull(CaptureField field, const CaptureEntry &entry, const QDate &today);
/// Whether more typing can still make a field right.
[[nodiscard]] bool isUnfinished(CaptureField field, const CaptureEntry &entry, const QDate &today);

} // namespace madoguchi
