#include "app/document/documenthost.h"
#include "app/program/checkcommand.h"
#include "app/program/commandline.h"
#include "app/program/explaincommand.h"
#include "app/program/hardening.h"
#include "app/program/provisioncommand.h"
#include "app/program/restorecommand.h"
#include "app/program/stationcommand.h"
#include "app/program/trainingcommand.h"
#include "app/program/verifyauditcommand.h"
#include "app/program/verifyconsentcommand.h"
#include "reader/engine/facehost.h"
#include "widgets/common/accessibility.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QTextStream>

#include <optional>

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
    case CommandLine::Task::FaceHost: // before anything of a station is known, let alone open
        return runFaceHost();
    case CommandLine::Task::DocumentHost:
        return runDocumentHost();
    default:
        return std::nullopt;
    }
}

/// Tasks that need an event loop and words, no window: they work where there is no display. Nothing: another
/// kind of task.
std::optional<int> runWithoutWindows(int &argc, char **argv, const CommandLine &line)
{
    using Task = CommandLine::Task;
    const auto run = [&](auto command) -> int {
        const QCoreApplication application(argc, argv);
        return command();
    };
    switch (line.task) {
    case Task::Check:
        return run([&] { return runCheck(line.config); });
    case Task::Explain:
        return run([&] { return runExplain(line.message, line.now, line.reveal); });
    case Task::Provision:
        return run([&] { return runProvision(line.config, line.answers); });
    case Task::Restore:
        return run([&] { return runRestore(line.config, line.backup); });
    case Task::VerifyAudit:
        return run([&] { return runVerifyAudit(line.config); });
    case Task::VerifyConsent:
        return run([&] { return runVerifyConsent(line.config, line.visit, line.cardCa); });
    default:
        return std::nullopt;
    }
}

int runWithWindows(QApplication &application, const CommandLine &line)
{
    theme::apply(application);
    accessibility::install();
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
    if (const std::optional<int> status = runWithoutWindows(argc, argv, line))
        return *status;
    QApplication application(argc, argv);
    return runWithWindows(application, line);
}
