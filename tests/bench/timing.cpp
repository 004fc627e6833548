#include "tests/bench/timing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <unistd.h>

namespace madoguchi::bench {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char *what, std::vector<double> times)
{
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[std::min(times.size() - 1, static_cast<std::size_t>(share * double(times.size())))];
    };
    QTextStream(stdout) << QString::asprintf(
        "%-44s median %8.2f ms   95 %% under %8.2f   99 %% %8.2f   most %8.2f\n", what, at(0.5), at(0.95),
        at(0.99), times.back());
}

double residentMegabytes()
{
    QFile pages(QStringLiteral("/proc/self/statm"));
    if (!pages.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList counts = pages.readAll().split(' ');
    return counts.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

} // namespace madoguchi::bench
