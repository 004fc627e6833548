#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace madoguchi {

/// What the command line asks for (config.md). One thing at a time.
struct CommandLine
{
    enum class Task {
        OpenStation,
        Training,
        Walkthrough,
        Check,
        Explain,
        Provision,
        Restore,
        VerifyAudit,
        VerifyConsent,
        DocumentHost, ///< the helper process for a document: nothing else is opened
        FaceHost, ///< the helper process for a face engine: nothing else is opened
        ShowVersion,
        ShowHelp,
        Unusable ///< see `complaint`
    };
    Task task = Task::OpenStation;
    QString config{}; ///< --config FILE; empty: the system's file, overlaid by the user's
    QString walkthroughDir{};
    QString message{}; ///< --explain FILE
    QString now{}; ///< --now yyyyMMddHHmmss; empty: the machine's clock
    bool reveal = false; ///< --reveal
    QString answers{}; ///< --provision FILE
    QString backup{}; ///< --restore FILE
    QString visit{}; ///< --verify-consent VISIT
    QString cardCa{}; ///< --card-ca FILE; empty: card-ca.pem beside the centre's
    QString complaint{}; ///< English, one line
};

/// `arguments` without the program's name. Never fails: what makes no sense becomes Unusable with a sentence.
CommandLine parseCommandLine(const QStringList &arguments);

/// The text of --help.
QString commandLineHelp();

} // namespace madoguchi
