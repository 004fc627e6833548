#pragma once

#include <QLatin1String>

/// Codes of AnswerForOther that the desk itself gives, with words of their own (failureText).
namespace madoguchi::personcode {

/// 別人の疑い: nothing goes on with this reception until somebody has compared.
inline constexpr QLatin1String doubtful{ "person-doubtful" };
/// Several candidates fit, and nobody has chosen one: nothing is linked to the first of them.
inline constexpr QLatin1String several{ "several-fit" };

} // namespace madoguchi::personcode
