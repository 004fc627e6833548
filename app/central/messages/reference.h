#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/messageheader.h"
#include "app/domain/numberquery.h"

#include <QByteArray>

#include <optional>

namespace madoguchi::messages {

/// OQSsiimm01req: the clinic's own patient number for one insurance (oqs-interface.md 3.1).
struct ReferenceRequest
{
    QString institution{};
    QString fileIdentifier{};
    ReferenceRegistration registration{};
    bool operator==(const ReferenceRequest &) const = default;
};

QByteArray write(const ReferenceRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
/// Fault: RequestMalformed, for anything missing, twice or of a wrong form too.
Outcome<ReferenceRequest> readReferenceRequest(const QByteArray &message);

/// What OQSsiimm01res says.
struct ReferenceResult
{
    MessageHeader header{};
    std::optional<ReferenceRegistration> echo{}; ///< the registration as it is repeated
    std::optional<Fault> fault{}; ///< SegmentProcessing, SegmentError, PersonError; none: registered
    QList<Finding> findings{};
};

/// Fault: AnswerMalformed.
Outcome<ReferenceResult> readReferenceResult(const QByteArray &message);
/// The same; `counts` is told what was left out.
Outcome<ReferenceResult> readReferenceResult(const QByteArray &message, MessageCounts &counts);

/// The answer to `asked`, good or with an error of the person.
QByteArray writeReferenceResult(const MessageHeader &header, const PersonStatus &status,
    const ReferenceRequest &asked, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
