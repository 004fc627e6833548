// What the desk's window costs against a window with one Japanese label (for people: nothing passes or fails
// by it; the aim is at most twice as long to begin), and each panel that is made when it is first opened (aim
// 50 ms).
//
//     bench_desk [--small] [--rounds N]
//
// From the beginning of main to the first picture, in the processor's time, each time in a process of its
// own; and the memory of a desk with 3,000 receptions. --small: 60 of them, once. Build it optimised
// (CMAKE_BUILD_TYPE=RelWithDebInfo), let nothing else run.

#include "tests/bench/timing.h"
#include "tests/support/samplemorning.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <memory>
#include <vector>

using namespace madoguchi;

namespace {

constexpr int usualRounds = 11;
constexpr int longDay = 3'000;
constexpr int shortDay = 60;

/// Gives its list as the real one does: what is asked for often is not made anew each time.
class LongDay : public ScriptedDesk
{
public:
    using ScriptedDesk::ScriptedDesk;
    [[nodiscard]] ReceptionList receptions() const override { return m_day; }
    void arrive(int count)
    {
        for (int number = 1; number <= count; ++number)
            m_day.put(samples::plain(number));
    }

private:
    ReceptionList m_day;
};

struct Run
{
    double milliseconds = 0;
    double megabytes = 0;
};

/// Milliseconds of the processor, whatever else runs on the machine.
double computed()
{
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Presses what opens the panels, each for the first time: the longest until it was to be seen.
double openPanels(DeskWindow &window)
{
    const std::initializer_list<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{ { Qt::Key_F2, {} },
        { Qt::Key_F2, Qt::ControlModifier }, { Qt::Key_R, Qt::ControlModifier }, { Qt::Key_F8, {} },
        { Qt::Key_B, Qt::ControlModifier }, { Qt::Key_F1, {} }, { Qt::Key_F10, {} } };
    double longest = 0;
    for (const auto &[key, modifiers] : keys) {
        const double before = computed();
        QTest::keyClick(window.focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
        window.grab();
        longest = std::max(longest, computed() - before);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QCoreApplication::processEvents();
    }
    return longest;
}

/// The process that is measured: `what` is "label", "panels", or how many receptions the desk has.
int show(QApplication &application, double begun, const QString &what)
{
    theme::apply(application);
    Language::instance().set(QStringLiteral("ja"));
    std::unique_ptr<QLabel> label;
    LongDay desk;
    CountingPrinter printer;
    std::unique_ptr<DeskWindow> window;
    QWidget *shown = nullptr;
    if (what == QLatin1String("label")) {
        label = std::make_unique<QLabel>(QStringLiteral("窓口　受付"));
        label->resize(1366, 768);
        shown = label.get();
    } else {
        desk.clock = samples::now();
        const bool panels = what == QLatin1String("panels");
        if (panels) // who has neither card nor number is written down only while nobody can be asked
            desk.lines
                = { { HealthLine::Part::Line, HealthLine::State::Bad, Fault{ Failure::ServiceTimeout } } };
        desk.arrive(panels ? shortDay : what.toInt());
        desk.chair.staff = ScriptedDesk::receptionist();
        window = std::make_unique<DeskWindow>(desk, printer);
        shown = window.get();
    }
    shown->show();
    shown->grab();
    QCoreApplication::processEvents();
    const double took = what == QLatin1String("panels") ? openPanels(*window) : computed() - begun;
    QTextStream(stdout) << took << ' ' << bench::residentMegabytes() << '\n';
    return 0;
}

Run measured(const QString &what)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--show"), what });
    if (!process.waitForFinished())
        return {};
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return { words.value(0).toDouble(), words.value(1).toDouble() };
}

Run report(const char *what, const QString &shown, int rounds)
{
    std::vector<double> times, memory;
    for (int i = 0; i < rounds; ++i) {
        const Run run = measured(shown);
        times.push_back(run.milliseconds);
        memory.push_back(run.megabytes);
    }
    bench::report(what, times);
    std::sort(times.begin(), times.end());
    std::sort(memory.begin(), memory.end());
    return { times[times.size() / 2], memory[memory.size() / 2] };
}

} // namespace

int main(int argc, char *argv[])
{
    const double begun = computed();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--show")); at > 0)
        return show(application, begun, arguments.value(at + 1));
    const bool small = arguments.contains(QStringLiteral("--small"));
    const qsizetype given = arguments.indexOf(QStringLiteral("--rounds"));
    const int rounds = small ? 1 : given > 0 ? std::max(1, arguments.value(given + 1).toInt()) : usualRounds;
    const QString day = QString::number(small ? shortDay : longDay);
    const Run label = report("a window with one label", QStringLiteral("label"), rounds);
    const Run desk = report("the desk, empty", QStringLiteral("0"), rounds);
    const Run full = report("the desk with a long day", day, rounds);
    report("the slowest panel, opened for the first time", QStringLiteral("panels"), rounds);
    QTextStream(stdout) << QString::asprintf("start: desk / label %.2f (aim 2); memory: label %.1f MB, empty "
                                             "desk %.1f MB, with %s receptions %.1f MB\n",
        desk.milliseconds / label.milliseconds, label.megabytes, desk.megabytes, qPrintable(day),
        full.megabytes);
    return 0;
}
