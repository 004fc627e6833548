#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/numberquery.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// One person of a bulk query (OQSmuquc01). The identifier comes back with the person's unit.
struct BulkQuestion
{
    QString identifier{}; ///< ArbitraryIdentifier: ours, says nothing of the person
    NumberQuery person{};
    bool operator==(const BulkQuestion &) const = default;
};

/// The slip that a bulk query is answered with: what is asked for later, by this number.
struct BulkSlip
{
    QString receptionNumber{};
    QDateTime receivedAt{};
    QString institution{};
    QString fileIdentifier{}; ///< as sent with the query
    bool operator==(const BulkSlip &) const = default;
};

/// What came of one person.
struct BulkUnit
{
    QString identifier{}; ///< empty or unknown: belongs to nobody who was asked about (ruling 29)
    NumberQuery echoed{}; ///< the query as the unit repeats it
    std::optional<Fault> fault{}; ///< PersonError, with the service's code
    Eligibility eligibility{}; ///< without fault
    bool operator==(const BulkUnit &) const = default;
};

struct BulkResult
{
    QDateTime processedAt{};
    QString institution{};
    QString fileIdentifier{};
    QString receptionNumber{};
    int told = 0; ///< NumberOfProcessingResult as the header says it
    int toldGood = 0;
    int toldErrors = 0;
    QList<BulkUnit> units{};
    QList<Finding> findings{};
    bool operator==(const BulkResult &) const = default;
};

} // namespace madoguchi
