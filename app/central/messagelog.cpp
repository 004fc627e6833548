#include "app/central/messagelog.h"

#include <QLoggingCategory>

namespace madoguchi {

namespace {

Q_LOGGING_CATEGORY(messageLog, "madoguchi.messages")

} // namespace

void logLeftOut(const messages::MessageCounts &counts)
{
    if (counts.unknownElements > 0 || counts.ignoredConsents > 0 || counts.laterConsents > 0)
        qCInfo(messageLog, "left out of a message: %d unknown elements, %d consents, %d of later kinds",
            counts.unknownElements, counts.ignoredConsents, counts.laterConsents);
}

} // namespace madoguchi
