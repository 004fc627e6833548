#pragma once

#include <QLatin1String>

/// Codes of AnswerForOther that the desk itself gives, with words of their own (failureText).
namespace madoguchi::personcode {

/// 別人の疑い: nothing goes on with this reception until somebody has compared.
inline constexpr QLatin1String doubtful{ "person-doubtful" };
/// Several candidates fit, and nobody has chosen one: nothing is linked to the first of them.
inline constexpr QLatin1String several{ "several-fit" };
/// The same where a reception was to be confirmed: one of them is to be chosen first.
inline constexpr QLatin1String chooseFirst{ "several-choose-first" };

} // namespace madoguchi::personcode
