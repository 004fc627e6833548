#pragma once

#include "app/domain/reception.h"
#include "widgets/common/factsheet.h"

#include <QList>

namespace madoguchi {

/// What an insurance pays for besides: 高齢受給者証, 限度額, 特定疾病. What was agreed to and is not there
/// says so; what nobody was asked about is left out.
QList<Fact> benefitFacts(const EligibilityResult &result, const QDate &day);
/// 医療券 and 調剤券, one after the other, of whichever insurance they stand with.
QList<Fact> ticketFacts(const Eligibility &eligibility);
/// How the question by number stands; empty for a reception that asks none.
QList<Fact> questionFacts(const Reception &reception);

} // namespace madoguchi
