#include "app/program/commandline.h"

namespace madoguchi {

namespace {

CommandLine unusable(const QString &complaint)
{
    CommandLine line;
    line.task = CommandLine::Task::Unusable;
    line.complaint = complaint;
    return line;
}

/// Options of config.md that belong to parts which this version does not have: said, not ignored.
bool isLater(const QString &option)
{
    static const QStringList later{ QStringLiteral("--explain"), QStringLiteral("--verify-consent"),
        QStringLiteral("--face-host"), QStringLiteral("--verify-audit"), QStringLiteral("--now"),
        QStringLiteral("--reveal") };
    return later.contains(option);
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    bool chosen = false;
    const auto choose = [&](CommandLine::Task task) {
        const bool first = !chosen;
        chosen = true;
        line.task = task;
        return first;
    };
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &option = arguments.at(i);
        const bool takesValue = option == QLatin1String("--config")
            || option == QLatin1String("--walkthrough") || option == QLatin1String("--provision")
            || option == QLatin1String("--restore");
        if (takesValue && i + 1 >= arguments.size())
            return unusable(option + QStringLiteral(" needs a value"));
        bool fits = true;
        if (option == QLatin1String("--config"))
            line.config = arguments.at(++i);
        else if (option == QLatin1String("--walkthrough")) {
            fits = choose(CommandLine::Task::Walkthrough);
            line.walkthroughDir = arguments.at(++i);
        } else if (option == QLatin1String("--provision")) {
            fits = choose(CommandLine::Task::Provision);
            line.answers = arguments.at(++i);
        } else if (option == QLatin1String("--restore")) {
            fits = choose(CommandLine::Task::Restore);
            line.backup = arguments.at(++i);
        } else if (option == QLatin1String("--training"))
            fits = choose(CommandLine::Task::Training);
        else if (option == QLatin1String("--check"))
            fits = choose(CommandLine::Task::Check);
        else if (option == QLatin1String("--version"))
            fits = choose(CommandLine::Task::ShowVersion);
        else if (option == QLatin1String("--help") || option == QLatin1String("-h"))
            fits = choose(CommandLine::Task::ShowHelp);
        else if (isLater(option))
            return unusable(option + QStringLiteral(" is not part of this version"));
        else
            return unusable(QStringLiteral("unknown argument: ") + option);
        if (!fits)
            return unusable(QStringLiteral("one task at a time: ") + option);
    }
    return line;
}

QString commandLineHelp()
{
    return QStringLiteral("madoguchi [--config FILE]            open the station\n"
                          "madoguchi --training                 open the training clinic: desk, patient "
                          "display, consulting room\n"
                          "madoguchi --walkthrough DIR          play one day of the training clinic; "
                          "pictures and transcript into DIR\n"
                          "madoguchi [--config FILE] --check    the health panel as text; exit status 0 all "
                          "well, 1 attention, 2 unusable\n"
                          "madoguchi [--config FILE] --provision ANSWERS\n"
                          "                                     set a station up: accounts, recovery sheet, "
                          "certificate; secrets as\n"
                          "                                     name=value lines on standard input\n"
                          "madoguchi [--config FILE] --restore BACKUP\n"
                          "                                     bring a station back on a fresh machine; "
                          "first-half=WORDS and\n"
                          "                                     second-half=WORDS of its recovery sheet on "
                          "standard input\n"
                          "madoguchi --version | --help\n"
                          "\n"
                          "Without --config the station's settings are /etc/madoguchi/station.ini, overlaid "
                          "by station.ini in the\n"
                          "user's configuration folder.\n");
}

} // namespace madoguchi
