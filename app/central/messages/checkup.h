#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/xmlencoding.h"
#include "app/domain/checkup.h"
#include "app/domain/failure.h"

#include <QByteArray>

namespace madoguchi::messages {

/// TKKsiquc01req (oqs-interface.md 6.1): that of medication without a period.
struct CheckupRequest
{
    QString institution{};
    QString insurerNumber{};
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    QString fileIdentifier{};
    int fileCategory = 2; ///< 1 PDF, 2 XML
    bool withPrescriptions = true; ///< PrDiInfClassification: sent as 1, whatever it is for here (ruling 36)
    int treatmentFlag = 1; ///< MedicalTreatmentFlag: 1 外来
    bool operator==(const CheckupRequest &) const = default;
};

/// CRLF, layout order, empty elements for what is absent (ruling 6); in UTF-8 all the same where code page
/// 932 does not have a character (ruling 4).
QByteArray write(const CheckupRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
/// Fault: RequestMalformed, for anything missing, twice or of a wrong form too (ruling 41).
Outcome<CheckupRequest> readCheckupRequest(const QByteArray &message);

/// TKKsiquc01res: checkups newest first, values as received. A PDF is taken as it is, into `pdf`. Faults:
/// AnswerMalformed, RecordsRefused.
Outcome<CheckupRecord> readCheckup(const QByteArray &message);
/// The same; `counts` is told what was left out.
Outcome<CheckupRecord> readCheckup(const QByteArray &message, MessageCounts &counts);
/// The same as a message; a refusal is written with `resultCode` other than 1 and `contents`.
QByteArray write(const CheckupRecord &record, MessageEncoding encoding = MessageEncoding::Utf8);
QByteArray writeCheckupRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
