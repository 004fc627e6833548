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

} // namespace madoguchi
