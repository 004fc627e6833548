#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// A code in words. Both languages at once, and so not by tr(): `--explain` gives both, whatever language the
/// station speaks.
struct CodeWords
{
    QString ja{};
    QString en{};
    bool operator==(const CodeWords &) const = default;

    /// "ja", or anything else for English.
    [[nodiscard]] const QString &in(const QString &language) const
    {
        return language == QLatin1String("ja") ? ja : en;
    }
};

/// The code tables of the interface (oqs-interface.md §7: OQSCD and a number) and of its records (§5, §6).
/// Tables of which the reference gives only the codes and not what they say (026, 032, 035 to 038, 040, 042,
/// 043) are not here: a code without words is shown as it is.
enum class CodeTable {
    LimitConsent, ///< 001
    Medium, ///< 002 照会区分
    Segment, ///< 003 処理結果区分
    Status, ///< 004 処理結果状況
    CharacterCode, ///< 005
    Validity, ///< 006 資格有効性
    Sex, ///< 007
    ReasonOfLoss, ///< 008
    Family, ///< 009 本人・家族の別
    CardClass, ///< 010 被保険者証区分
    LimitCertificate, ///< 011
    LimitClass, ///< 012 適用区分
    LimitAge, ///< 012 as well: whom the class is for
    Disease, ///< 013 特定疾病
    LimitChanged, ///< 014
    Preschool, ///< 015
    Consent, ///< 016
    Prescription, ///< 017 処方箋発行形態
    Ticket, ///< 018 券種
    TicketTreatment, ///< 019 診療区分 of a ticket
    TicketUse, ///< 020
    SocialInsurance, ///< 021
    Inconsistent, ///< 022
    Infection, ///< 023
    ElderlyCare, ///< 024
    PrefecturalExpenses, ///< 025
    SamePerson, ///< 027
    Regime, ///< 028 under which a consent was given
    RecordsKind, ///< 029
    WithPrescriptions, ///< 030 PrDiInfClassification
    ConsentEnd, ///< 031 why a consent ended early
    VisitRegime, ///< 033
    DocumentForm, ///< 034
    ViewMoment, ///< 039
    Factor, ///< 041 認証要素
    LinkedSystem, ///< 044
    MedicationFile, ///< FileCategory of YZK
    CheckupFile, ///< FileCategory of TKK
    Origin, ///< own or other institution
    InOut, ///< 入外
    ReceiptClass, ///< 診療識別
    DosageForm, ///< 剤形区分 of e-prescriptions
    ItemType, ///< DataType of a checkup's item
    Urine,
    Remarks, ///< 特記すべきこと
    Signs, ///< 所見
    YesNo,
    Metabolic,
    Guidance,
    BloodTime, ///< 採血時間（食後）
    Smoking, ///< from 1 April 2024
    SmokingBefore,
    EatingSpeed,
    Snacks,
    Drinking, ///< from 1 April 2024
    DrinkingBefore,
    DrinkingAmount, ///< from 1 April 2024
    DrinkingAmountBefore,
    Improvement,
    Chewing
};

/// What a table is about, and how sure its words are.
struct CodeTableTitle
{
    QString number{}; ///< e.g. OQSCD006; empty: a table without number
    CodeWords title{};
    bool inferred = false; ///< by analogy and not from a published table
};

/// Every table once, in the order above.
QList<CodeTable> allCodeTables();
CodeTableTitle codeTableTitle(CodeTable table);
/// The codes of a table as they stand on the wire, in the table's order.
QStringList codesOf(CodeTable table);
/// Nothing: not a code of that table, to be shown as it is. Compared as text: leading zeros count.
std::optional<CodeWords> codeWords(CodeTable table, const QString &code);

} // namespace madoguchi
