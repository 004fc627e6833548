#include "app/training/programs/terminalconsole.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace madoguchi;

namespace {

int fail(const char *why)
{
    std::fprintf(stderr, "madoguchi-training-terminal: %s\n", why);
    return 1;
}

QCommandLineOption option(const char *name, const char *value, const char *byDefault = "")
{
    return { QString::fromLatin1(name), {}, QString::fromLatin1(value), QString::fromLatin1(byDefault) };
}

/// With a second pair of folders, records go there and everything else stays in the first, unless it is said
/// otherwise.
QList<FolderPair> pairsIn(const QCommandLineParser &parser)
{
    const auto value = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    const auto families = [&](const char *name, const QStringList &byDefault) {
        const QStringList said = value(name).split(u',', Qt::SkipEmptyParts);
        return said.isEmpty() ? byDefault : said;
    };
    if (value("records-req").isEmpty())
        return { { value("req"), value("res"), families("families", {}) } };
    return { { value("req"), value("res"), families("families", { QStringLiteral("OQS") }) },
        { value("records-req"), value("records-res"),
            families("records-families", { QStringLiteral("YZK"), QStringLiteral("TKK") }) } };
}

/// Without pairs of folders: the arguments make no sense.
TerminalConfig readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    parser.addOptions({ option("req", "folder"), option("res", "folder"), option("face", "folder"),
        option("records-req", "folder"), option("records-res", "folder"), option("families", "beginnings"),
        option("records-families", "beginnings"), option("institution", "code", "1319999998"),
        option("encoding", "name", "UTF-8"), option("seed", "number", "20261122"),
        option("stay", "minutes", "1440"), option("bulk-looks", "number", "1"),
        option("look", "milliseconds", "200"), QCommandLineOption(QStringLiteral("in-order")) });
    if (!parser.parse(words) || !parser.positionalArguments().isEmpty()
        || parser.value(QStringLiteral("req")).isEmpty() || parser.value(QStringLiteral("res")).isEmpty())
        return {};
    TerminalConfig config;
    config.pairs = pairsIn(parser);
    config.face = parser.value(QStringLiteral("face"));
    config.institutions = parser.values(QStringLiteral("institution"));
    config.encoding = parser.value(QStringLiteral("encoding")) == u"Shift_JIS" ? XmlEncoding::ShiftJis
                                                                               : XmlEncoding::Utf8;
    config.shuffle = !parser.isSet(QStringLiteral("in-order"));
    config.seed = parser.value(QStringLiteral("seed")).toUInt();
    config.stayMinutes = parser.value(QStringLiteral("stay")).toInt();
    config.bulkLooks = parser.value(QStringLiteral("bulk-looks")).toInt();
    config.lookMilliseconds = parser.value(QStringLiteral("look")).toInt();
    return config;
}

} // namespace

/// The stand-in for the terminal by itself. Says `ready` once it looks into its folders.
int main(int count, char *words[])
{
    QCoreApplication program(count, words);
    const TerminalConfig config = readArguments(program.arguments());
    if (config.pairs.isEmpty())
        return fail("--req FOLDER --res FOLDER [--face FOLDER] [--records-req FOLDER --records-res FOLDER] "
                    "[--families OQS,…] [--records-families YZK,TKK] [--institution CODE]… [--encoding "
                    "UTF-8|Shift_JIS] [--seed N] [--in-order] "
                    "[--stay MINUTES] [--bulk-looks N] [--look MILLISECONDS]");
    const SystemClock clock;
    const auto people = Population::load(toJapanTime(clock.now()).date());
    if (!people)
        return fail("the invented people cannot be read");
    TrainingTerminal terminal(*people, clock, config);
    if (!terminal.start())
        return fail("requests cannot be taken from their folder");
    TerminalConsole console(terminal, *people);
    LineConsole lines([&](const ConsoleLine &line) { return console.obey(line); });
    LineConsole::say("ready");
    return QCoreApplication::exec();
}
