#pragma once

#include <QLatin1String>

/// Codes of faults about a card's front that have words and consequences of their own (failureText, the
/// patient's way).
namespace madoguchi::cardcode {

/// Of FaceRecordUntrusted: no authority of the cards is known here. Nothing is said about the card.
inline constexpr QLatin1String noAuthority{ "no-authority" };
/// Of AnswerForOther: the service names a person with another birth date or sex than the card's own record.
inline constexpr QLatin1String frontOfOther{ "card-front" };

} // namespace madoguchi::cardcode
