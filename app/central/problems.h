#pragma once

#include "app/domain/failure.h"

#include <QByteArray>

#include <optional>

namespace madoguchi {

/// The failure that a problem code of the contract stands for; nothing for a code that it does not have.
std::optional<Failure> failureOfProblem(const QString &code);

/// A problem (RFC 9457) as the service sent it. Decided by `code` alone: `number` is the HTTP status, `until`
/// is taken over. A code that is unknown stays as it is; a body that is no JSON object: AnswerMalformed.
Fault faultOfProblem(const QByteArray &body, int status);

/// Whether the fault speaks of the line or the service as a whole, and not of one request: what the health
/// line shows.
bool concernsLine(Failure failure);

/// Whether the line or the service stood in the way of a request, which has not failed by itself then: it is
/// sent again as soon as the line is back. An answer that could not be read is of this one request.
bool failedByLine(Failure failure);

/// Whether the service has said no for good: the same request would be answered the same way, and for 24 h
/// the service answers its key with the same refusal (central-https.md, Repetition). What waits to be sent by
/// itself ends with it; everything else is sent again. A request that this way does not have is one of them.
bool isForGood(const Fault &fault);

/// Whether an answer came that settles nothing: asking again under the same key would bring the same, so that
/// a question that may be asked twice takes a new one.
bool wantsNewKey(Failure failure);

} // namespace madoguchi
