#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagewriter.h"
#include "app/domain/eligibility.h"

namespace madoguchi::messages {

/// What stands in a ResultOfQualificationConfirmation beside the insurance itself: 高齢受給者証, 限度額,
/// 特定疾病 and the tickets of 医療扶助 (oqs-interface.md 2.4 to 2.7).

/// 限度額 and 特定疾病 count only with their own flag of exactly 1; without it they are left out, and a
/// finding (ruling 21). What does not fit is a finding, and empty.
void readBenefits(const Fields &result, EligibilityResult &into);
/// Of what was not consented to only the flag is written.
void writeBenefits(MessageWriter &writer, const EligibilityResult &result);

/// A ratio as received, whether or not it makes sense: one that does not is a finding too (ruling 20).
QString readRatio(const Fields &fields, const char *element);

} // namespace madoguchi::messages
