#pragma once

#include "reader/result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace madoguchi {

/// Everything that can go wrong, each by its own name. The words for each, and the next step, are in
/// app/support/failuretext; a test holds the two together.
enum class Failure {
    // Reader and card (reader-link.md, card.md)
    ReaderServiceDown, ///< pcscd is not there
    NoReader, ///< no reader is plugged in
    ReaderNotFound, ///< readers are there, but not the configured one
    ReaderFault, ///< the reader answers with an error
    CardUnresponsive, ///< a card that does not power up or stops answering
    CardRemoved, ///< the card left in mid-work
    CardUnsupported, ///< not a My Number Card
    CardUnreadable, ///< a My Number Card whose answers make no sense
    CardWithoutCertificate, ///< no authentication certificate on it
    PinMalformed, ///< not four digits: never sent to the card
    PinWrong, ///< the card said no; tries are left
    PinUnusable, ///< locked, or a card without PIN: the card cannot tell which
    // Face engine (reader-link.md): the PIN goes on in every case
    FaceEngineNotStarted, ///< the helper process for the face engine cannot be started
    FaceEngineMissing, ///< the face engine's library is not there, or cannot be loaded
    FaceEngineIncomplete, ///< it lacks a symbol, which is the code
    FaceEngineOtherAbi, ///< made for another version of the interface, which is the code
    FaceEngineUnknownCode, ///< it answered with a code that the interface does not have
    FaceEngineUnknownState, ///< it reported a state that the interface does not have
    FaceEngineLate, ///< it did not answer inside its deadline; the code is the call
    FaceEngineCrashed, ///< its process ended; the code says how
    FaceEngineGarbled, ///< what came from it makes no sense
    FaceEngineBadFrame, ///< its preview has sizes that do not fit together
    FaceEngineForbidden, ///< it wanted to send the card what no engine may send
    FaceEngineUnsupported, ///< it cannot do what was asked
    FaceEngineArgument, ///< it does not accept its configuration, or what it was given
    FaceDeviceFault, ///< the face reader's device reports a fault
    FaceRefused, ///< the device does not want to
    CodeBUnreadable, ///< the digits on the card's front could not be read
    FaceLocked, ///< too many faces that did not match: not again with this card for now
    FaceCancelled, ///< it was ended before it was over
    PinPadMissing, ///< the reader has no keys of its own
    PinPadCancelled, ///< cancelled at the reader's keys
    PinPadTimedOut, ///< nobody pressed the reader's keys
    CodeBMalformed, ///< the number read from the card's front is not fourteen digits: never sent to the card
    CodeBWrong, ///< the card did not take the number from its front; tries are left
    CodeBLocked, ///< that number's tries are used up
    FaceRecordMissing, ///< no photograph on it, as on a card in a phone
    FaceRecordUnreadable,
    FaceRecordUntrusted, ///< the record of the card's front is not signed by whom it must be
    CardExpired, ///< the validity printed on the card is over
    PhotoUnreadable, ///< the photograph of the card cannot be decoded
    CardKeyNotUnlocked, ///< the card's key was not unlocked without the PIN
    // Line and service (central-https.md)
    ServiceUnreachable, ///< no connection
    ServiceTimeout, ///< no whole answer inside the deadline
    ServiceUntrusted, ///< the service's certificate is not of the configured centre
    ServiceWrongName, ///< certificate of another host
    ServiceCertificateExpired,
    ServiceTlsTooOld,
    StationCertificateMissing,
    StationCertificatePassphrase,
    StationCertificateExpired,
    StationCertificateOther, ///< of another institution or another kind of station
    StationCertificateRefused, ///< the service's handshake refused it
    ServiceMaintenance,
    ServiceBusy, ///< too-many-requests
    ServiceInternal, ///< internal
    ServiceUnknownProblem, ///< a problem code that this program does not know, shown as it is
    AnswerMalformed, ///< an answer that cannot be read, of a wrong type, or too large
    AnswerForOther, ///< an answer that echoes another institution, visit or person
    RequestMalformed, ///< message-malformed
    FacilityMismatch,
    FacilityUnknown,
    NotQualified,
    NoConsent,
    ConsentExpired,
    SignatureInvalid,
    CertificateUntrusted, ///< the card's certificate is of no known issuer
    CertificateExpired, ///< past its grace
    CertificateRevoked,
    CardSuspended,
    CardNotRegistered, ///< not registered for insurance use
    NotFound,
    ChallengeExpired,
    ClockSkew,
    VisitClosed,
    KeyReused,
    SegmentProcessing, ///< message says: still being worked on
    SegmentError, ///< message says: ended with an error
    PersonError, ///< the message is fine, the person's result is an error
    RecordsRefused, ///< ResultCode is not 1
    // Folder exchange, the clinic's stations and what waits (oqs-interface.md, config.md [site])
    NotOnThisWay, ///< this way to the service has no such request
    FolderUnreachable, ///< a folder of the exchange is missing, or cannot be read or written
    FolderNumbersUsed, ///< today's part of the counter for request files is used up
    FolderNotTaken, ///< the terminal did not take the request: it was withdrawn
    FolderReturned, ///< the terminal handed the request back (.err)
    FolderAnswerEncrypted, ///< the answer is encrypted
    FolderAnswerUnreadable, ///< an answer that stayed unreadable for 30 s
    FolderForeignFiles, ///< files in a folder of the exchange that are nobody's here (number)
    FolderTooFull, ///< more files lie in a shared folder than are looked through
    FolderNotCleared, ///< withdrawn requests that cannot be removed from their folder (number)
    FolderRecordsAtDesk, ///< records lie in a folder that the desk can open
    FolderOwnedTwice, ///< two stations empty the face folder
    SiteUnreachable, ///< the folder that the clinic's stations share cannot be read or written
    SiteNotPaired, ///< this station has not got the clinic's pairing code
    SiteNoticeBroken, ///< a notice in the shared folder that does not open (number)
    SiteListIncomplete, ///< visits that were told of and are not known here (number; -1: nobody has told yet)
    OutboxWaiting, ///< requests wait to be sent (number)
    OutboxRefused, ///< requests have ended without an answer (number)
    ViewsWaiting, ///< reports of views wait to be sent (number)
    ViewsRefused, ///< reports of views that the service does not take (number)
    RecordsAreDocument, ///< the records came as a document (PDF), which is not shown here
    BookingsUnreadable, ///< a list of booked patients that cannot be read (number: its line)
    // Store and keys (security.md)
    StoreUnreachable, ///< folder or file cannot be opened
    StoreDamaged,
    StoreReadOnly,
    StoreFull,
    StoreBusy, ///< another program has it
    StoreTooNew, ///< written by a newer version
    KeyStoreUnavailable, ///< no Secret Service
    KeyMissing, ///< a database is there, its key is not (locked keyring, or lost)
    KeyFileOpenToOthers, ///< key file not 0600
    KeysInFile, ///< the keys are kept in a file instead of the key store: works, and is warned about
    SealBroken, ///< sealed data that does not open
    AuditNotWritten,
    StoreChangedOutside, ///< rows were changed, swapped, cut or put back by something else than this program
    StoreOlder, ///< an older state of the store stands in place of the newest one
    AuditBroken, ///< an audit entry does not fit its chain
    AuditCut, ///< the audit is shorter than it was
    AuditToReview, ///< failed sign-ins or refused requests for records stand out (number)
    StoreRestored, ///< the store was damaged and comes from a backup: what was lost is said with it
    SpaceReserveUsed, ///< the disk is full; the reserve was given up so that the day can end
    BackupMissing, ///< no backup folder is set
    BackupOld, ///< no good backup for days (number)
    BackupFolderUnreachable, ///< the backup medium is not there, or cannot be written
    BackupDamaged, ///< a backup that does not open, is cut or was changed
    BackupOfOther, ///< sealed to another clinic's or an older recovery key
    RecoverySheetWrong, ///< what was typed is no half of a recovery key, or not of this one
    ConsentNotProven, ///< statement, signature or certificate of a kept consent do not hold
    ReceiptMissing, ///< no receipt of that visit is kept
    // People and rights
    SignInFailed, ///< wrong name or wrong password: the same words
    SignInDelayed, ///< too soon after a wrong one
    SignInLocked, ///< locked after five
    AccountIdle, ///< right password, but not used for 60 days
    SecondFactorWrong,
    QuickCodeWrong, ///< tries left as number
    QuickCodeUsedUp, ///< three wrong or taken ones, or the session is over: the password is needed
    QuickCodeUnfit, ///< not six digits, too simple, or not free
    PasswordNeeded, ///< came by a quick code, and wants to change what opens the account
    PasswordTooShort, ///< under 8 characters
    PasswordNotMixed, ///< 8–12 characters without letters, digits and others
    PasswordTooLong,
    PasswordCommon, ///< guessed soon: common, serial, or made of the person's or the clinic's names
    PasswordUsedBefore, ///< one of the last five
    SecondPersonNeeded, ///< granting needs a second person, who did not give a right password
    LastAdministrator, ///< nobody could administer the station any more
    StationKindChanged, ///< the settings name another kind or id of station than the store was made for
    NotSignedIn,
    WrongStation, ///< records at a desk
    NotPermitted, ///< this role may not
    RecordsConsentMissing, ///< not consented at this visit
    RecordsNotAsked, ///< the question was not asked
    RecordsConsentExpired,
    RecordsCertificateExpired, ///< certificate in its grace: eligibility only
    RecordsNone, ///< consented, and there is no record
    RecordsInsurerNotRegistered,
    RecordsNotApplicable,
    RecordsSwitchedOff, ///< consented, but this kind is not shown at this station
    // Paper and set-up
    PrinterMissing,
    PrintFailed,
    StationNotSetUp,
    SettingsInvalid,
};

/// Every Failure once, in the order above: for the tests that hold words and names together.
QList<Failure> allFailures();
/// The enumerator's own spelling, e.g. "PinWrong": for logs, transcripts and tests.
QString failureName(Failure failure);

/// A failure with what came with it. Carries no personal data: it may be logged.
struct Fault
{
    Failure failure = Failure::ServiceInternal;
    QString code{}; ///< the service's problem code or a status word, as received; empty: none
    int number = -1; ///< tries left (PinWrong, CodeBWrong), HTTP status, seconds (SignInDelayed); -1: none
    QDateTime until{}; ///< when it is expected to be over, if that was said
    bool operator==(const Fault &) const = default;
};

/// What the application's own operations give: a value or a Fault.
template <typename T> using Outcome = Result<T, Fault>;

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::Fault)
