#pragma once

#include <QLatin1String>

/// Codes of faults about a card's front, and its PIN, that have words and consequences of their own
/// (failureText, the patient's way).
namespace madoguchi::cardcode {

/// Of FaceRecordUntrusted: no authority of the cards is known here. Nothing is said about the card.
inline constexpr QLatin1String noAuthority{ "no-authority" };
/// The same in the health panel, where one was configured: its file is not there, cannot be read (whole), or
/// has no key in it; or a part of it is none, and the cards of one generation are not believed.
inline constexpr QLatin1String authorityMissing{ "no-authority-missing" };
inline constexpr QLatin1String authorityUnreadable{ "no-authority-unreadable" };
inline constexpr QLatin1String authorityEmpty{ "no-authority-empty" };
inline constexpr QLatin1String authorityPart{ "no-authority-part" };
/// Of AnswerForOther: the service names a person with another birth date or sex than the card's own record.
inline constexpr QLatin1String frontOfOther{ "card-front" };
/// Of PinUnusable: it was locked by the last wrong try, here and now. Without it: the card has no PIN, or was
/// locked before, and does not tell which (reader-link.md).
inline constexpr QLatin1String pinLockedNow{ "pin-locked-now" };

} // namespace madoguchi::cardcode
