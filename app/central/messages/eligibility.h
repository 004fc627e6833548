#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"

#include <QByteArray>

namespace madoguchi::messages {

/// OQSsiquc01req: eligibility by number (oqs-interface.md 2.1).
struct EligibilityRequest
{
    QDate confirmFor{};
    QString institution{};
    QString fileIdentifier{};
    QString insurerNumber{}; ///< padded to 8 when written
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    Pii<QDate> birthdate{};
    bool limitConsent = false;
    bool operator==(const EligibilityRequest &) const = default;
};

/// UTF-8 without BOM, CRLF, layout order, empty elements for what is absent (ruling 6).
QByteArray write(const EligibilityRequest &request);
/// Fault: RequestMalformed, for anything missing, twice or of a wrong form too (ruling 41).
Outcome<EligibilityRequest> readEligibilityRequest(const QByteArray &message);

/// OQSsiquc01res and OQSsiquc01res_face: any element order. Faults: AnswerMalformed, SegmentProcessing,
/// SegmentError, PersonError (code and nothing personal in the Fault). Values that do not fit become
/// Eligibility::findings.
Outcome<Eligibility> readEligibility(const QByteArray &message);
/// The same; `counts` is told what was left out, whether or not the message could be read to its end.
Outcome<Eligibility> readEligibility(const QByteArray &message, MessageCounts &counts);
/// A result message. `face`: the form a reader's visit gets (consents inside); without: the answer to a
/// number. Layout order; the stand-in shuffles by itself where it wants to.
QByteArray write(const Eligibility &eligibility, bool face);

} // namespace madoguchi::messages
