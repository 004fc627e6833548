#include "app/support/failurewords.h"

namespace madoguchi {

namespace {

// Folder exchange with a certified terminal, the clinic's other stations, and what waits to be sent.
constexpr FailureWords words[] = {
    { Failure::NotOnThisWay,
        QT_TRANSLATE_NOOP("FailureText", "This cannot be asked by way of the terminal's folders"),
        QT_TRANSLATE_NOOP("FailureText", "Do it at the certified reader or at the terminal itself."),
        goToTheDesk, true },
    { Failure::FolderUnreachable,
        QT_TRANSLATE_NOOP("FailureText", "A folder that is shared with the terminal cannot be used"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check that the terminal is switched on, the network is there, and this computer may write "
            "there. "
            "Folder: %1. Receptions by card go on when it is back, none is lost."),
        noConfirmationNow, true },
    { Failure::FolderNumbersUsed,
        QT_TRANSLATE_NOOP("FailureText", "Today's numbers for requests to the terminal are used up"),
        QT_TRANSLATE_NOOP("FailureText",
            "Requests wait until midnight and are sent then. An administrator widens this station's part of "
            "the counter in the settings."),
        noConfirmationNow, true },
    { Failure::FolderNotTaken,
        QT_TRANSLATE_NOOP("FailureText", "The terminal does not take requests from its folder"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing was asked: the request is taken back. Look whether OQSComApp is running at the "
            "terminal, "
            "then ask again."),
        noConfirmationNow, true },
    { Failure::FolderReturned, QT_TRANSLATE_NOOP("FailureText", "The terminal handed the request back"),
        QT_TRANSLATE_NOOP("FailureText",
            "It could not be read there. Try again; if it comes back again, give the file's name to the "
            "helpdesk: %1"),
        noConfirmationNow, true },
    { Failure::FolderAnswerEncrypted, QT_TRANSLATE_NOOP("FailureText", "The terminal's answer is encrypted"),
        QT_TRANSLATE_NOOP("FailureText",
            "Encryption is switched off for this kind of file at the terminal (encrypt.conf). Ask the "
            "terminal's vendor."),
        noConfirmationNow, true },
    { Failure::FolderAnswerUnreadable,
        QT_TRANSLATE_NOOP("FailureText", "The terminal's answer cannot be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing of it was used. Ask again. If it comes unreadable again, give this to the helpdesk: %1"),
        noConfirmationNow, true },
    { Failure::FolderForeignFiles,
        QT_TRANSLATE_NOOP("FailureText", "Files in the shared folders belong to nobody here"),
        QT_TRANSLATE_NOOP("FailureText",
            "They were not touched. Another program has left them, or another institution's files arrive "
            "here: ask the terminal's vendor."),
        goToTheDesk, true },
    { Failure::FolderTooFull, QT_TRANSLATE_NOOP("FailureText", "Too many files lie in a shared folder"),
        QT_TRANSLATE_NOOP("FailureText",
            "Not all of them can be looked through, and new ones may be seen late. Ask the terminal's vendor "
            "to clear the folder of what is not needed any more. Folder: %1"),
        goToTheDesk, true },
    { Failure::FolderNotCleared,
        QT_TRANSLATE_NOOP("FailureText", "Withdrawn requests cannot be removed from the terminal's folder"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nobody takes them any more, but patients' data stand in them. It is tried again by itself; if "
            "it stays so, check this computer's permissions on the folder."),
        goToTheDesk, true },
    { Failure::FolderRecordsAtDesk,
        QT_TRANSLATE_NOOP("FailureText", "Medical records lie in a folder that the desk can open"),
        QT_TRANSLATE_NOOP("FailureText",
            "They were not opened. Have the other program's answers sent to folders of the consulting room's "
            "own at once."),
        goToTheDesk, true },
    { Failure::FolderOwnedTwice,
        QT_TRANSLATE_NOOP("FailureText", "Two stations empty the folder of the card reader"),
        QT_TRANSLATE_NOOP("FailureText",
            "Patients may appear at the other desk only. An administrator leaves owner=true at exactly one "
            "station. The other one: %1"),
        goToTheDesk, true },
    { Failure::SiteUnreachable,
        QT_TRANSLATE_NOOP("FailureText", "The folder that this clinic's stations share cannot be used"),
        QT_TRANSLATE_NOOP("FailureText",
            "Check the network. Until it is back, the stations do not see each other's visits."),
        goToTheDesk, true },
    { Failure::SiteNotPaired,
        QT_TRANSLATE_NOOP("FailureText", "This station does not know the clinic's pairing code"),
        QT_TRANSLATE_NOOP("FailureText",
            "An administrator types the code of the first station here. Until then the stations do not see "
            "each other's visits."),
        goToTheDesk, true },
    { Failure::SiteNoticeBroken,
        QT_TRANSLATE_NOOP("FailureText", "Notices of another station cannot be opened"),
        QT_TRANSLATE_NOOP("FailureText",
            "They were left alone. That station has another pairing code, or the files were changed: an "
            "administrator pairs it again."),
        goToTheDesk, true },
    { Failure::SiteListIncomplete,
        QT_TRANSLATE_NOOP("FailureText", "Not all visits of the card reader are known here yet"),
        QT_TRANSLATE_NOOP("FailureText",
            "A newer visit may have ended a consent: records open when the list is complete. The station at "
            "the card reader completes it by itself: check that it is running."),
        goToTheDesk, true },
    { Failure::OutboxWaiting, QT_TRANSLATE_NOOP("FailureText", "Requests wait to be sent"),
        QT_TRANSLATE_NOOP("FailureText",
            "They are kept on this computer and sent by themselves when the service can be reached. Nothing "
            "has to be done."),
        goToTheDesk, true },
    { Failure::OutboxRefused, QT_TRANSLATE_NOOP("FailureText", "Requests have ended without an answer"),
        QT_TRANSLATE_NOOP("FailureText",
            "Each reception says why. Ask again there, or hand in the list of booked patients again. If it "
            "stays so, call the helpdesk."),
        goToTheDesk, true },
    { Failure::ViewsWaiting,
        QT_TRANSLATE_NOOP("FailureText", "Views of records have not been reported to the service yet"),
        QT_TRANSLATE_NOOP("FailureText",
            "They are kept on this computer and reported by themselves when the service can be reached. "
            "Patients see them on Mynaportal then. Nothing has to be done."),
        goToTheDesk, true },
    { Failure::ViewsRefused, QT_TRANSLATE_NOOP("FailureText", "The service does not take reports of views"),
        QT_TRANSLATE_NOOP("FailureText",
            "The views stand in the audit log, but patients do not see them on Mynaportal. Give the time of "
            "day to the helpdesk."),
        goToTheDesk, true },
    { Failure::RecordsAreDocument, QT_TRANSLATE_NOOP("FailureText", "The records came as a document (PDF)"),
        QT_TRANSLATE_NOOP("FailureText", "This document cannot be shown here. Look at it at the terminal."),
        oneMoment },
    { Failure::BookingsUnreadable,
        QT_TRANSLATE_NOOP("FailureText", "The list of booked patients cannot be read"),
        QT_TRANSLATE_NOOP("FailureText",
            "Nothing was asked. Save it as CSV again, with the column names in the first line. What is "
            "wrong: "
            "%1"),
        goToTheDesk, true },
};

} // namespace

std::span<const FailureWords> folderFailureWords()
{
    return words;
}

} // namespace madoguchi
