// A day of 3,000 receptions from ten readers at one desk: whether nothing is lost and nobody is confirmed by
// mistake decides; how long the window's event loop is kept, and what memory it takes, is for people (aim: no
// event over 50 ms, memory as flat as the list is long).
//
//     bench_soak [--small]
//
// --small: 150 receptions.

#include "tests/bench/busyapplication.h"
#include "tests/bench/soakday.h"
#include "tests/bench/timing.h"
#include "widgets/common/theme.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace madoguchi;

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    theme::apply(application);
    QTextStream out(stdout);
    const int third = QCoreApplication::arguments().contains(QStringLiteral("--small")) ? 50 : 1'000;
    bench::SoakDay day;
    if (!day.begin()) {
        out << "the day does not begin\n";
        return 1;
    }
    application.takeLongest(); // of the start
    application.takeBusiest();
    QElapsedTimer timer;
    timer.start();
    const double before = bench::residentMegabytes();
    for (int i = 1; i <= 3; ++i) {
        day.receive(third);
        const auto longest = application.takeLongest();
        const auto busiest = application.takeBusiest();
        out << QString::asprintf("%5d receptions, %5d confirmed, %6.1f s: longest event %6.1f ms, most work "
                                 "in one %6.1f ms, memory "
                                 "%6.1f MB (+%.1f)\n",
            day.written(), day.confirmed(), double(timer.elapsed()) / 1e3, longest.milliseconds,
            busiest.milliseconds, bench::residentMegabytes(), bench::residentMegabytes() - before)
            << "    longest: " << longest.what << "; most work: " << busiest.what << '\n';
        out.flush();
    }
    day.end();
    application.takeLongest();
    application.takeBusiest();
    const double returned = bench::milliseconds([&day] { day.leaveAndReturn(); });
    const auto longest = application.takeLongest();
    const auto busiest = application.takeBusiest();
    out << QString::asprintf("signing out and in again: all are listed after %.1f ms, longest event %.1f ms, "
                             "most work in one %.1f ms\n",
        returned, longest.milliseconds, busiest.milliseconds)
        << "    longest: " << longest.what << "; most work: " << busiest.what << '\n';
    const auto &kept = application.kept();
    const auto &worked = application.worked();
    out << "events over 16 ms: " << kept.overFrame << ", over 50 ms: " << kept.overAim
        << "; with more work than 16 ms: " << worked.overFrame << ", than 50 ms: " << worked.overAim << '\n';
    for (const QString &wrong : day.wrong())
        out << "WRONG: " << wrong << '\n';
    return day.wrong().isEmpty() ? 0 : 1;
}
