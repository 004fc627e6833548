#include "app/program/commandline.h"

#include <QTest>

using namespace madoguchi;
using Task = CommandLine::Task;

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tasks_data();
    void tasks();
    void valuesAreTaken();
    void helpNamesEveryTask();
};

void CommandLineTest::tasks_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Task>("task");
    const auto row = [](const char *name, const QStringList &arguments, Task task) {
        QTest::newRow(name) << arguments << task;
    };
    row("nothing", {}, Task::OpenStation);
    row("config", { QStringLiteral("--config"), QStringLiteral("a.ini") }, Task::OpenStation);
    row("training", { QStringLiteral("--training") }, Task::Training);
    row("walkthrough", { QStringLiteral("--walkthrough"), QStringLiteral("out") }, Task::Walkthrough);
    row("check", { QStringLiteral("--check") }, Task::Check);
    row("check with config",
        { QStringLiteral("--config"), QStringLiteral("a.ini"), QStringLiteral("--check") }, Task::Check);
    row("provision", { QStringLiteral("--provision"), QStringLiteral("a.ini") }, Task::Provision);
    row("provision what", { QStringLiteral("--provision") }, Task::Unusable);
    row("version", { QStringLiteral("--version") }, Task::ShowVersion);
    row("help", { QStringLiteral("--help") }, Task::ShowHelp);
    row("no value", { QStringLiteral("--config") }, Task::Unusable);
    row("two tasks", { QStringLiteral("--training"), QStringLiteral("--check") }, Task::Unusable);
    row("unknown", { QStringLiteral("--chek") }, Task::Unusable);
    row("a file", { QStringLiteral("station.ini") }, Task::Unusable);
    // Of the contract, and not of this version: said, never taken for something else.
    row("face host", { QStringLiteral("--face-host") }, Task::FaceHost);
    row("document host", { QStringLiteral("--document-host") }, Task::DocumentHost);
    row("explain", { QStringLiteral("--explain"), QStringLiteral("a.xml") }, Task::Explain);
    row("explain as of then, openly",
        { QStringLiteral("--reveal"), QStringLiteral("--explain"), QStringLiteral("a.xml"),
            QStringLiteral("--now"), QStringLiteral("20261120090000") },
        Task::Explain);
    row("explain what", { QStringLiteral("--explain") }, Task::Unusable);
    row("explain when",
        { QStringLiteral("--explain"), QStringLiteral("a.xml"), QStringLiteral("--now"),
            QStringLiteral("20261131090000") },
        Task::Unusable);
    row("reveal what", { QStringLiteral("--check"), QStringLiteral("--reveal") }, Task::Unusable);
    row("now for what", { QStringLiteral("--now"), QStringLiteral("20261120090000") }, Task::Unusable);
    row("verify the audit", { QStringLiteral("--verify-audit") }, Task::VerifyAudit);
    row("verify a consent", { QStringLiteral("--verify-consent"), QStringLiteral("v") }, Task::VerifyConsent);
    row("verify which consent", { QStringLiteral("--verify-consent") }, Task::Unusable);
    row("issuers of nothing", { QStringLiteral("--card-ca"), QStringLiteral("a.pem") }, Task::Unusable);
    row("issuers of another task",
        { QStringLiteral("--verify-audit"), QStringLiteral("--card-ca"), QStringLiteral("a.pem") },
        Task::Unusable);
}

void CommandLineTest::tasks()
{
    QFETCH(QStringList, arguments);
    QFETCH(Task, task);
    const CommandLine line = parseCommandLine(arguments);
    QCOMPARE(line.task, task);
    QCOMPARE(line.complaint.isEmpty(), task != Task::Unusable);
}

void CommandLineTest::valuesAreTaken()
{
    const CommandLine line = parseCommandLine({ QStringLiteral("--walkthrough"), QStringLiteral("out dir"),
        QStringLiteral("--config"), QStringLiteral("--odd name") });
    const CommandLine verify = parseCommandLine({ QStringLiteral("--card-ca"), QStringLiteral("a.pem"),
        QStringLiteral("--verify-consent"), QStringLiteral("a visit") });
    QCOMPARE(verify.cardCa, QStringLiteral("a.pem"));
    QCOMPARE(verify.visit, QStringLiteral("a visit"));
    QCOMPARE(line.walkthroughDir, QStringLiteral("out dir"));
    QCOMPARE(line.config, QStringLiteral("--odd name"));
}

void CommandLineTest::helpNamesEveryTask()
{
    for (const char *option : { "--config", "--training", "--walkthrough", "--check", "--provision",
             "--explain", "--now", "--reveal", "--restore", "--verify-audit", "--verify-consent", "--card-ca",
             "--version", "--help" })
        QVERIFY2(commandLineHelp().contains(QLatin1String(option)), option);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
