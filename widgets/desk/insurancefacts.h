#pragma once

#include "app/domain/reception.h"
#include "app/domain/registration.h"
#include "widgets/common/factsheet.h"

#include <QList>

namespace madoguchi {

/// The insurance of a reception's answer: what is typed into the accounting program. Of several candidates
/// what they share; empty without a result.
QList<Fact> insuranceFacts(const Reception &reception);
/// What the answer says of the person besides name, kana, sex and birth date; nothing where several fit, or
/// with `covered` names (F9).
QList<Fact> personFacts(const Reception &reception, bool covered);
/// How the card's certificate stands, as far as it was seen: unknown is never "all right" (reader-link.md).
/// Empty: no card was shown.
QString certificateText(const Reception &reception);
/// Nothing where it has gone through.
QList<Fact> registrationFacts(const Registration &registration);
/// For which day and when the service has said it, and what has changed since it was last asked in bulk.
QList<Fact> answerFacts(const Reception &reception);

} // namespace madoguchi
