#include "app/training/programs/serviceconsole.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace madoguchi;

namespace {

int fail(const char *why)
{
    std::fprintf(stderr, "madoguchi-training-service: %s\n", why);
    return 1;
}

struct Arguments
{
    QString folder{};
    quint16 port = 0;
    StandInConfig config{};
    bool fine = false;
};

QList<ConsentKind> kindsIn(const QString &words)
{
    QList<ConsentKind> kinds;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        if (const auto kind = consentKindFromContract(word))
            kinds.append(*kind);
    }
    return kinds;
}

Arguments readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(
        QStringLiteral("dir"), QStringLiteral("where the files go"), QStringLiteral("folder"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("on 127.0.0.1; 0: any"),
        QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption institution(QStringLiteral("institution"), QStringLiteral("who may ask"),
        QStringLiteral("code"), QStringLiteral("1319999998"));
    const QCommandLineOption asks(QStringLiteral("ask"), QStringLiteral("what patients may be asked"),
        QStringLiteral("kinds"), QStringLiteral("medication,checkup"));
    const QCommandLineOption looks(QStringLiteral("bulk-looks"),
        QStringLiteral("how often a bulk result is not ready"), QStringLiteral("number"),
        QStringLiteral("1"));
    const QCommandLineOption inOrder(
        QStringLiteral("in-order"), QStringLiteral("leave elements in layout order"));
    parser.addOptions({ folder, port, institution, asks, looks, inOrder });
    Arguments arguments;
    if (!parser.parse(words) || !parser.positionalArguments().isEmpty())
        return arguments;
    arguments.folder = parser.value(folder);
    arguments.port = parser.value(port).toUShort(&arguments.fine);
    arguments.fine = arguments.fine && !arguments.folder.isEmpty();
    arguments.config.institutions = parser.values(institution);
    arguments.config.asks = kindsIn(parser.value(asks));
    arguments.config.bulkLooks = parser.value(looks).toInt();
    arguments.config.shuffle = !parser.isSet(inOrder);
    return arguments;
}

} // namespace

/// The stand-in for the central service by itself. Says `ready URL` once stations can connect.
int main(int count, char *words[])
{
    QCoreApplication program(count, words);
    const Arguments arguments = readArguments(program.arguments());
    if (!arguments.fine)
        return fail("--dir FOLDER [--port N] [--institution CODE]… [--ask medication,checkup,…] "
                    "[--bulk-looks N] [--in-order]");
    const SystemClock clock;
    const auto people = Population::load(toJapanTime(clock.now()).date());
    if (!people)
        return fail("the invented people cannot be read");
    TrainingPki pki(*people, clock.now());
    StandInService service(*people, pki, clock, arguments.config);
    const ServiceFolder folder(arguments.folder);
    if (!service.listen(arguments.port))
        return fail("the port cannot be had");
    if (!folder.writeStations(pki, service.url(), arguments.config.institutions.first()))
        return fail("the folder cannot be written");
    ServiceConsole console(service, pki, *people, folder);
    LineConsole lines([&](const ConsoleLine &line) { return console.obey(line); });
    LineConsole::say("ready " + service.url().toEncoded());
    return QCoreApplication::exec();
}
