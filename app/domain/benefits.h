#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// What an answer says of information that the patient is asked for apart (限度額, 特定疾病): it counts only
/// with its own flag of exactly 1 (oqs-interface.md ruling 21).
enum class BenefitState {
    Unasked, ///< no flag: nobody was asked
    Refused, ///< a flag other than 1
    None, ///< agreed to, and there is no certificate
    Present
};

/// 限度額適用認定証関連情報: the ceiling of a month's own payment.
struct LimitInformation
{
    QString certificate{}; ///< 証区分 (OQSCD011) 01, 02, 03
    QString limitClass{}; ///< 適用区分 (OQSCD012) A01…A06, B01…B10
    QDate issued{};
    QDate validFrom{};
    QDate validTo{};
    QDate longTermFrom{}; ///< 長期入院該当
    bool operator==(const LimitInformation &) const = default;
};

/// 特定疾病療養受療証: one certified disease.
struct SpecificDisease
{
    QString category{}; ///< 認定疾病区分 (OQSCD013) 1, 2, 3
    QDate issued{};
    QDate validFrom{};
    QDate validTo{}; ///< last day; one that is past is shown as ended
    QString selfPay{}; ///< yen a month, digits as received
    bool operator==(const SpecificDisease &) const = default;

    /// Its last day is before `day`.
    [[nodiscard]] bool hasEndedOn(const QDate &day) const { return validTo.isValid() && validTo < day; }
};

/// 医療券・調剤券 of 医療扶助 (MedicalTicketInfo, oqs-interface.md 2.7). Codes as received; empty: not said.
struct MedicalTicket
{
    QString type{}; ///< OQSCD018: 01 医療券, 02 調剤券
    QDate validFrom{};
    QDate validTo{};
    QString issueNumber{};
    QString month{}; ///< 診療年月 yyyyMM
    QString designatedCode{}; ///< 指定医療機関
    QString designatedFlag{}; ///< codes unknown: as received (ruling 25)
    QString designatedName{};
    QString prescriberCode{}; ///< 処方箋発行元
    QString prescriberName{};
    QStringList injuries{}; ///< 傷病名 1…3, those that are there
    QString treatment{}; ///< OQSCD019: 01 入院 … 05 訪問看護
    QString selfPay{}; ///< yen, digits as received
    QString districtContact{};
    QString handlingContact{};
    QString use{}; ///< OQSCD020: 01 単独, 02 併用
    QString socialInsurance{}; ///< OQSCD021: 01 あり, 02 なし
    QString inconsistent{}; ///< OQSCD022: 1 不整合あり
    QString infection{}; ///< OQSCD023, sent misspelt as StatusOfInfecton
    QString elderlyCare{}; ///< OQSCD024
    QString prefecturalExpenses{}; ///< OQSCD025
    QStringList remarks{}; ///< 備考 1…3, those that are there
    bool operator==(const MedicalTicket &) const = default;
};

} // namespace madoguchi
