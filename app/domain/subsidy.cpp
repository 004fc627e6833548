#include "app/domain/subsidy.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// What a renewal does not say stays; a period that would end before it begins is the told one alone.
Subsidy renewed(const Subsidy &stored, Subsidy told)
{
    const QDate from = told.from.isValid() ? told.from : stored.from;
    const QDate until = told.until.isValid() ? told.until : stored.until;
    if (from.isValid() && until.isValid() && until < from)
        return told;
    told.from = from;
    told.until = until;
    return told;
}

} // namespace

bool isSameSubsidy(const Subsidy &one, const Subsidy &other)
{
    return one.payer == other.payer && one.recipient == other.recipient;
}

QList<Subsidy> joined(const QList<Subsidy> &older, const QList<Subsidy> &newer)
{
    QList<Subsidy> all = older;
    for (const Subsidy &told : newer) {
        const auto known = std::find_if(
            all.begin(), all.end(), [&told](const Subsidy &one) { return isSameSubsidy(one, told); });
        if (known != all.end())
            *known = renewed(*known, told);
        else
            all.append(told);
    }
    return all;
}

std::optional<QList<Subsidy>> afterAnswer(const QList<Subsidy> &stored, const SubsidyAnswer &answer)
{
    if (answer.state != SubsidyState::Present)
        return stored;
    QList<Subsidy> standing = joined(stored, answer.told);
    const bool isMore = standing.size() > stored.size();
    return isMore && standing.size() > mostSubsidies ? std::nullopt : std::optional(std::move(standing));
}

std::optional<QList<Subsidy>> withoutSubsidy(const QList<Subsidy> &stored, const Subsidy &ended)
{
    QList<Subsidy> standing = stored;
    if (standing.removeIf([&ended](const Subsidy &one) { return isSameSubsidy(one, ended); }) == 0)
        return std::nullopt;
    return standing;
}

std::optional<QList<Subsidy>> withoutConfirmation(
    const QList<Subsidy> &stored, const Subsidy &taken, const QDate &day)
{
    QList<Subsidy> standing = stored;
    const auto known = std::find_if(
        standing.begin(), standing.end(), [&taken](const Subsidy &one) { return isSameSubsidy(one, taken); });
    if (known == standing.end() || markOf(*known, day) != SubsidyMark::Confirmed)
        return std::nullopt;
    known->confirmedOn = {};
    return standing;
}

SubsidyMark markOf(const Subsidy &subsidy, const QDate &day)
{
    if (subsidy.until.isValid() && subsidy.until < day)
        return SubsidyMark::Expired;
    if (subsidy.from.isValid() && subsidy.from > day)
        return SubsidyMark::NotBegun;
    // One that is carried from an earlier day is confirmed later than that.
    const bool isConfirmed = subsidy.confirmedOn.isValid() && subsidy.confirmedOn >= day;
    return isConfirmed ? SubsidyMark::Confirmed : SubsidyMark::NotConfirmed;
}

SubsidyState stateOn(const Subsidies &subsidies, const QDate &day)
{
    const bool isConfirmed = std::any_of(subsidies.all.begin(), subsidies.all.end(),
        [&day](const Subsidy &one) { return markOf(one, day) == SubsidyMark::Confirmed; });
    if (isConfirmed)
        return SubsidyState::Present;
    return subsidies.state == SubsidyState::Present ? SubsidyState::NotAsked : subsidies.state;
}

} // namespace madoguchi
