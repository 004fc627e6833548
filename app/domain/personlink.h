#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/personcheck.h"
#include "app/domain/pii.h"

#include <QDate>
#include <QString>

#include <optional>

namespace madoguchi {

/// What is stored of a patient and compared with an answer.
struct StoredPerson
{
    Pii<QString> patientNumber{}; ///< empty: none is linked
    Pii<QString> name{}; ///< as last received
    Pii<QString> displayName{}; ///< as the clinic writes that name; empty: as received
    Pii<QString> kana{};
    Pii<QDate> birthdate{};
};

/// Who is stored under what an answer says.
struct StoredPeople
{
    std::optional<StoredPerson> ofNumber{}; ///< under its 照会番号
    std::optional<StoredPerson> ofInsurance{}; ///< under its insurance
};

/// What speaks against a patient being `stored`, of whom that is said: birth date and normalised kana must
/// both be there and agree, 照会番号 where both have one.
[[nodiscard]] PersonDoubt disagreement(
    const Patient &patient, const QString &number, const StoredPerson &stored);

/// What speaks against an answer being about whom it leads to (product.md, Wrong-person guard). Under a
/// 照会番号 birth date and normalised kana must both be there and agree. Under an insurance none of them may
/// contradict, nor the number that is linked to it. `number`: the answer's, or what was typed for it.
[[nodiscard]] PersonDoubt doubtAbout(
    const EligibilityResult &answer, const QString &number, const StoredPeople &stored);

/// Whether an insurance is one person's: it has a branch, or is late-elderly. One without is a family's, and
/// what is stored under it may be another member's.
[[nodiscard]] bool isOnePersons(const Insurance &insurance);
/// Birth date or kana say that it is somebody else, as far as both are told.
[[nodiscard]] bool contradicts(const EligibilityResult &answer, const StoredPerson &stored);
/// A number of the clinic's own as it is compared and found again: width, case and outer blanks make no
/// difference, leading zeros do.
[[nodiscard]] QString comparablePatientNumber(const QString &number);
[[nodiscard]] bool samePatientNumber(const QString &left, const QString &right);
/// Kana: width, hiragana, small kana and blanks make no difference; ● is any one character.
[[nodiscard]] bool samePersonsKana(const QString &left, const QString &right);
/// Names: width and blanks make no difference; ● is any one character.
[[nodiscard]] bool samePersonsName(const QString &left, const QString &right);

/// In characters, of what the clinic may write for a name.
inline constexpr int longestDisplayName = 100;
/// How the clinic writes the name of an answer that is of `stored`: the display name, as long as the name
/// that it was kept for is still received; else, where the answer has a ●, the right name that came before.
/// Empty: as received.
[[nodiscard]] Pii<QString> displayNameOf(
    const EligibilityResult &answer, const std::optional<StoredPerson> &stored);

} // namespace madoguchi
