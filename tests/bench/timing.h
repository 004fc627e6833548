#pragma once

#include <functional>
#include <vector>

/// What the benches measure and say alike. Nothing passes or fails by it.
namespace madoguchi::bench {

[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// One line: median, 95 %, 99 % and the most.
void report(const char *what, std::vector<double> times);
/// Of this process, as the system counts it now.
[[nodiscard]] double residentMegabytes();

} // namespace madoguchi::bench
