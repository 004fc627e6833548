#pragma once

#include "app/central/messages/medication.h"
#include "app/training/centre/centre.h"

#include <QDateTime>
#include <QList>

namespace madoguchi {

/// A question for a person's records that may be answered: who may ask was looked at before.
struct RecordsAsked
{
    QString institution{};
    QString fileIdentifier{};
    const Person *person = nullptr;
    const Person *answeredAbout = nullptr; ///< fault: the message names somebody else; null: the person
    QList<ConsentKind> consented{}; ///< kinds whose consent is open
    QDateTime at{};
};

/// The insurance that a request for records names, as a question by number does.
NumberQuery insuranceIn(const messages::MedicationRequest &request);

/// Medication by the request's months and sources, 36 months back at most; treatments with FileCategory 3 and
/// 4, each kind only where it is consented to.
MedicationRecord medicationOf(const RecordsAsked &asked, const messages::MedicationRequest &request);
/// Whether the insurance that is named has viewable records at all: 自衛官診療証 (07) and 医療扶助 (A1) have
/// none (oqs-interface.md 4.2).
bool hasViewableRecords(const Person &person, const NumberQuery &named);

} // namespace madoguchi
