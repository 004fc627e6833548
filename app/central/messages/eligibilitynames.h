#pragma once

#include "app/domain/consent.h"

#include <QString>
#include <QStringList>

#include <array>

namespace madoguchi::messages {

/// Where the kinds of record stand in a face result: stem + ConsFlg, ConsTime, AvailableTime, in layout order
/// (oqs-interface.md 4.1). Medication is `PharmacistsInfo` on the wire, whatever other tools wrote.
struct ConsentStem
{
    ConsentKind kind;
    const char *stem;
    [[nodiscard]] QString element(const char *part) const
    {
        return QLatin1String(stem) + QLatin1String(part);
    }
};

inline constexpr std::array<ConsentStem, 4> consentStems{ {
    { ConsentKind::Checkup, "SpecificHealthCheckupsInfo" },
    { ConsentKind::Medication, "PharmacistsInfo" },
    { ConsentKind::Diagnosis, "DiagnosisInfo" },
    { ConsentKind::Operation, "OperationInfo" },
} };

/// Kinds that came in 2025: known by name, not used, counted (ruling 28).
inline constexpr std::array laterConsentStems{ "DiagnosisName", "InfectiousInfo", "AllergyInfo",
    "ContraindicationInfo", "TestInfo", "PrescriptionInfo" };

} // namespace madoguchi::messages
