#pragma once

#include "app/domain/consent.h"
#include "app/domain/insurance.h"
#include "app/domain/insurerlist.h"
#include "app/domain/medication.h"
#include "app/domain/patient.h"

#include <QDate>
#include <QString>

namespace madoguchi {

/// Why there are no records, and how that is known. By folder the service says only that there are none
/// (oqs-interface.md ruling 33): what else can be known of it stands in the patient, the insurance, the
/// insurers' list and the calendar.
struct RecordsReason
{
    enum class Source {
        Service, ///< it said so
        Patient, ///< the birth date
        Insurance, ///< its kind
        List, ///< the insurers' list of `listDay`
        Calendar ///< nothing is known but until when an insurer has time for `year`
    };
    RecordsAbsence absence = RecordsAbsence::NoRecord;
    Source source = Source::Service;
    int year = 0; ///< fiscal year: with InsurerNotRegistered not registered; with NoRecord by List the newest
                  ///< that is registered, by Calendar the one that may still be missing
    QString planned{}; ///< yyyy-MM, with InsurerNotRegistered; empty: not said
    QDate listDay{}; ///< with List; with Calendar: of the list that does not have this insurer
    bool operator==(const RecordsReason &) const = default;
};

/// Of a patient of whom the service has said by folder that there is no record of `kind`, on `today` in
/// Japan. `list`: null where none was read in.
[[nodiscard]] RecordsReason whyNoRecord(ConsentKind kind, const Patient &patient, const Insurance &insurance,
    const QDate &today, const InsurerList *list);

/// The newest fiscal year that insurers may still be registering on `today`, and until 1 November of the year
/// after it (product.md, reason for emptiness).
[[nodiscard]] int yearStillRegistering(const QDate &today);

} // namespace madoguchi
