#pragma once

#include "app/domain/medication.h"

#include <QString>

#include <optional>

/// A medication line's codes and figures as words of the current language. What a code does not say is not
/// guessed.
namespace madoguchi::medicationwords {

/// 使用区分: 内服, 屯服 …; an unknown code as it came. Claims and e-prescriptions have different code sets.
QString usageClass(const MedicationLine &line);
/// "28 days" only where the class counts days, "5 times" where it counts occasions, else the figure as it
/// came.
QString times(const MedicationLine &line);
/// Amount and unit as received.
QString amount(const MedicationLine &line);
QString usage(const MedicationLine &line);
/// The prescriber's name, or its code where it has none.
QString prescriber(const MedicationLine &line);
/// The prescriber, and whether it is this institution.
QString facility(const MedicationLine &line);
/// An institution's name with whether it is this one; nothing: not said.
QString withPlace(const QString &name, const std::optional<bool> &own);
/// Where the line comes from, and that it is superseded.
QString source(const MedicationLine &line);
QString sourceOnly(const MedicationLine &line);
/// "September 2026" from 202609; the text itself where it is no month.
QString month(const QString &yyyyMM);

} // namespace madoguchi::medicationwords
