#pragma once

#include "app/domain/eligibility.h"

#include <QDate>
#include <QList>

namespace madoguchi {

/// What a patient's last reception on an earlier day has said: what the one of today is compared with.
struct LastReception
{
    QDate on{}; ///< its clinic's day
    Validity validity = Validity::Unknown;
    EligibilityResult result{};
    bool operator==(const LastReception &) const = default;
};

/// What a chart has to follow when it is not as it was.
enum class ChangedItem {
    Validity,
    Burden,
    Insurer,
    SymbolAndNumber,
    Branch,
    Family, ///< insured or dependant
    Period, ///< from when to when the insurance is valid
    Elderly, ///< 高齢受給者証
    Limit,
    Disease,
    Name,
    Address
};

/// What is not as it was, in the order in which it matters to a desk (product.md, The desk). `day`: of the
/// reception that the answer is of. Width and outer blanks change nothing, nor does a ● that came into a name
/// or went out of it. Of ceilings and diseases only what the patient has agreed to both times, of an address
/// only what was told both times: what nobody was asked is no change. An answer without a result, and one of
/// several candidates, has not changed but by its validity.
[[nodiscard]] QList<ChangedItem> changedSince(
    const LastReception &last, const Eligibility &now, const QDate &day);

} // namespace madoguchi
