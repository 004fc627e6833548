// What a key costs in the desk's find field (for people: nothing passes or fails by it).
//
//     bench_find [--small] [--rounds N]
//
// --small: a short day, to see that it runs at all. --rounds: how often, 101 if not said.
//
// Over a day of 3,000 receptions: the first key where nobody's names are folded yet, and where they were
// folded before, as the desk does while nothing happens; the keys after it; a filter; the whole list again;
// and the same through the table as it is seen. A key should cost no more than a frame, 16 ms. Build it
// optimised (CMAKE_BUILD_TYPE=RelWithDebInfo) and let nothing else run.

#include "app/domain/receptionsearch.h"
#include "tests/bench/timing.h"
#include "tests/support/samplemorning.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/receptiontable.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace madoguchi;
using bench::milliseconds;
using bench::report;

namespace {

ReceptionList dayOf(int count)
{
    QList<Reception> day;
    for (int number = 1; number <= count; ++number) {
        Reception one = samples::plain(number);
        one.eligibility.results.first().referenceNumber = QString::number(20'000 + number);
        day.append(one);
    }
    return ReceptionList(day);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool small = arguments.contains(QStringLiteral("--small"));
    const qsizetype given = arguments.indexOf(QStringLiteral("--rounds"));
    const int rounds = small ? 2 : given > 0 ? std::max(1, arguments.value(given + 1).toInt()) : 101;
    const ReceptionList day = dayOf(small ? 60 : 3'000);

    ReceptionModel model;
    ReceptionSearch search;
    const auto listing = [&search](const SharedReception &reception) { return search.matches(reception); };
    const auto find = [&](const QString &typed) {
        search.setWords(typed);
        model.setFilter(typed.isEmpty() ? ReceptionModel::Filter() : ReceptionModel::Filter(listing));
    };
    std::vector<double> first, ahead, next, filter, back, seen;
    for (int round = 0; round < rounds; ++round) {
        search.forget();
        model.update(day, samples::now());
        first.push_back(milliseconds([&] { find(QStringLiteral("か")); }));
        find({});
        search.forget();
        for (const SharedReception &one : day.shared())
            search.fold(one);
        ahead.push_back(milliseconds([&] { find(QStringLiteral("か")); }));
        for (const QString &typed : { QStringLiteral("かく"), QStringLiteral("かくう"),
                 QStringLiteral("S30.1"), QStringLiteral("2012"), QStringLiteral("かくう 1960") })
            next.push_back(milliseconds([&] { find(typed); }));
        back.push_back(milliseconds([&] { find({}); }));
        filter.push_back(milliseconds([&] {
            model.setFilter(
                [](const SharedReception &one) { return passes(*one, ReceptionFilter::NeedsAction); });
        }));
        find({});
    }
    ReceptionTable table(&model);
    table.resize(940, 600);
    table.show();
    for (int round = 0; round < std::min(rounds, 21); ++round) {
        for (const QString &typed : { QStringLiteral("かく"), QStringLiteral("2012"), QString() })
            seen.push_back(milliseconds([&] {
                find(typed);
                table.fitColumns();
                QCoreApplication::processEvents();
            }));
    }
    QTextStream(stdout) << day.size() << " receptions\n";
    report("first key: everybody is folded", first);
    report("first key: everybody was folded ahead", ahead);
    report("a key", next);
    report("a filter", filter);
    report("the whole list again", back);
    report("a key, in the table as it is seen", seen);
    return 0;
}
