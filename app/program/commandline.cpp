#include "app/program/commandline.h"

#include "app/central/messages/fields.h"

#include <array>

namespace madoguchi {

namespace {

using Task = CommandLine::Task;

struct Option
{
    const char *name = "";
    std::optional<Task> task{}; ///< absent: it goes with a task
    QString CommandLine::*value = nullptr; ///< null: it takes none
    bool CommandLine::*flag = nullptr; ///< set by its presence
};

constexpr std::array options{ Option{ "--config", std::nullopt, &CommandLine::config },
    Option{ "--card-ca", std::nullopt, &CommandLine::cardCa },
    Option{ "--now", std::nullopt, &CommandLine::now },
    Option{ "--reveal", std::nullopt, nullptr, &CommandLine::reveal },
    Option{ "--explain", Task::Explain, &CommandLine::message },
    Option{ "--walkthrough", Task::Walkthrough, &CommandLine::walkthroughDir },
    Option{ "--provision", Task::Provision, &CommandLine::answers },
    Option{ "--restore", Task::Restore, &CommandLine::backup },
    Option{ "--verify-consent", Task::VerifyConsent, &CommandLine::visit },
    Option{ "--verify-audit", Task::VerifyAudit, nullptr }, Option{ "--training", Task::Training, nullptr },
    Option{ "--check", Task::Check, nullptr }, Option{ "--face-host", Task::FaceHost, nullptr },
    Option{ "--document-host", Task::DocumentHost, nullptr },
    Option{ "--version", Task::ShowVersion, nullptr }, Option{ "--help", Task::ShowHelp, nullptr },
    Option{ "-h", Task::ShowHelp, nullptr } };

CommandLine unusable(const QString &complaint)
{
    CommandLine line;
    line.task = Task::Unusable;
    line.complaint = complaint;
    return line;
}

const Option *find(const QString &name)
{
    for (const Option &option : options) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

/// What does not go with the task, or has another form; empty: nothing.
QString misplaced(const CommandLine &line)
{
    if (!line.cardCa.isEmpty() && line.task != Task::VerifyConsent)
        return QStringLiteral("--card-ca goes with --verify-consent");
    if ((!line.now.isEmpty() || line.reveal) && line.task != Task::Explain)
        return QStringLiteral("--now and --reveal go with --explain");
    if (!line.now.isEmpty() && !messages::messageTime(line.now).isValid())
        return QStringLiteral("--now is a time as yyyyMMddHHmmss");
    return {};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    bool chosen = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &name = arguments.at(i);
        const Option *option = find(name);
        if (!option)
            return unusable(QStringLiteral("unknown argument: ") + name);
        if (option->value && i + 1 >= arguments.size())
            return unusable(name + QStringLiteral(" needs a value"));
        if (option->task && chosen)
            return unusable(QStringLiteral("one task at a time: ") + name);
        if (option->value)
            line.*(option->value) = arguments.at(++i);
        if (option->flag)
            line.*(option->flag) = true;
        if (option->task) {
            chosen = true;
            line.task = *option->task;
        }
    }
    if (const QString complaint = misplaced(line); !complaint.isEmpty())
        return unusable(complaint);
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
                          "madoguchi --explain FILE [--now yyyyMMddHHmmss] [--reveal]\n"
                          "                                     what a message file says, as JSON; persons "
                          "only with --reveal; exit status\n"
                          "                                     0 read, 1 read with findings, 2 refused\n"
                          "madoguchi [--config FILE] --provision ANSWERS\n"
                          "                                     set a station up: accounts, recovery sheet, "
                          "certificate; secrets as\n"
                          "                                     name=value lines on standard input\n"
                          "madoguchi [--config FILE] --restore BACKUP\n"
                          "                                     bring a station back on a fresh machine; "
                          "first-half=WORDS and\n"
                          "                                     second-half=WORDS of its recovery sheet on "
                          "standard input\n"
                          "madoguchi [--config FILE] --verify-audit\n"
                          "                                     check the audit's chain: number of entries "
                          "and the first bad one; exit\n"
                          "                                     status 0 whole, 1 not, 2 cannot be opened\n"
                          "madoguchi [--config FILE] --verify-consent VISIT [--card-ca FILE]\n"
                          "                                     prove a kept consent: statement, signature, "
                          "certificate chain (FILE: the\n"
                          "                                     cards' issuers, else card-ca.pem beside "
                          "[direct] ca); exit status 0\n"
                          "                                     proven, 1 not proven, 2 cannot be opened\n"
                          "madoguchi --version | --help\n"
                          "\n"
                          "Without --config the station's settings are /etc/madoguchi/station.ini, overlaid "
                          "by station.ini in the\n"
                          "user's configuration folder.\n");
}

} // namespace madoguchi
