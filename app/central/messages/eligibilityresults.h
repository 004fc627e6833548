#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagecounts.h"
#include "app/central/messages/messageheader.h"
#include "app/domain/eligibility.h"

#include <QSet>

namespace madoguchi::messages {

/// Every element that the layout of an eligibility or face result knows, read by us or not
/// (oqs-interface.md 2.2–2.7).
const QSet<QString> &eligibilityElements();

/// An answer that has its header and nothing else yet.
Eligibility eligibilityStartedWith(const MessageHeader &header);

/// QualificationValidity, PrescriptionIssueSelect and the results, in a ResultList or without one (3.2).
/// Consents count only in a face result (ruling 26): elsewhere they are counted in `counts` and open nothing.
void readOutcome(const Fields &fields, bool face, Eligibility &into, MessageCounts &counts);

/// One ResultOfQualificationConfirmation.
EligibilityResult readResult(const Fields &fields, bool face, MessageCounts &counts);

/// Where a result is written: what stands in it differs.
enum class ResultPlace {
    Face, ///< with consents to records
    Number,
    Bulk ///< its reference number stands beside it
};

void writeValidity(MessageWriter &writer, Validity validity);
void writeResult(MessageWriter &writer, const EligibilityResult &result, ResultPlace place);

} // namespace madoguchi::messages
