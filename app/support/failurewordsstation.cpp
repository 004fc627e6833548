#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Store, keys, paper and set-up (security.md).
constexpr FailureWords words[] = {
    { Failure::StoreUnreachable,
        QT_TRANSLATE_NOOP("FailureText", "The folder with the receptions cannot be opened"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the disk and the folder's permissions. Nothing is received until it is back."),
        goToTheDesk },
    { Failure::StoreDamaged, QT_TRANSLATE_NOOP("FailureText", "The file with the receptions is damaged"),
        QT_TRANSLATE_NOOP("FailureText", "Do not delete it. Call the administrator."), goToTheDesk },
    { Failure::StoreReadOnly,
        QT_TRANSLATE_NOOP("FailureText", "The receptions cannot be written: the disk is read-only"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Call the administrator. Nothing is received until it can be written."),
        goToTheDesk },
    { Failure::StoreFull, QT_TRANSLATE_NOOP("FailureText", "The disk is full"),
        QT_TRANSLATE_NOOP("FailureText", "Free some space at once. Until then no reception can be kept."),
        goToTheDesk },
    { Failure::StoreBusy,
        QT_TRANSLATE_NOOP("FailureText", "Another program has the file with the receptions open"),
        QT_TRANSLATE_NOOP("FailureText", "Close the other Madoguchi on this computer, then start again."),
        goToTheDesk },
    { Failure::StoreTooNew,
        QT_TRANSLATE_NOOP("FailureText", "The receptions were written by a newer version of Madoguchi"),
        QT_TRANSLATE_NOOP("FailureText", "Install that version or a newer one. Nothing was changed."),
        goToTheDesk },
    { Failure::KeyStoreUnavailable,
        QT_TRANSLATE_NOOP("FailureText", "The computer's key store is not running"),
        QT_TRANSLATE_NOOP(
            "FailureText", "Sign in to the computer again. Without the key store nothing can be opened."),
        goToTheDesk },
    { Failure::KeyMissing, QT_TRANSLATE_NOOP("FailureText", "The key to the stored receptions is not there"),
        QT_TRANSLATE_NOOP("FailureText",
            "Unlock the keyring and start again. If the key is lost, call the administrator: without it "
            "nothing stored can be opened."),
        goToTheDesk },
    { Failure::KeyFileOpenToOthers,
        QT_TRANSLATE_NOOP("FailureText", "The key file can be read by others on this computer"),
        QT_TRANSLATE_NOOP(
            "FailureText", "An administrator sets its permissions to 0600. Until then it is not used."),
        goToTheDesk },
    { Failure::KeysInFile, QT_TRANSLATE_NOOP("FailureText", "The keys are kept in a file on this computer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Everything works. Whoever can copy this file can open the stored receptions: an administrator "
            "uses the computer's key store where there is one."),
        goToTheDesk },
    { Failure::SealBroken, QT_TRANSLATE_NOOP("FailureText", "Stored data does not open with its key"),
        QT_TRANSLATE_NOOP(
            "FailureText", "It was changed or damaged, and is not used. Call the administrator."),
        goToTheDesk },
    { Failure::AuditNotWritten, QT_TRANSLATE_NOOP("FailureText", "The audit log could not be written"),
        QT_TRANSLATE_NOOP(
            "FailureText", "For this reason nothing was shown. Check the disk and call the administrator."),
        oneMoment },
    { Failure::PrinterMissing, QT_TRANSLATE_NOOP("FailureText", "No printer is set up"),
        QT_TRANSLATE_NOOP(
            "FailureText", "The reception is confirmed. Set up a default printer, then press F4."),
        goToTheDesk },
    { Failure::PrintFailed, QT_TRANSLATE_NOOP("FailureText", "The slip could not be printed"),
        QT_TRANSLATE_NOOP(
            "FailureText", "The reception is confirmed. Check paper and printer, then press F4."),
        goToTheDesk },
    { Failure::StationNotSetUp, QT_TRANSLATE_NOOP("FailureText", "This station is not set up yet"),
        QT_TRANSLATE_NOOP("FailureText",
            "An administrator fills in the settings: kind of station, institution, reader, service."),
        goToTheDesk },
    { Failure::SettingsInvalid, QT_TRANSLATE_NOOP("FailureText", "The settings cannot be used"),
        QT_TRANSLATE_NOOP("FailureText", "An administrator corrects this setting: %1"), goToTheDesk },
};

} // namespace

std::span<const FailureWords> stationFailureWords()
{
    return words;
}

} // namespace madoguchi
