#pragma once

#include "app/domain/reception.h"
#include "widgets/common/factsheet.h"

#include <QList>

namespace madoguchi {

/// What an insurance pays for besides: 高齢受給者証, 限度額, 特定疾病. What was agreed to and is not there
/// says so; what nobody was asked about is left out.
QList<Fact> benefitFacts(const EligibilityResult &result, const QDate &day);
/// Its ratio and until when; empty: there is none.
QString elderlyText(const EligibilityResult &result);
/// The class of the ceiling and until when; empty: there is none.
QString limitText(const EligibilityResult &result);
/// All of them, each with what is paid a month; empty: there is none.
QString diseasesText(const EligibilityResult &result, const QDate &day);
/// 医療券 and 調剤券, one after the other, of whichever insurance they stand with.
QList<Fact> ticketFacts(const Eligibility &eligibility);
/// How the question by number stands; empty for a reception that asks none.
QList<Fact> questionFacts(const Reception &reception);

} // namespace madoguchi
