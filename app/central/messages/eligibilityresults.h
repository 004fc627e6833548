#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagecounts.h"
#include "app/domain/eligibility.h"

#include <QSet>

namespace madoguchi::messages {

/// Every element that the layout of an eligibility or face result knows, read by us or not
/// (oqs-interface.md 2.2–2.7).
const QSet<QString> &eligibilityElements();

/// One ResultOfQualificationConfirmation. Consents count only in a face result (ruling 26): elsewhere they
/// are counted in `counts` and open nothing.
EligibilityResult readResult(const Fields &fields, bool face, MessageCounts &counts);

} // namespace madoguchi::messages
