#pragma once

#include "app/domain/eligibility.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

namespace madoguchi {

/// Whether two answers are about one patient, as far as answers can tell it: the birth date agrees (one
/// that cannot be read stands against nothing, since to be the same patient closes consents), and either the
/// clinic's own patient number, or one insurance with its branch (where both have one) or the kana (where one
/// has none: twins have one insurance and one birthday).
[[nodiscard]] bool samePatient(const Eligibility &left, const Eligibility &right);

/// Which of two face results counts (oqs-interface.md ruling 27): that the left one is newer. Two of one
/// second are told apart by the names of their files and by their visits, the same way at every station.
struct FaceResultAge
{
    QDateTime processedAt{}; ///< invalid: older than all
    QString faceFile{};
    QUuid visit{};
};
[[nodiscard]] bool isNewer(const FaceResultAge &left, const FaceResultAge &right);

/// All consents that came with an answer are over: a newer visit of the same patient has replaced them.
void endConsents(Eligibility &eligibility);

} // namespace madoguchi
