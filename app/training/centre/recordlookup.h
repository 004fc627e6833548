#pragma once

#include "app/central/messages/checkup.h"
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
template <typename Request> NumberQuery insuranceIn(const Request &request)
{
    NumberQuery query;
    query.insurerNumber = request.insurerNumber;
    query.symbol = request.symbol;
    query.number = request.number;
    query.branch = request.branch;
    return query;
}

/// Medication by the request's months and sources, 36 months back at most; treatments with FileCategory 3 and
/// 4, each kind only where it is consented to.
MedicationRecord medicationOf(const RecordsAsked &asked, const messages::MedicationRequest &request);
/// Checkups of five years, newest first.
CheckupRecord checkupsOf(const RecordsAsked &asked);
/// Whether the insurance that is named has viewable records at all: 自衛官診療証 (07) and 医療扶助 (A1) have
/// none (oqs-interface.md 4.2).
bool hasViewableRecords(const Person &person, const NumberQuery &named);

/// Why there are no checkups, as Madoguchi-Empty says it (central-https.md): the kind of insurance, the age
/// at the end of the fiscal year, an insurer that has not registered last year's, or no reason at all.
QByteArray whyNoCheckups(
    const Centre &centre, const Person &person, const NumberQuery &named, const QDate &today);

} // namespace madoguchi
