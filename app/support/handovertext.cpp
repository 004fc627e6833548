#include "app/support/handovertext.h"

#include "app/support/failurewords.h"

#include <QCoreApplication>

#include <array>

namespace madoguchi {

namespace {

struct Words
{
    HandOverTrouble trouble;
    Failure failure;
    const char *code;
    const char *title;
    const char *remedy;
};

constexpr std::array all{
    Words{ HandOverTrouble::NoFolder, Failure::SettingsInvalid, "handover",
        QT_TRANSLATE_NOOP("FailureText", "No folder for the hand-over to the レセコン is set"),
        QT_TRANSLATE_NOOP("FailureText",
            "The reception stands. If receptions are to be handed over, an administrator enters the folder "
            "in "
            "the settings ([handover] dir).") },
    Words{ HandOverTrouble::Unreachable, Failure::FolderUnreachable, "handover",
        QT_TRANSLATE_NOOP("FailureText", "The folder for the レセコン cannot be written"),
        QT_TRANSLATE_NOOP("FailureText",
            "Enter today's patients in the レセコン by hand if it cannot wait. What was confirmed is kept "
            "here "
            "and handed over by itself when the folder is back. An administrator looks at the folder in the "
            "settings ([handover] dir) and at the network.") },
    Words{ HandOverTrouble::Full, Failure::FolderUnreachable, "handover-full",
        QT_TRANSLATE_NOOP("FailureText", "The disk with the folder for the レセコン is full"),
        QT_TRANSLATE_NOOP("FailureText",
            "Ask whoever looks after the レセコン to make room. What was confirmed is kept here and handed "
            "over "
            "by itself then.") },
    Words{ HandOverTrouble::Uncollected, Failure::OutboxWaiting, "handover",
        QT_TRANSLATE_N_NOOP("FailureText", "The レセコン has not collected %n hand-over file(s) for a day"),
        QT_TRANSLATE_NOOP("FailureText",
            "Look whether the レセコン is running and reads this folder. An administrator compares the "
            "folder "
            "with the settings of both ([handover] dir).") },
};

} // namespace

Fault handOverFault(HandOverTrouble trouble)
{
    for (const Words &words : all) {
        if (words.trouble == trouble)
            return Fault{ words.failure, QLatin1String(words.code) };
    }
    return Fault{ Failure::FolderUnreachable };
}

std::optional<FailureText> handOverText(const Fault &fault)
{
    for (const Words &words : all) {
        if (words.failure != fault.failure || fault.code != QLatin1String(words.code))
            continue;
        const auto say = [&fault](const char *source) {
            return QCoreApplication::translate("FailureText", source, nullptr, fault.number);
        };
        return FailureText{ say(words.title), say(words.remedy),
            QCoreApplication::translate("Patient", goToTheDesk) };
    }
    return std::nullopt;
}

} // namespace madoguchi
