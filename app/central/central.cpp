#include "app/central/central.h"

#include <utility>

namespace madoguchi {

void Central::eligibility(const EligibilityQuestion &, Reply<NumberAnswer> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::registerReference(const ReferenceQuestion &, Reply<Done> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::askBulk(const BulkQuery &, Reply<BulkSlip> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::bulkResult(const BulkSlip &, const QUuid &, Reply<BulkResult> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::checkup(RecordsPermit, const CheckupQuery &, Reply<CheckupRecord> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::registrationStatus(Reply<QList<InsurerRegistration>> reply)
{
    refuseOnThisWay(std::move(reply));
}

void Central::viewsOf(const QUuid &, const QualifiedStaff &, Reply<QList<LookedAtRecord>> reply)
{
    refuseOnThisWay(std::move(reply));
}

} // namespace madoguchi
