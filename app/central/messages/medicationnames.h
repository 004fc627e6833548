#pragma once

#include "app/domain/medication.h"

#include <QSet>
#include <QString>

#include <array>

namespace madoguchi::messages {

/// How one of the three sources of YZKsiquc01 spells its elements (oqs-interface.md 5.2). Null: the source
/// has none.
struct MedicationNames
{
    MedicationLine::Source source;
    const char *container; ///< around the months
    const char *month;
    const char *own;
    const char *facilityCode;
    const char *facility;
    const char *prescriberCode;
    const char *prescriber;
    const char *monthValue;
    const char *inOut;
    const char *days;
    const char *day;
    const char *date;
    const char *prescribed; ///< null: the day itself is the prescription's
    const char *drugs;
    const char *drug;
    const char *usageClass;
    const char *drugCode;
    const char *drugName;
    const char *ingredient;
    const char *amount;
    const char *unit;
    const char *usage;
    const char *instruction;
    const char *times;
};

inline constexpr std::array<MedicationNames, 3> medicationNames{ {
    { MedicationLine::Source::Claim, nullptr, "MeTrMonthInf", "DiOrg", "MeTrDiHCd", "MeTrDiHNm", "PrlsHCd",
        "PrlsHNm", "MeTrMonth", "InOut", "DiDateInfs", "DiDateInf", "DiDate", "PrDate", "DrugInfs", "DrugInf",
        "MeTrIdCl", "DrugC", "DrugN", "IngreN", "Qua1", "Unit", "UsageN", "SpInst", "Times" },
    { MedicationLine::Source::Dispensing, "CzDiInf", "CzDiMonthInf", "CzDiOrg", "CzMeTrDiHCd", "CzMeTrDiHNm",
        "CzPrlsHCd", "CzPrlsHNm", "CzDiMonth", nullptr, "CzDiDateInfs", "CzDiDateInf", "CzDiDate", "CzPrDate",
        "CzDrugInfs", "CzDrugInf", "CzUsageCl", "CzDrugC", "CzDrugN", "CzIngreN", "CzQua1", "CzUnit",
        "CzUsageN", "CzSpInst", "CzTimes" },
    { MedicationLine::Source::Issuing, "ShPrInf", "ShPrMonthInf", "ShPrOrg", "ShMeTrDiHCd", "ShMeTrDiHNm",
        "ShPrHCd", "ShPrHNm", "ShPrMonth", nullptr, "ShPrDateInfs", "ShPrDateInf", "ShPrDate", nullptr,
        "ShDrugInfs", "ShDrugInf", "ShUsageCl", "ShDrugC", "ShDrugN", "ShIngreN", "ShQua1", "ShUnit",
        "ShUsageN", "ShSpInst", "ShTimes" },
} };

/// Every element that the layout of a medication result knows, read by us or not.
const QSet<QString> &medicationElements();

} // namespace madoguchi::messages
