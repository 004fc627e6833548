#include "widgets/admin/adminfault.h"

#include <QCoreApplication>

#include <array>

namespace madoguchi {

namespace {

struct CodeWords
{
    Failure failure;
    const char *code;
    const char *title;
    const char *remedy;
};

constexpr std::array<CodeWords, 27> words{ {
    { Failure::SettingsInvalid, "account-exists", QT_TRANSLATE_NOOP("AdminFault", "This staff ID is taken"),
        QT_TRANSLATE_NOOP(
            "AdminFault", "Choose another one. A staff ID is never given to a second person.") },
    { Failure::SettingsInvalid, "account", QT_TRANSLATE_NOOP("AdminFault", "This account cannot be made"),
        QT_TRANSLATE_NOOP("AdminFault",
            "The staff ID has 1 to 64 letters, digits and signs of the keyboard, without blanks. A name is "
            "needed, too.") },
    { Failure::SettingsInvalid, "patient", QT_TRANSLATE_NOOP("AdminFault", "Nobody can be found by this"),
        QT_TRANSLATE_NOOP("AdminFault", "Type the number as it stands on the certificate of eligibility.") },
    { Failure::SettingsInvalid, "station-id",
        QT_TRANSLATE_NOOP("AdminFault", "That is not the id of this station"),
        QT_TRANSLATE_NOOP("AdminFault", "Nothing was destroyed. Type the id exactly as it stands above.") },
    { Failure::SettingsInvalid, "site-code",
        QT_TRANSLATE_NOOP("AdminFault", "This is not the clinic's pairing code"),
        QT_TRANSLATE_NOOP("AdminFault",
            "Nothing was changed. Compare it group by group with what was written down at the first station, "
            "and type it again.") },
    { Failure::SettingsInvalid, "settings-none",
        QT_TRANSLATE_NOOP("AdminFault", "There are no settings to change here"),
        QT_TRANSLATE_NOOP("AdminFault",
            "The training clinic has its settings built in. A station reads them from its settings file.") },
    { Failure::SettingsInvalid, "settings-unreadable",
        QT_TRANSLATE_NOOP("AdminFault", "The settings file cannot be read"),
        QT_TRANSLATE_NOOP("AdminFault",
            "Nothing was changed. Look whether the file is there, is a file of text, and may be read by this "
            "account.") },
    { Failure::SettingsInvalid, "settings-locked", QT_TRANSLATE_NOOP("AdminFault", "This setting is locked"),
        QT_TRANSLATE_NOOP("AdminFault",
            "The computer's settings file has set it. Whoever looks after the computer changes it there.") },
    { Failure::SettingsInvalid, "settings-sealed", QT_TRANSLATE_NOOP("AdminFault", "This setting is sealed"),
        QT_TRANSLATE_NOOP("AdminFault",
            "It cannot be changed while the station has a store. What changing it means stands beside it.") },
    { Failure::SettingsInvalid, "settings-problem",
        QT_TRANSLATE_NOOP("AdminFault", "The station could not start with these settings"),
        QT_TRANSLATE_NOOP("AdminFault", "Nothing was written. What is wrong stands at each setting.") },
    { Failure::SettingsInvalid, "settings-changed",
        QT_TRANSLATE_NOOP("AdminFault", "The settings file was changed by somebody else meanwhile"),
        QT_TRANSLATE_NOOP("AdminFault",
            "Nothing was written, and what you typed is kept. Read the file anew, look at what it says now, "
            "and save then.") },
    { Failure::SettingsInvalid, "settings-same",
        QT_TRANSLATE_NOOP("AdminFault", "The settings file says this already"),
        QT_TRANSLATE_NOOP("AdminFault", "Nothing was written.") },
    { Failure::SettingsInvalid, "settings-full", QT_TRANSLATE_NOOP("AdminFault", "The disk is full"),
        QT_TRANSLATE_NOOP("AdminFault",
            "The settings are as they were. Make room, and save again: what you typed is kept.") },
    { Failure::SettingsInvalid, "settings-unwritable",
        QT_TRANSLATE_NOOP("AdminFault", "The settings file cannot be written"),
        QT_TRANSLATE_NOOP("AdminFault",
            "The settings are as they were, and what you typed is kept. This account needs the right to "
            "write the file and its folder; a link is not followed.") },
    { Failure::SettingsInvalid, "print-exists",
        QT_TRANSLATE_NOOP("AdminFault", "A file of this name is there already"),
        QT_TRANSLATE_NOOP("AdminFault", "Nothing was written over it. Choose another name.") },
    { Failure::SettingsInvalid, "print-full",
        QT_TRANSLATE_NOOP("AdminFault", "There is no room for the file"),
        QT_TRANSLATE_NOOP(
            "AdminFault", "Nothing half written was left. Choose another disk, or make room.") },
    { Failure::SettingsInvalid, "print-place",
        QT_TRANSLATE_NOOP("AdminFault", "The file cannot be written there"),
        QT_TRANSLATE_NOOP(
            "AdminFault", "Choose a folder that is there and that this account may write to.") },
    { Failure::SettingsInvalid, "insurers-csv",
        QT_TRANSLATE_NOOP("AdminFault", "This file is not a CSV file"),
        QT_TRANSLATE_NOOP("AdminFault",
            "It cannot be read from line %1 on. Open the published list in the spreadsheet program and save "
            "it as CSV.") },
    { Failure::SettingsInvalid, "insurers-header",
        QT_TRANSLATE_NOOP("AdminFault", "This is not the insurers' list"),
        QT_TRANSLATE_NOOP("AdminFault",
            "A line of headings with 保険者番号 and 登録済年度 is needed. Give the columns these names and "
            "save "
            "it again.") },
    { Failure::SettingsInvalid, "insurers-empty",
        QT_TRANSLATE_NOOP("AdminFault", "There is no insurer in this list"),
        QT_TRANSLATE_NOOP("AdminFault", "The list from before stays. Choose the whole list.") },
    { Failure::SettingsInvalid, "insurers-line",
        QT_TRANSLATE_NOOP("AdminFault", "A line of the list cannot be read"),
        QT_TRANSLATE_NOOP("AdminFault",
            "Line %1: the insurer's number, the year (令和7年度, 2025) or the planned month (2026-10) is "
            "none. "
            "The list from before stays.") },
    { Failure::SettingsInvalid, "insurers-large",
        QT_TRANSLATE_NOOP("AdminFault", "This file is too large for an insurers' list"),
        QT_TRANSLATE_NOOP("AdminFault", "It has more than 4 MB. Look whether it is the right file.") },
    { Failure::NotFound, "", QT_TRANSLATE_NOOP("AdminFault", "There is no file of this name"),
        QT_TRANSLATE_NOOP("AdminFault", "Look at the folder and the name, and type it again.") },
    { Failure::NotPermitted, "own", QT_TRANSLATE_NOOP("AdminFault", "Nobody resets the own password"),
        QT_TRANSLATE_NOOP("AdminFault", "Change it under your own account.") },
    { Failure::NotPermitted, "left", QT_TRANSLATE_NOOP("AdminFault", "This person has left the clinic"),
        QT_TRANSLATE_NOOP("AdminFault", "Who comes back gets a new account.") },
    { Failure::StoreBusy, "backup-running", QT_TRANSLATE_NOOP("AdminFault", "A backup is being made already"),
        QT_TRANSLATE_NOOP("AdminFault", "Wait for its end.") },
    { Failure::BackupMissing, "no-recovery-key",
        QT_TRANSLATE_NOOP("AdminFault", "There is no recovery sheet yet"),
        QT_TRANSLATE_NOOP("AdminFault",
            "Backups are sealed to the recovery sheet. It is made when the station is set up.") },
} };

} // namespace

FailureText adminFault(const Fault &fault)
{
    FailureText text = failureText(fault);
    for (const CodeWords &one : words) {
        if (one.failure != fault.failure || fault.code != QLatin1String(one.code))
            continue;
        text.title = QCoreApplication::translate("AdminFault", one.title);
        text.remedy = QCoreApplication::translate("AdminFault", one.remedy);
        if (text.remedy.contains(QLatin1String("%1")))
            text.remedy = text.remedy.arg(fault.number);
    }
    return text;
}

} // namespace madoguchi
