#include "app/domain/receptionnumbers.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int counter = 10'000;

/// The counter begins at 0, and numbers at 1.
int placeOf(int number)
{
    return (number - 1) % counter;
}

} // namespace

ReceptionNumbers::ReceptionNumbers(bool givesCommon, int first, int last, QList<int> told)
    : m_alone(false)
    , m_givesCommon(givesCommon)
    , m_first(std::clamp(first, 0, counter - 1))
    , m_last(std::clamp(last, m_first, counter - 1))
    , m_told(std::move(told))
{ }

int ReceptionNumbers::next(const QList<int> &taken) const
{
    int newest = 0;
    int newestCommon = 0;
    for (const int number : taken + m_told) {
        if (m_alone || (!isCommon(number) && ownFrom(number) == number))
            newest = std::max(newest, number);
        if (isCommon(number))
            newestCommon = std::max(newestCommon, number);
    }
    if (m_alone)
        return newest + 1;
    // Own ones of this day are no reason against it: they were given while it was not known yet.
    if (m_givesCommon && newestCommon < common)
        return newestCommon + 1;
    return ownFrom(std::max(newest, common) + 1);
}

int ReceptionNumbers::ownFrom(int number) const
{
    const int place = placeOf(number);
    if (place < m_first)
        return number + (m_first - place);
    return place <= m_last ? number : number + (counter - place) + m_first;
}

} // namespace madoguchi
