#pragma once

#include "app/domain/failure.h"

#include <QString>

namespace madoguchi {

/// The code of an AnswerMalformed that says: there are records in the answer, and nothing of them can be
/// read. That is a request that failed, and never "no record" (oqs-interface.md ruling 33).
inline constexpr QLatin1String unreadableRecords("records-unreadable");

inline bool areRecordsUnreadable(const Fault &fault)
{
    return fault.failure == Failure::AnswerMalformed && fault.code.startsWith(unreadableRecords);
}

} // namespace madoguchi
