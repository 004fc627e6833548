#pragma once

#include "app/central/echo.h"

#include <QByteArray>

namespace madoguchi {

/// Answers to questions by number, whichever way they came: read, and checked against what was asked. Faults
/// of all: AnswerMalformed; AnswerForOther where the answer, an error too, repeats something else than was
/// sent, or not the identifier where `sent.rule` wants it; SegmentProcessing, SegmentError, PersonError with
/// the service's code. What was left out of a message is logged as numbers.

/// OQSsiquc01res. What only repeats the question and is absent is a finding where `sent.rule` allows it.
Outcome<NumberAnswer> readNumberAnswer(
    const QByteArray &message, const EligibilityQuestion &question, const Sent &sent);
/// OQSsiimm01res: registered.
Outcome<Done> readReferenceAnswer(
    const QByteArray &message, const ReferenceRegistration &registration, const Sent &sent);
/// OQSmuquc01res.
Outcome<BulkSlip> readSlipAnswer(const QByteArray &message, const Sent &sent);
/// OQSmuquc02res: it may repeat the identifier of the bulk query (in `slip`) or of this request (in `sent`),
/// and repeats the reception number (ruling 31). Whose its units are: app/central/bulkmatching.h.
Outcome<BulkResult> readBulkAnswer(const QByteArray &message, const BulkSlip &slip, const Sent &sent);

} // namespace madoguchi
