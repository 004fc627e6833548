#pragma once

#include "app/central/central.h"
#include "app/domain/reception.h"

namespace madoguchi {

/// The question by number that a reception allows: what was typed, or the insurance of the card's answer,
/// never with more consent than was ticked for it (ruling 22). Nothing: no number and birth date are known.
[[nodiscard]] std::optional<NumberQuery> questionOf(const Reception &reception);
/// By what an answer said of a person; nothing: something of it is missing.
[[nodiscard]] std::optional<NumberQuery> queryOf(const EligibilityResult &known, const QDate &day);

/// Written down in an outage, and work still: unresolved, whether or not an answer has come.
[[nodiscard]] bool isOpenCaptured(const Reception &reception);

/// What a reception that is asked about by itself still lacks: a confirmed eligibility, or the burden ratio
/// that should have come with it.
[[nodiscard]] bool lacksAnswer(const Reception &reception);

/// Whether all results are of the person whose card was read for the reception: of the same branch, or the
/// same by name and birth date (ruling 8). The number alone is a family's. Without a card: yes.
[[nodiscard]] bool isOfCard(const Reception &reception, const Eligibility &answer);

/// Whether exactly one of several candidates has this branch, so that it can be asked for by it.
[[nodiscard]] bool isCandidate(const Eligibility &eligibility, const QString &branch);

/// The reception with the answer in place of what was known. Answers to numbers carry no consents (ruling
/// 26): those that a card's visit brought stay, with what was agreed to there. An answer without results
/// changes what is known of the validity, not who the person is. Of several candidates nobody has agreed.
/// A "no" to what nobody was asked at the desk is none: it only repeats that nothing was ticked.
void putAnswer(Reception &reception, const NumberAnswer &answer);

} // namespace madoguchi
