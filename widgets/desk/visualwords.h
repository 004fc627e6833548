#pragma once

#include "app/desk.h"
#include "app/support/failuretext.h"

#include <QString>

/// What the desk says about the comparison by sight (目視確認).
namespace madoguchi::visualwords {

/// Why it does not begin, or is not confirmed, and what to do instead.
FailureText refusal(const Fault &fault);
/// "Midori Mihon (uketsuke1)": who compares, with the name where it is the one who sits here.
QString person(const QString &staffId, const std::optional<StaffMember> &seated);
/// Minutes and seconds since `since`: "0:23".
QString elapsed(const QDateTime &since, const QDateTime &now);

} // namespace madoguchi::visualwords
