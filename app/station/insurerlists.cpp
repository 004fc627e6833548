#include "app/station/insurerlists.h"

#include "app/support/clock.h"
#include "app/support/insurerlistfile.h"
#include "app/support/privatefile.h"
#include "app/support/smallfile.h"

namespace madoguchi {

namespace {

/// Begins as the store's own files do: it goes with them when the station is disposed of.
QString fileOf(const StationPlan &plan)
{
    return plan.storeFile + QStringLiteral(".insurers.csv");
}

} // namespace

Outcome<std::optional<InsurerList>> keptInsurerList(const StationPlan &plan)
{
    const auto file = readSmallFile(fileOf(plan), largestInsurerList);
    if (!file && file.error().failure == Failure::NotFound)
        return std::optional<InsurerList>();
    if (!file)
        return file.error();
    auto list = readInsurerList(*file, QDate());
    if (!list)
        return list.error();
    return std::optional(std::move(*list));
}

Outcome<Done> keepInsurerList(const StationPlan &plan, const InsurerList &list)
{
    return writePrivateFile(fileOf(plan), insurerListFile(list));
}

RecordsReason reasonFor(const StationPlan &plan, ConsentKind kind, const ListedVisit &visit,
    const RecordsReason &said, const QDateTime &now)
{
    if (said.absence == RecordsAbsence::None)
        return {};
    if (said.absence != RecordsAbsence::NoRecord || plan.way != ServiceWay::Folder)
        return said;
    Insurance insurance;
    insurance.insurerNumber = visit.insurerNumber;
    insurance.classification = visit.classification;
    const auto list = keptInsurerList(plan);
    return whyNoRecord(
        kind, visit.patient, insurance, toJapanTime(now).date(), list && *list ? &**list : nullptr);
}

} // namespace madoguchi
