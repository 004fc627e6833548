#include "app/central/messagelog.h"

#include <QLoggingCategory>

namespace madoguchi {

namespace {

Q_LOGGING_CATEGORY(messageLog, "madoguchi.messages")

} // namespace

void logLeftOut(const messages::MessageCounts &counts)
{
    if (counts.unknownElements > 0 || counts.ignoredConsents > 0)
        qCInfo(messageLog, "left out of a message: %d unknown elements, %d consents", counts.unknownElements,
            counts.ignoredConsents);
}

} // namespace madoguchi
