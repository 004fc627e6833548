#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Store, keys, paper and set-up (security.md).
constexpr FailureWords words[] = {
    { Failure::StoreUnreachable,
        QT_TRANSLATE_NOOP("FailureText", "The folder with the receptions cannot be opened"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the disk and the folder's permissions. Nothing is received until it is back."),
        goToTheDesk, true },
    { Failure::StoreDamaged, QT_TRANSLATE_NOOP("FailureText", "The file with the receptions is damaged"),
        QT_TRANSLATE_NOOP("FailureText",
            "Do not delete it. Connect the backup disk, then start again: the newest good backup takes its "
            "place. Without "
            "one, an administrator restores with the recovery sheet."),
        goToTheDesk, true },
    { Failure::StoreReadOnly,
        QT_TRANSLATE_NOOP("FailureText", "The receptions cannot be written: the disk is read-only"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Call the administrator. Nothing is received until it can be written."),
        goToTheDesk, true },
    { Failure::StoreFull, QT_TRANSLATE_NOOP("FailureText", "The disk is full"),
        QT_TRANSLATE_NOOP("FailureText", "Free some space at once. Until then no reception can be kept."),
        goToTheDesk, true },
    { Failure::StoreBusy,
        QT_TRANSLATE_NOOP("FailureText", "Another program has the file with the receptions open"),
        QT_TRANSLATE_NOOP("FailureText", "Close the other Madoguchi on this computer, then start again."),
        goToTheDesk, true },
    { Failure::StoreTooNew,
        QT_TRANSLATE_NOOP("FailureText", "The receptions were written by a newer version of Madoguchi"),
        QT_TRANSLATE_NOOP("FailureText", "Install that version or a newer one. Nothing was changed."),
        goToTheDesk, true },
    { Failure::KeyStoreUnavailable,
        QT_TRANSLATE_NOOP("FailureText", "The computer's key store is not running"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Sign in to the computer again. Without the key store nothing can be opened."),
        goToTheDesk, true },
    { Failure::KeyMissing, QT_TRANSLATE_NOOP("FailureText", "The key to the stored receptions is not there"),
        QT_TRANSLATE_NOOP("FailureText",
            "Unlock the keyring, or connect the disk with the key file, and start again. If the key is lost, "
            "an "
            "administrator restores a backup with the recovery sheet."),
        goToTheDesk, true },
    { Failure::KeyFileOpenToOthers,
        QT_TRANSLATE_NOOP("FailureText", "The key file can be read by others on this computer"),
        QT_TRANSLATE_NOOP(
            "FailureText", "An administrator sets its permissions to 0600. Until then it is not used."),
        goToTheDesk, true },
    { Failure::KeysInFile, QT_TRANSLATE_NOOP("FailureText", "The keys are kept in a file on this computer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Everything works. Whoever can copy this file can open the stored receptions: an administrator "
            "uses the computer's key store where there is one."),
        goToTheDesk, true },
    { Failure::SealBroken, QT_TRANSLATE_NOOP("FailureText", "Stored data does not open with its key"),
        QT_TRANSLATE_NOOP(
            "FailureText", "It was changed or damaged, and is not used. Call the administrator."),
        goToTheDesk, true },
    { Failure::AuditNotWritten, QT_TRANSLATE_NOOP("FailureText", "The audit log could not be written"),
        QT_TRANSLATE_NOOP(
            "FailureText", "For this reason nothing was shown. Check the disk and call the administrator."),
        oneMoment },
    { Failure::StoreChangedOutside,
        QT_TRANSLATE_NOOP("FailureText", "The stored data was changed by something other than Madoguchi"),
        QT_TRANSLATE_NOOP("FailureText",
            "Do not delete anything. Call the administrator: the audit review says since when."),
        goToTheDesk, true },
    { Failure::StoreOlder,
        QT_TRANSLATE_NOOP("FailureText", "An older copy of the stored data stands in place of the newest"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Call the administrator. What happened since that copy is missing here."),
        goToTheDesk, true },
    { Failure::AuditBroken, QT_TRANSLATE_NOOP("FailureText", "The audit log was changed"),
        QT_TRANSLATE_NOOP("FailureText",
            "Records are not shown until an administrator has looked at it. Nothing may be deleted."),
        goToTheDesk, true },
    { Failure::AuditCut, QT_TRANSLATE_NOOP("FailureText", "The end of the audit log is missing"),
        QT_TRANSLATE_NOOP("FailureText",
            "Call the administrator. Records are not shown until it was looked for in the backups."),
        goToTheDesk, true },
    { Failure::AuditToReview,
        QT_TRANSLATE_NOOP("FailureText", "The audit log has entries that somebody should look at"),
        QT_TRANSLATE_NOOP("FailureText",
            "Call the administrator: wrong passwords or refused requests for records have come together."),
        goToTheDesk, true },
    { Failure::StoreRestored,
        QT_TRANSLATE_NOOP("FailureText", "The stored data was damaged and was restored from the backup"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the receptions since that backup against the paper. The damaged file was kept beside it."),
        goToTheDesk, true },
    { Failure::SpaceReserveUsed, QT_TRANSLATE_NOOP("FailureText", "The disk is full: the reserve is in use"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Free some space now. The reserve lets the day end, not the next one begin."),
        goToTheDesk, true },
    { Failure::BackupMissing, QT_TRANSLATE_NOOP("FailureText", "No backup is made"),
        QT_TRANSLATE_NOOP("FailureText", "An administrator names a folder on another disk in the settings."),
        goToTheDesk, true },
    { Failure::BackupOld, QT_TRANSLATE_NOOP("FailureText", "The newest backup is old"),
        QT_TRANSLATE_NOOP("FailureText", "Check the backup disk. An administrator can make a backup now."),
        goToTheDesk, true },
    { Failure::BackupFolderUnreachable, QT_TRANSLATE_NOOP("FailureText", "The backup disk cannot be written"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Check that it is plugged in and has space. Nothing else is affected."),
        goToTheDesk, true },
    { Failure::BackupDamaged, QT_TRANSLATE_NOOP("FailureText", "This backup is damaged"),
        QT_TRANSLATE_NOOP("FailureText", "Use an older one. It was not changed."), goToTheDesk, true },
    { Failure::BackupOfOther,
        QT_TRANSLATE_NOOP("FailureText", "This backup does not open with this recovery sheet"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Use the sheet that was printed for this station, or another backup."),
        goToTheDesk, true },
    { Failure::RecoverySheetWrong,
        QT_TRANSLATE_NOOP("FailureText", "The words of the recovery sheet do not fit"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Check each word of both halves. The last two words of a half check the others."),
        goToTheDesk, true },
    { Failure::ConsentNotProven, QT_TRANSLATE_NOOP("FailureText", "The kept consent could not be proven"),
        QT_TRANSLATE_NOOP("FailureText", "Do not rely on it. Ask the patient at the next visit."),
        goToTheDesk, true },
    { Failure::ReceiptMissing, QT_TRANSLATE_NOOP("FailureText", "No consent of this visit is kept here"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Receipts are kept for five years at the desk where the card was read."),
        goToTheDesk, true },
    { Failure::StationKindChanged,
        QT_TRANSLATE_NOOP("FailureText", "The settings describe another station than the stored data"),
        QT_TRANSLATE_NOOP(
            "FailureText", "An administrator signs in to confirm the change, or the settings are put back."),
        goToTheDesk, true },
    { Failure::PrinterMissing, QT_TRANSLATE_NOOP("FailureText", "No printer is set up"),
        QT_TRANSLATE_NOOP("FailureText", "Set up a default printer on this computer, then print again."),
        goToTheDesk, true },
    { Failure::PrintFailed, QT_TRANSLATE_NOOP("FailureText", "The printer did not print it"),
        QT_TRANSLATE_NOOP("FailureText", "Check paper and printer, then print again."), goToTheDesk, true },
    { Failure::StationNotSetUp, QT_TRANSLATE_NOOP("FailureText", "This station is not set up yet"),
        QT_TRANSLATE_NOOP("FailureText",
            "Its settings are there, its accounts are not: start Madoguchi, and the assistant sets it up "
            "with "
            "you. An installer can use madoguchi --provision."),
        goToTheDesk, true },
    { Failure::SettingsInvalid, QT_TRANSLATE_NOOP("FailureText", "The settings cannot be used"),
        QT_TRANSLATE_NOOP("FailureText", "An administrator corrects this setting: %1"), goToTheDesk, true },
};

} // namespace

std::span<const FailureWords> stationFailureWords()
{
    return words;
}

} // namespace madoguchi
