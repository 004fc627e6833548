#pragma once

#include "app/central/messages/recordparts.h"
#include "app/domain/medication.h"

#include <array>

namespace madoguchi::messages {

inline constexpr PersonNames medicationPerson{ "QuaInf", "Name", "KanaName", "Birth", "AdmGendCode" };

/// How one of the three sources of YZKsiquc01 spells its elements (oqs-interface.md 5.2): `Name` is the
/// spelling, or what a message's names have for it. Null: the source has none.
template <typename Name> struct SourceNames
{
    MedicationLine::Source source;
    Name container; ///< around the months
    Name month;
    Name own;
    Name facilityCode;
    Name facility;
    Name prescriberCode;
    Name prescriber;
    Name ownPrescriber;
    Name monthValue;
    Name inOut;
    Name prescriptionClass;
    Name days;
    Name day;
    Name date;
    Name prescribed; ///< null: the day itself is the prescription's
    Name drugs;
    Name drug;
    Name usageClass;
    Name drugCode;
    Name drugName;
    Name ingredient;
    Name amount;
    Name unit;
    Name usage;
    Name instruction;
    Name times;

    /// The same with what `make` gives for each name.
    template <typename Make> [[nodiscard]] auto with(Make make) const
    {
        return SourceNames<decltype(make(container))>{ source, make(container), make(month), make(own),
            make(facilityCode), make(facility), make(prescriberCode), make(prescriber), make(ownPrescriber),
            make(monthValue), make(inOut), make(prescriptionClass), make(days), make(day), make(date),
            make(prescribed), make(drugs), make(drug), make(usageClass), make(drugCode), make(drugName),
            make(ingredient), make(amount), make(unit), make(usage), make(instruction), make(times) };
    }
};

using MedicationNames = SourceNames<const char *>;

inline constexpr std::array<MedicationNames, 3> medicationNames{ {
    { MedicationLine::Source::Claim, nullptr, "MeTrMonthInf", "DiOrg", "MeTrDiHCd", "MeTrDiHNm", "PrlsHCd",
        "PrlsHNm", "PrIsOrg", "MeTrMonth", "InOut", nullptr, "DiDateInfs", "DiDateInf", "DiDate", "PrDate",
        "DrugInfs", "DrugInf", "MeTrIdCl", "DrugC", "DrugN", "IngreN", "Qua1", "Unit", "UsageN", "SpInst",
        "Times" },
    { MedicationLine::Source::Dispensing, "CzDiInf", "CzDiMonthInf", "CzDiOrg", "CzMeTrDiHCd", "CzMeTrDiHNm",
        "CzPrlsHCd", "CzPrlsHNm", "CzPrIsOrg", "CzDiMonth", nullptr, "CzPrCl", "CzDiDateInfs", "CzDiDateInf",
        "CzDiDate", "CzPrDate", "CzDrugInfs", "CzDrugInf", "CzUsageCl", "CzDrugC", "CzDrugN", "CzIngreN",
        "CzQua1", "CzUnit", "CzUsageN", "CzSpInst", "CzTimes" },
    { MedicationLine::Source::Issuing, "ShPrInf", "ShPrMonthInf", "ShPrOrg", "ShMeTrDiHCd", "ShMeTrDiHNm",
        "ShPrHCd", "ShPrHNm", "ShPrIsOrg", "ShPrMonth", nullptr, "ShPrCl", "ShPrDateInfs", "ShPrDateInf",
        "ShPrDate", nullptr, "ShDrugInfs", "ShDrugInf", "ShUsageCl", "ShDrugC", "ShDrugN", "ShIngreN",
        "ShQua1", "ShUnit", "ShUsageN", "ShSpInst", "ShTimes" },
} };

/// 診療 and 手術 entries, which stand in a day of the claims beside its drugs.
template <typename Name> struct TreatmentNames
{
    Name entries;
    Name entry;
    Name name;
    Name code;
    Name kind; ///< 診療識別
    Name amount;
    Name times;
    Name unit;

    template <typename Make> [[nodiscard]] auto with(Make make) const
    {
        return TreatmentNames<decltype(make(entries))>{ make(entries), make(entry), make(name), make(code),
            make(kind), make(amount), make(times), make(unit) };
    }
};

inline constexpr TreatmentNames<const char *> treatmentNames{ "MeTrInfs", "MeTrInf", "SinInfN", "SinInfCd",
    "MeTrIdCl", "Qua1", "Times", "Unit" };

/// Every element that the layout of a medication result knows.
const XmlNames &medicationElements();

} // namespace madoguchi::messages
