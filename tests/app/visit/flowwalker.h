#pragma once

#include "app/visit/flow.h"

#include <QStringList>

#include <functional>

namespace madoguchi::test {

using Advance = std::function<flow::Step(const flow::Visit &, const flow::Event &)>;

/// What a walk over every reachable place and every event has found.
struct WalkReport
{
    int visits = 0; ///< different states of the flow
    int places = 0; ///< different states together with their history
    int transitions = 0;
    QStringList violations{}; ///< the rule, and the shortest path to where it broke; the walk ends at ten
};

/// Breadth first from an empty visit.
WalkReport walk(const Advance &advance);

} // namespace madoguchi::test
