#pragma once

#include "app/domain/medication.h"

#include <QList>
#include <QString>

namespace madoguchi {

/// A drug of an invented pharmacopoeia, as a line of a claim.
struct InventedDrug
{
    QString code{};
    QString name{};
    QString ingredient{};
    QString unit = QStringLiteral("錠");
};

/// Lines of medication of nobody, one call each. Claims of a clinic elsewhere, taken by mouth, unless told
/// otherwise.
class InventedMedication
{
public:
    static InventedDrug amlodipine(); ///< tablets of 5 mg
    static InventedDrug amlodipineWeak(); ///< of 2.5 mg
    static InventedDrug statin();
    static InventedDrug painkiller();
    static InventedDrug painkillerTape();

    static MedicationLine line(const InventedDrug &drug, const QDate &day, const QString &times);
    /// The same as an e-prescription's dispensing or issuing.
    static MedicationLine as(MedicationLine::Source source, MedicationLine line);
    static MedicationLine from(MedicationLine line, int facility); ///< 1 to 5 elsewhere, 0 here
    static TreatmentLine treatment(const QString &kind, const QString &name, const QDate &day);

    static QString here(); ///< the institution that looks
    static MedicationRecord record(const QList<MedicationLine> &lines);

    // Whole patients, for golden view models.
    static MedicationRecord oneDrug();
    static MedicationRecord fiveFacilities();
    static MedicationRecord tenDrugsInThreeYears();
    static MedicationRecord claimsAndPrescriptions(); ///< of the same prescriptions; superseded as marked
    static MedicationRecord missingCharacters();
    static MedicationRecord withTreatments();
    static MedicationRecord leftOut(); ///< no prescriber, no day of dispensing, only a month, no name
};

} // namespace madoguchi
