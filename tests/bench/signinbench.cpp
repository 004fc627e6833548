// What it costs to sit down at a desk with a long day and to leave it (for people: nothing passes or fails by
// it; the aim is no event over 50 ms).
//
//     bench_signin [--small] [--rounds N]
//
// 3,000 receptions of today in a real store. The password is hashed as little as can be: that takes the same
// time whatever the day is like. --small: a short day, once. Build it optimised
// (CMAKE_BUILD_TYPE=RelWithDebInfo) and let nothing else run.

#include "app/store/receptions.h"
#include "tests/app/station/stationstage.h"
#include "tests/bench/busyapplication.h"
#include "tests/bench/timing.h"
#include "tests/support/samplemorning.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/theme.h"

#include <QDeadlineTimer>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace madoguchi;

namespace {

constexpr int longest = 20'000; ///< milliseconds

void mustHold(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// A desk that is opened over a day that many have been received on.
void fill(StationStage &stage, int count)
{
    mustHold(stage.open().ok(), "the station does not open");
    Receptions table(stage.core().database(), stage.core().vault());
    const auto kept = stage.core().database().transact([&]() -> Outcome<Done> {
        for (int number = 1; number <= count; ++number) {
            Reception reception = samples::plain(number);
            reception.day = stage.core().today();
            if (const auto added = table.add(reception); !added)
                return added.error();
        }
        return Done();
    });
    mustHold(kept.ok(), "the day is not kept");
    mustHold(stage.open().ok(), "the station does not open again");
}

struct Times
{
    std::vector<double> longest{}; ///< event, milliseconds of the processor
    std::vector<double> until{}; ///< it is done
};

void time(bench::BusyApplication &application, Times &times, QTableView *table, int rows,
    const std::function<void()> &work)
{
    application.takeBusiest();
    const auto done = [table, rows] { return table->model()->rowCount() == rows; };
    times.until.push_back(bench::milliseconds([&] {
        QTimer::singleShot(0, table, work);
        QDeadlineTimer patience(longest);
        while (!done() && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        mustHold(done(), "not all are listed, or somebody is");
    }));
    QTest::qWait(50); // what is drawn and laid out belongs to it
    times.longest.push_back(application.takeBusiest().milliseconds);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    theme::apply(application);
    const QStringList arguments = QCoreApplication::arguments();
    const bool small = arguments.contains(QStringLiteral("--small"));
    const qsizetype given = arguments.indexOf(QStringLiteral("--rounds"));
    const int rounds = small ? 1 : given > 0 ? std::max(1, arguments.value(given + 1).toInt()) : 21;
    const int count = small ? 200 : 3'000;
    StationStage stage(StationKind::Desk);
    fill(stage, count);
    CountingPrinter printer;
    DeskWindow window(stage.desk(), printer);
    window.show();
    auto *table = window.findChild<QTableView *>(QStringLiteral("receptionTable"));
    Times in, out;
    for (int round = 0; round < rounds; ++round) {
        time(application, in, table, count,
            [&stage] { mustHold(stage.signIn(QStringLiteral("uketsuke")).ok(), "nobody can sign in"); });
        time(application, out, table, 0, [&stage] { stage.desk().seat().signOut(); });
    }
    QTextStream(stdout) << count << " receptions\n";
    bench::report("signing in: most work in one event", in.longest);
    bench::report("signing in: until all are listed", in.until);
    bench::report("signing out: most work in one event", out.longest);
    return 0;
}
