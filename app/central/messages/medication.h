#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/xmlencoding.h"
#include "app/domain/failure.h"
#include "app/domain/medication.h"

#include <QByteArray>

namespace madoguchi::messages {

/// YZKsiquc01req (oqs-interface.md 5.1; element names differ from the OQS family).
struct MedicationRequest
{
    QString institution{};
    QString insurerNumber{};
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    QString fileIdentifier{};
    QString startMonth{}; ///< yyyyMM, inclusive
    QString endMonth{};
    int fileCategory = 2; ///< 2 medication XML, 4 with 診療 XML
    bool withPrescriptions = true; ///< PrDiInfClassification
    int treatmentFlag = 1; ///< MedicalTreatmentFlag: 1 外来
    bool operator==(const MedicationRequest &) const = default;
};

/// CRLF, layout order, empty elements for what is absent (ruling 6); in UTF-8 all the same where code page
/// 932 does not have a character (ruling 4).
QByteArray write(const MedicationRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
/// Fault: RequestMalformed, for anything missing, twice or of a wrong form too (ruling 41).
Outcome<MedicationRequest> readMedicationRequest(const QByteArray &message);

/// YZKsiquc01res: claims, dispensing, issuing; superseded lines marked (ruling 35). Faults: AnswerMalformed,
/// RecordsRefused.
Outcome<MedicationRecord> readMedication(const QByteArray &message);
/// The same; `counts` is told what was left out.
Outcome<MedicationRecord> readMedication(const QByteArray &message, MessageCounts &counts);
/// The same as a message; a refusal is written with `resultCode` other than 1 and `contents`.
QByteArray write(const MedicationRecord &record, MessageEncoding encoding = MessageEncoding::Utf8);
QByteArray writeMedicationRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
