#pragma once

#include "app/visit/flow.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace madoguchi::test {

using Advance = std::function<flow::Step(const flow::Visit &, const flow::Event &)>;

/// What a walk over every reachable place and every event has found.
struct WalkReport
{
    int visits = 0; ///< different states of the flow
    int places = 0; ///< different states together with their history
    int transitions = 0;
    /// By which events one screen leads to another.
    QMap<std::pair<flow::Screen, flow::Screen>, QSet<QString>> ways{};
    QStringList violations{}; ///< the rule, and the shortest path to where it broke; the walk ends at ten
};

/// A station whose visits are walked.
struct WalkPlan
{
    flow::Means means{};
    /// What it can still do after it lost something, which happens at any moment; absent: nothing is lost.
    std::optional<flow::Means> lost{};
    /// Without what the way to the identity has nothing to do with, and a plain reader's walk shows: calls
    /// for help, kinds and answers of every sort.
    bool wayToIdentity = false;
};

/// Breadth first from an empty visit.
WalkReport walk(const Advance &advance, const WalkPlan &plan = {});

} // namespace madoguchi::test
