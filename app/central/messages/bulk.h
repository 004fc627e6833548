#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/messageheader.h"
#include "app/domain/bulk.h"

#include <QByteArray>

namespace madoguchi::messages {

/// OQSmuquc01req: many people in one question (oqs-interface.md 3.2).
struct BulkRequest
{
    QDate confirmFor{};
    QString institution{};
    QString fileIdentifier{};
    QList<BulkQuestion> questions{}; ///< 1 or more, each identifier once
    bool operator==(const BulkRequest &) const = default;
};

/// OQSmuquc02req: what became of it.
struct BulkResultRequest
{
    QString institution{};
    QString fileIdentifier{}; ///< not in the layout, but 02res may repeat one (ruling 31); empty: not written
    QString receptionNumber{};
    bool operator==(const BulkResultRequest &) const = default;
};

/// As the request for one person.
QByteArray write(const BulkRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
QByteArray write(const BulkResultRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
/// Fault of both: RequestMalformed, for anything missing, twice or of a wrong form too.
Outcome<BulkRequest> readBulkRequest(const QByteArray &message);
Outcome<BulkResultRequest> readBulkResultRequest(const QByteArray &message);

/// OQSmuquc01res. Its SegmentOfResult may be absent (ruling 31). Faults: AnswerMalformed, also without
/// reception number; SegmentProcessing, SegmentError.
Outcome<BulkSlip> readBulkSlip(const QByteArray &message);
/// The same; `counts` and `findings` are told what was left out and what is doubtful.
Outcome<BulkSlip> readBulkSlip(const QByteArray &message, MessageCounts &counts, QList<Finding> &findings);
/// OQSmuquc02res. Faults: AnswerMalformed; SegmentProcessing: not ready; SegmentError. An error of one person
/// is the fault of its unit. Consents open nothing and are counted.
Outcome<BulkResult> readBulkResult(const QByteArray &message);
Outcome<BulkResult> readBulkResult(const QByteArray &message, MessageCounts &counts);
/// One BulkConfirmUnit of a 02res with this header, and all that is doubtful in it, with an error of the
/// person too. Nothing: it contradicts itself, and so belongs to nobody; a result leaves it out.
std::optional<BulkUnit> readBulkUnit(
    const XmlElement &element, const MessageHeader &header, MessageCounts &counts, QList<Finding> &findings);

QByteArray write(const BulkSlip &slip, MessageEncoding encoding = MessageEncoding::Utf8);
/// Reference numbers beside the results as 02res has them: an empty element for a result without, as long as
/// one of the unit has one.
QByteArray write(const BulkResult &result, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
