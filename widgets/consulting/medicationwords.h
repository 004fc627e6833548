#pragma once

#include "app/domain/counterparts.h"
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
/// The drug's name; that there is none where there is none.
QString drug(const MedicationLine &line);
/// The prescriber's name, or its code where it has none. A pharmacy is said to have dispensed.
QString prescriber(const MedicationLine &line);
/// That nobody has said who prescribed; `dispenser` may be empty.
QString withoutPrescriber(const QString &dispenser);
/// Who dispensed, where that is not the prescriber; else empty.
QString dispenser(const MedicationLine &line);
/// The prescriber, and whether it is `institution`, which looks; below it who dispensed.
QString facility(const MedicationLine &line, const QString &institution);
/// An institution's name with whether it is this one; nothing: not said.
QString withPlace(const QString &name, const std::optional<bool> &own);
/// Inpatient or outpatient (入外) and the class of the prescription (処方区分: its codes are not known), as
/// far as they are given.
QString setting(const MedicationLine &line);
/// 使用区分, and below it the setting.
QString classAndSetting(const MedicationLine &line);
/// What a treatment is by its class, and whether it was inpatient.
QString treatmentKind(const TreatmentLine &line);
/// The day of dispensing; of what is only issued, or tells none, the day of prescription, and that it is
/// that.
QString day(const MedicationLine &line);
/// Where the line comes from, and what became of it if it is superseded.
QString source(const MedicationLine &line, const Counterpart &counterpart);
QString sourceOnly(const MedicationLine &line);
/// Empty: it is not superseded.
QString counterpart(const Counterpart &counterpart);
/// "September 2026" from 202609; the text itself where it is no month.
QString month(const QString &yyyyMM);

} // namespace madoguchi::medicationwords
