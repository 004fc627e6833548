#include "app/site/readerresult.h"

#include "app/central/echo.h"
#include "app/site/samepatient.h"
#include "app/support/clock.h"

namespace madoguchi {

namespace {

constexpr qsizetype mostResults = 2;
constexpr qsizetype mostCandidates = 20;
constexpr qint64 mostAhead = 60; // seconds: what two clocks may differ by

} // namespace

bool isReaderResult(const Eligibility &eligibility, const QString &institution)
{
    const bool isSettled = eligibility.validity != Validity::Several;
    return eligibility.institution == institution && eligibility.medium == QStringLiteral("1")
        && eligibility.results.size() <= (isSettled ? mostResults : mostCandidates)
        && isOfOnePerson(eligibility);
}

bool keepWhatCounts(Eligibility &eligibility, const QDateTime &seenAt, const ArrivalRule &rule)
{
    QDateTime &processed = eligibility.processedAt;
    if (processed.isValid() && processed > seenAt.addSecs(mostAhead))
        processed = QDateTime();
    const bool inTime = processed.isValid()
        && clinicDay(processed, rule.dayStarts) >= clinicDay(seenAt, rule.dayStarts).addDays(-rule.keepDays);
    if (!inTime)
        endConsents(eligibility);
    return inTime;
}

} // namespace madoguchi
