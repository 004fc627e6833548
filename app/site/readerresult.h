#pragma once

#include "app/domain/eligibility.h"

#include <QDateTime>
#include <QString>
#include <QTime>

namespace madoguchi {

/// Whether an answer is a result of this clinic's reader: of the institution, by My Number Card, and of one
/// patient (oqs-interface.md ruling 24), or of as many candidates as a person can look through. Anything else
/// is taken by no station, neither as a file nor as a notice.
[[nodiscard]] bool isReaderResult(const Eligibility &eligibility, const QString &institution);

/// What a station goes by where it judges the time of a result.
struct ArrivalRule
{
    QTime dayStarts{ 3, 0 }; ///< Japan time
    int keepDays = 1; ///< that day and the days before it are kept
};

/// Makes of a result what counts of it; desks and rooms alike. `seenAt`: when the station that empties `face`
/// took it. A time more than a minute past that is no readable time: it is taken away, so that the result
/// replaces no other. All consents are over where there is no readable time, or one of a day that is not kept
/// any more. Gives whether the result has come in time.
bool keepWhatCounts(Eligibility &eligibility, const QDateTime &seenAt, const ArrivalRule &rule);

} // namespace madoguchi
