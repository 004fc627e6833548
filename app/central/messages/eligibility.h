#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/messageheader.h"
#include "app/central/messages/searchinfo.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/numberquery.h"

#include <QByteArray>

#include <optional>

namespace madoguchi::messages {

/// OQSsiquc01req: eligibility by number (oqs-interface.md 2.1).
struct EligibilityRequest
{
    QDate confirmFor{};
    QString institution{};
    QString fileIdentifier{};
    NumberQuery person{}; ///< its insurer number is padded to 8 when written
    QString identifier{}; ///< ArbitraryIdentifier; ours have none, the stand-in echoes it
    bool operator==(const EligibilityRequest &) const = default;
};

/// CRLF, layout order, empty elements for what is absent (ruling 6); in UTF-8 all the same where code page
/// 932 does not have a character (ruling 4).
QByteArray write(const EligibilityRequest &request, MessageEncoding encoding = MessageEncoding::Utf8);
/// Fault: RequestMalformed, for anything missing, twice or of a wrong form too (ruling 41).
Outcome<EligibilityRequest> readEligibilityRequest(const QByteArray &message);

/// OQSsiquc01res and OQSsiquc01res_face: any element order. Faults: AnswerMalformed, SegmentProcessing,
/// SegmentError, PersonError (code and nothing personal in the Fault). Values that do not fit become
/// Eligibility::findings.
Outcome<Eligibility> readEligibility(const QByteArray &message);
/// The same; `counts` is told what was left out, whether or not the message could be read to its end.
Outcome<Eligibility> readEligibility(const QByteArray &message, MessageCounts &counts);

/// What an answer to a number says, with all that it repeats of the question, be it good or an error.
struct NumberResult
{
    MessageHeader header{};
    std::optional<SearchEcho> echo{}; ///< QualificationConfirmSearchInfo; absent: not repeated
    Outcome<Eligibility> eligibility; ///< its faults: all of readEligibility but AnswerMalformed
};

/// As readEligibility, of an answer to a number: consents in it open nothing, whatever
/// ReferenceClassification says (ruling 26). Fault: AnswerMalformed.
Outcome<NumberResult> readNumberResult(const QByteArray &message, MessageCounts &counts);

/// A result message. `face`: the form a reader's visit gets (consents inside); without: the answer to a
/// number. Layout order; the stand-in shuffles by itself where it wants to.
QByteArray write(const Eligibility &eligibility, bool face, MessageEncoding encoding = MessageEncoding::Utf8);
/// The answer to a number with the question repeated in it.
QByteArray write(const Eligibility &eligibility, const EligibilityRequest &asked,
    MessageEncoding encoding = MessageEncoding::Utf8);
/// The answer that ends with an error of the person; the question is repeated in it.
QByteArray writePersonError(const MessageHeader &header, const PersonStatus &error,
    const EligibilityRequest &asked, MessageEncoding encoding = MessageEncoding::Utf8);

} // namespace madoguchi::messages
