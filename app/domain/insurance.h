#pragma once

#include "app/domain/pii.h"

#include <QDate>
#include <QString>

#include <optional>

namespace madoguchi {

/// 本人・家族の別
enum class FamilyClass { Unknown = 0, Insured = 1, Dependant = 2 };

/// 被保険者証: what a person is insured with. Codes and numbers are text: leading zeros and blanks matter.
struct Insurance
{
    QString classification{}; ///< 被保険者証区分 01…07, A1
    QString insurerNumber{}; ///< 8 wide, padded with blanks on the left
    QString insurerName{};
    Pii<QString> symbol{}; ///< 記号; empty for late-elderly
    Pii<QString> number{}; ///< 番号
    Pii<QString> branch{}; ///< 枝番, 2 digits; may be empty
    FamilyClass family = FamilyClass::Unknown;
    Pii<QString> holderName{}; ///< 被保険者氏名（世帯主氏名）
    QDate issued{}; ///< 交付
    QDate validFrom{}; ///< 有効開始
    QDate lastDay{}; ///< 有効終了: the last day with it
    QDate qualifiedOn{}; ///< 資格取得
    QDate lostOn{}; ///< 資格喪失: the first day without it
    QString reasonOfLoss{}; ///< 01, 02, 03, 99
    bool operator==(const Insurance &) const = default;

    /// 後期高齢: insurer number beginning with 39 in 8 digits (oqs-interface.md ruling 20).
    [[nodiscard]] bool isLateElderly() const;
};

/// `number` padded with blanks on the left to 8 characters.
QString paddedInsurerNumber(const QString &number);

} // namespace madoguchi
