#include "app/program/checkcommand.h"
#include "app/program/commandline.h"
#include "app/program/hardening.h"
#include "app/program/provisioncommand.h"
#include "app/program/restorecommand.h"
#include "app/program/stationcommand.h"
#include "app/program/trainingcommand.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QTextStream>

using namespace madoguchi;

namespace {

/// Tasks that need no event loop. Nothing: another kind of task.
std::optional<int> answerAtOnce(const CommandLine &line)
{
    QTextStream out(stdout);
    switch (line.task) {
    case CommandLine::Task::ShowVersion:
        out << "madoguchi " << MADOGUCHI_VERSION << '\n';
        return 0;
    case CommandLine::Task::ShowHelp:
        out << commandLineHelp();
        return 0;
    case CommandLine::Task::Unusable:
        QTextStream(stderr) << "madoguchi: " << line.complaint << "\n\n" << commandLineHelp();
        return 2;
    default:
        return std::nullopt;
    }
}

int runWithWindows(QApplication &application, const CommandLine &line)
{
    theme::apply(application);
    Language::instance().set(QStringLiteral("ja"));
    switch (line.task) {
    case CommandLine::Task::Training:
        return runTraining(application);
    case CommandLine::Task::Walkthrough:
        return runWalkthrough(application, line.walkthroughDir);
    default:
        return runStation(application, line.config);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    if (const std::optional<int> status = answerAtOnce(line))
        return *status;

    QCoreApplication::setApplicationName(QStringLiteral("madoguchi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MADOGUCHI_VERSION));
    if (line.task == CommandLine::Task::Check) {
        // The panel needs an event loop and words, no window: works where there is no display.
        const QCoreApplication application(argc, argv);
        return runCheck(line.config);
    }
    if (line.task == CommandLine::Task::Provision) {
        const QCoreApplication application(argc, argv);
        return runProvision(line.config, line.answers);
    }
    if (line.task == CommandLine::Task::Restore) {
        const QCoreApplication application(argc, argv);
        return runRestore(line.config, line.backup);
    }
    QApplication application(argc, argv);
    return runWithWindows(application, line);
}
