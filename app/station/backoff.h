#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <functional>

namespace madoguchi {

/// How long a failed sending waits: twice as long after each try, up to a longest, and somewhere in the upper
/// half of that, so that the stations of a country do not all come back at the same moment.
struct Backoff
{
    std::chrono::milliseconds first = std::chrono::seconds(5);
    std::chrono::milliseconds longest = std::chrono::minutes(10);
    /// From 0 to 1; a test's, or the system's.
    std::function<double()> random = [] { return QRandomGenerator::global()->generateDouble(); };

    /// After the `tries`-th failure, from 1 on.
    [[nodiscard]] std::chrono::milliseconds after(int tries) const
    {
        constexpr int mostDoublings = 20;
        const auto whole = std::min(longest, first * (1 << std::clamp(tries - 1, 0, mostDoublings)));
        return std::chrono::milliseconds(
            static_cast<qint64>(static_cast<double>(whole.count()) * (0.5 + random() / 2)));
    }
};

} // namespace madoguchi
