#pragma once

#include "app/domain/eligibility.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// One drug as dispensed or prescribed (薬剤情報), from one of the three sources of YZKsiquc01.
struct MedicationLine
{
    enum class Source { Claim = 1, Dispensing = 2, Issuing = 3 };
    Source source = Source::Claim;
    bool superseded = false; ///< the same prescription stands in a lower source (oqs-interface.md ruling 35)
    QString month{}; ///< yyyyMM
    QDate date{}; ///< 調剤年月日 (or treatment date)
    QDate prescribed{}; ///< 処方年月日
    QString facility{}; ///< institution of the record
    QString facilityCode{};
    QString prescriber{}; ///< 処方医療機関; empty: the facility itself
    QString prescriberCode{};
    std::optional<bool> ownFacility{}; ///< 自院 1 / 他院 2; absent: not said
    std::optional<bool> ownPrescriber{}; ///< the same of the prescriber
    std::optional<bool> inpatient{};
    QString prescriptionClass{}; ///< CzPrCl, ShPrCl: codes that are not known, as received
    QString drugCode{};
    QString drug{}; ///< 医薬品名
    QString ingredient{}; ///< 成分名
    QString usageClass{}; ///< 使用区分 / 診療識別, the code as received
    QString amount{}; ///< as received: a daily dose must not be computed from it without looking at the class
    QString unit{};
    QString usage{}; ///< 用法
    QString instruction{};
    QString times{}; ///< days or times, as received
    bool operator==(const MedicationLine &) const = default;
};

/// One 診療 or 手術 entry of a claim: what was done, beside the drugs (FileCategory 4).
struct TreatmentLine
{
    QString month{}; ///< yyyyMM
    QDate date{};
    QString facility{};
    QString facilityCode{};
    std::optional<bool> ownFacility{};
    std::optional<bool> inpatient{};
    QString treatmentClass{}; ///< 診療識別, as received: two digits
    QString code{};
    QString name{}; ///< 診療行為名
    QString amount{};
    QString unit{};
    QString times{};
    bool operator==(const TreatmentLine &) const = default;

    /// 診療識別 in the fifties: shown only with consent to 手術情報 (oqs-interface.md ruling 36).
    [[nodiscard]] bool isOperation() const
    {
        return treatmentClass.size() == 2 && treatmentClass.startsWith(QLatin1Char('5'));
    }
};

/// Why a table of records is empty or was not shown. Each has its own words (product.md, reason for
/// emptiness).
enum class RecordsAbsence { None, NoRecord, InsurerNotRegistered, UnderForty, InsuranceKind };

/// The answer to a request for medication.
struct MedicationRecord
{
    Patient patient{};
    QString institution{};
    QString fileIdentifier{};
    QList<MedicationLine> lines{};
    QList<TreatmentLine> treatments{}; ///< only what was consented to is asked for and kept
    RecordsAbsence absence = RecordsAbsence::None;
    int absenceYear = 0; ///< fiscal year, with InsurerNotRegistered
    QString absencePlanned{}; ///< yyyy-MM: when the insurer means to register it; empty: not said
    QByteArray pdf{}; ///< the answer came as a PDF; then nothing else is known of it
    QList<Finding> findings{};
    /// What each finding is of, in their order: a drug or an item, by day and name; empty: of none.
    QStringList findingRows{};
    bool operator==(const MedicationRecord &) const = default;
};

/// Leaves of the treatments only what was consented to: operations with consent to 手術情報, all others with
/// consent to 診療情報, what does not say which it is with both (oqs-interface.md ruling 36). A record of
/// which nothing is left then has none.
void keepConsented(MedicationRecord &record, bool diagnosis, bool operation);

} // namespace madoguchi
