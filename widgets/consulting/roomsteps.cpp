#include "widgets/consulting/roomsteps.h"

#include "app/domain/unreadablerecords.h"
#include "app/support/clock.h"
#include "app/support/fullfolder.h"
#include "app/support/wrongclock.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace madoguchi::roomsteps {

namespace {

struct Step
{
    Failure failure;
    const char *words; ///< %1 is Fault::code
};

constexpr const char *askTheAdministrator = QT_TRANSLATE_NOOP("RoomSteps",
    "Asking again does not help. Have the administrator called and tell them these words. Treat without the "
    "records meanwhile: ask the patient, and for the medication notebook.");
constexpr const char *askTheDesk = QT_TRANSLATE_NOOP("RoomSteps",
    "Asking again does not help. Ask the desk to place the patient's card once more, and choose the new "
    "visit. Without it treat without the records: ask the patient, and for the medication notebook.");
constexpr const char *keptHereTrouble = QT_TRANSLATE_NOOP("RoomSteps",
    "For this reason nothing is shown. Have the administrator called at once, and delete nothing. Treat "
    "without the records meanwhile: ask the patient, and for the medication notebook.");
constexpr const char *askOnceMore = QT_TRANSLATE_NOOP("RoomSteps",
    "Nothing of it was used. Ask once more. If it stays so, have the helpdesk called and treat without the "
    "records: ask the patient, and for the medication notebook.");

constexpr Step steps[] = {
    // The line and the service
    { Failure::ServiceUnreachable,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask again when the line is back. Until then treat without the records: ask the patient, and for "
            "the medication notebook. Tell the desk if it lasts.") },
    { Failure::ServiceTimeout,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask again. If there is no answer again, go on without the records: ask the patient, and for the "
            "medication notebook.") },
    { Failure::ServiceUntrusted,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Nothing was sent. Do not ask again: have the administrator called and tell them these words. "
            "Treat without the records: ask the patient, and for the medication notebook.") },
    { Failure::ServiceWrongName, askTheAdministrator },
    { Failure::ServiceCertificateExpired, askTheAdministrator },
    { Failure::ServiceTlsTooOld, askTheAdministrator },
    { Failure::StationCertificateMissing, askTheAdministrator },
    { Failure::StationCertificatePassphrase, askTheAdministrator },
    { Failure::StationCertificateExpired, askTheAdministrator },
    { Failure::StationCertificateOther, askTheAdministrator },
    { Failure::StationCertificateRefused, askTheAdministrator },
    { Failure::ServiceMaintenance,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask again when the maintenance is over. Until then treat without the records: ask the patient, "
            "and for the medication notebook.") },
    { Failure::ServiceBusy,
        QT_TRANSLATE_NOOP(
            "RoomSteps", "Wait a minute, then ask again. Another patient can be seen meanwhile.") },
    { Failure::ServiceInternal,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask again in a few minutes. If it stays so, have the helpdesk called and treat without the "
            "records: ask the patient, and for the medication notebook.") },
    { Failure::ServiceUnknownProblem,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask once more. If it stays so, have the helpdesk told the code: %1. Treat without the records: "
            "ask the patient, and for the medication notebook.") },
    { Failure::ClockSkew,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Consents are judged by the time, so nothing is shown. Have date and time of this computer set, "
            "then ask again.") },
    // Its answers
    { Failure::AnswerMalformed, askOnceMore },
    { Failure::AnswerForOther,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Nothing of it was shown or kept. Ask once more, and compare name and birth date. If it happens "
            "twice, have the helpdesk called and treat without the records.") },
    { Failure::RequestMalformed,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Asking again does not help: the program has to be corrected. Have the helpdesk told the time of "
            "day. Treat without the records: ask the patient, and for the medication notebook.") },
    { Failure::FacilityMismatch, askTheAdministrator },
    { Failure::FacilityUnknown, askTheAdministrator },
    { Failure::NotQualified,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Doctors, dentists and pharmacists may see records, each signed in with an own account. Have an "
            "administrator check this account's qualification.") },
    { Failure::NoConsent, askTheDesk },
    { Failure::ConsentExpired, askTheDesk },
    { Failure::SignatureInvalid, askTheDesk },
    { Failure::CertificateUntrusted, askTheDesk },
    { Failure::CertificateExpired, askTheDesk },
    { Failure::CertificateRevoked, askTheDesk },
    { Failure::CardSuspended, askTheDesk },
    { Failure::CardNotRegistered, askTheDesk },
    { Failure::ChallengeExpired, askTheDesk },
    { Failure::VisitClosed, askTheDesk },
    { Failure::KeyReused, askOnceMore },
    { Failure::NotFound,
        QT_TRANSLATE_NOOP("RoomSteps",
            "This visit is not known any more. Renew the list (F5) and choose the patient again. If it is "
            "not there, ask the desk to place the card once more.") },
    { Failure::SegmentProcessing,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The answer is not ready yet. Ask again in a minute; another patient can be seen meanwhile.") },
    { Failure::SegmentError,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask once more. If it stays so, have the helpdesk told the code: %1. Treat without the records: "
            "ask the patient, and for the medication notebook.") },
    { Failure::PersonError,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask the desk to compare the patient's insurance. Treat without the records meanwhile: ask the "
            "patient, and for the medication notebook.") },
    { Failure::RecordsRefused,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Nothing is shown. Ask once more; if it stays so, have the helpdesk told the code: %1. Treat "
            "without the records: ask the patient, and for the medication notebook.") },
    { Failure::RecordsAreDocument,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The document cannot be shown here. Look at it at the terminal, and have the administrator set "
            "the terminal to send data, not documents.") },
    { Failure::RecordsSwitchedOff,
        QT_TRANSLATE_NOOP("RoomSteps",
            "This kind of record is not offered at this station. Ask the patient; an administrator can "
            "switch it on.") },
    // The terminal's folders, and the clinic's other stations
    { Failure::NotOnThisWay,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Asking again does not help. Look at the terminal itself, or treat without the records: ask the "
            "patient, and for the medication notebook.") },
    { Failure::FolderUnreachable,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask the desk to look at the terminal: it must be switched on and reached (folder: %1). Then ask "
            "again. Until then treat without the records: ask the patient, and for the medication "
            "notebook.") },
    { Failure::FolderNumbersUsed,
        QT_TRANSLATE_NOOP("RoomSteps",
            "No more records can be asked for from here today. Have the administrator called. Treat without "
            "the records: ask the patient, and for the medication notebook.") },
    { Failure::FolderNotTaken,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The request was withdrawn, nothing was asked. Ask the desk whether OQSComApp is running at the "
            "terminal, then ask again.") },
    { Failure::FolderReturned,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Ask once more. If it comes back again, have the helpdesk told the file's name: %1. Treat "
            "without the records: ask the patient, and for the medication notebook.") },
    { Failure::FolderAnswerEncrypted,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Asking again does not help. Have the terminal's vendor called: encryption is to be switched off "
            "for these files. Treat without the records: ask the patient, and for the medication "
            "notebook.") },
    { Failure::FolderAnswerUnreadable,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Nothing of it was used. Ask once more. If it comes unreadable again, have the helpdesk told: "
            "%1. Treat without the records: ask the patient, and for the medication notebook.") },
    { Failure::SiteUnreachable,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The desk's visits do not come through, so what was withdrawn there would not be known here. Ask "
            "the desk whether the shared folder is there; when it is back, ask again.") },
    { Failure::SiteNotPaired,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The desk's visits cannot be read here. An administrator enters the clinic's pairing code at "
            "this station.") },
    { Failure::SiteNoticeBroken,
        QT_TRANSLATE_NOOP("RoomSteps",
            "A visit from the desk cannot be read here. Ask the desk which patient is missing, and have the "
            "administrator called.") },
    { Failure::SiteListIncomplete,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Not every visit of the desk is known here yet. Wait a moment and renew the list (F5). If a "
            "patient is missing, ask the desk.") },
    // What is kept here
    { Failure::AuditNotWritten,
        QT_TRANSLATE_NOOP("RoomSteps",
            "What is viewed must be written down first, so nothing is shown. Ask once more; if it stays so, "
            "have the administrator called: the disk may be full.") },
    { Failure::StoreUnreachable, keptHereTrouble },
    { Failure::StoreDamaged, keptHereTrouble },
    { Failure::StoreReadOnly, keptHereTrouble },
    { Failure::StoreFull,
        QT_TRANSLATE_NOOP("RoomSteps",
            "What is viewed cannot be written down, so nothing is shown. Have the administrator free some "
            "space on this computer, then ask again.") },
    { Failure::StoreBusy,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Close the other Madoguchi on this computer, then ask again. If it stays so, have the "
            "administrator called.") },
    { Failure::StoreTooNew, keptHereTrouble },
    { Failure::StoreChangedOutside, keptHereTrouble },
    { Failure::StoreOlder, keptHereTrouble },
    { Failure::StoreRestored, keptHereTrouble },
    { Failure::KeyStoreUnavailable, keptHereTrouble },
    { Failure::KeyMissing, keptHereTrouble },
    { Failure::SealBroken, keptHereTrouble },
    { Failure::AuditBroken, keptHereTrouble },
    { Failure::AuditCut, keptHereTrouble },
    { Failure::SettingsInvalid, askTheAdministrator },
    { Failure::StationKindChanged, askTheAdministrator },
    // Who sits here
    { Failure::NotSignedIn, QT_TRANSLATE_NOOP("RoomSteps", "Sign in again, then ask again.") },
    { Failure::WrongStation,
        QT_TRANSLATE_NOOP("RoomSteps",
            "This station is set up as a desk, which never shows records. Look at a station in a consulting "
            "room.") },
    { Failure::NotPermitted,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Have an administrator check what this account may do. Treat without the records: ask the "
            "patient, and for the medication notebook.") },
    // Consent and emptiness: their pages have words of their own; this is for where only a fault is told
    { Failure::RecordsConsentMissing,
        QT_TRANSLATE_NOOP("RoomSteps",
            "The patient said no at this visit. Ask the patient what they take; a new answer needs the card "
            "at the desk.") },
    { Failure::RecordsNotAsked,
        QT_TRANSLATE_NOOP(
            "RoomSteps", "Ask the desk to place the patient's card once more: that asks for the consent.") },
    { Failure::RecordsConsentExpired, askTheDesk },
    { Failure::RecordsCertificateExpired,
        QT_TRANSLATE_NOOP("RoomSteps",
            "Placing the card again does not help: its certificate has to be renewed at the municipal "
            "office. Ask the patient, and for the medication notebook.") },
    { Failure::RecordsNone,
        QT_TRANSLATE_NOOP("RoomSteps", "The service was asked and has none. Ask the patient.") },
    { Failure::RecordsInsurerNotRegistered,
        QT_TRANSLATE_NOOP("RoomSteps", "Records may exist and come later; ask the patient for the paper.") },
    { Failure::RecordsNotApplicable,
        QT_TRANSLATE_NOOP(
            "RoomSteps", "This says nothing about what the patient takes or has. Ask the patient.") },
};

const Step *find(Failure failure)
{
    const auto *const found
        = std::ranges::find_if(steps, [&](const Step &step) { return step.failure == failure; });
    return found == std::end(steps) ? nullptr : found;
}

QString say(const char *source)
{
    return QCoreApplication::translate("RoomSteps", source);
}

/// Of a document that cannot be shown, by what is wrong with it.
QString documentStep(const QString &code)
{
    if (code == u"broken")
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "The document is damaged or is not what it says. Look at it at the terminal; if it cannot be "
            "read there either, have the terminal's vendor called. Ask the patient, and for the medication "
            "notebook."));
    if (code == u"encrypted")
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "The document is locked with a password, which this program does not ask for. Have the "
            "administrator set the terminal to send it unlocked, or to send data. Until then look at it at "
            "the terminal."));
    if (code == u"too-long" || code == u"too-large")
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "The document is larger than records are (400 pages, 8 MiB, 5 m a side), and is not opened. Look "
            "at it at the terminal, and have the administrator told."));
    if (code == u"too-slow")
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "Opening the document took longer than 10 seconds and was given up. Look at it at the "
            "terminal, and have the administrator told."));
    if (code == u"no-helper")
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "The part of this program that opens documents did not start. Have the administrator called: "
            "the program may have been replaced while it runs, or the computer is out of memory. Until then "
            "look at it at the terminal."));
    return {};
}

QString fullStep(const QString &folders)
{
    return say(
        QT_TRANSLATE_NOOP("RoomSteps",
            "The disk of the terminal's folder is full (folder: %1). Ask the desk to have the "
            "terminal's vendor free space there, then ask again. Until then treat without the records: "
            "ask the patient, and for the medication notebook."))
        .arg(folders);
}

/// Of a clock that is not ours, or may be another's; empty: it is ours, which has a step among the others.
QString clockStep(const Fault &fault)
{
    const auto clock = wrongClockOf(fault);
    if (!clock || clock->whose == WrongClock::Whose::Own)
        return {};
    if (clock->whose == WrongClock::Whose::Other)
        return say(
            QT_TRANSLATE_NOOP("RoomSteps",
                "Consents are judged by the time, so nothing is shown. This computer's clock is right: "
                "have date and time of %1 set, then ask again."))
            .arg(clock->station);
    return say(QT_TRANSLATE_NOOP("RoomSteps",
        "Consents are judged by the time, so nothing is shown. Have both clocks compared with a phone and "
        "the "
        "wrong one set, then ask again."));
}

} // namespace

bool canAskAgain(Failure failure)
{
    switch (failure) {
    case Failure::ServiceInternal:
    case Failure::ServiceUnknownProblem:
    case Failure::ClockSkew:
    case Failure::AnswerMalformed:
    case Failure::AnswerForOther:
    case Failure::KeyReused:
    case Failure::SegmentProcessing:
    case Failure::SegmentError:
    case Failure::RecordsRefused:
    case Failure::FolderReturned:
    case Failure::FolderAnswerUnreadable:
    case Failure::AuditNotWritten:
    case Failure::StoreFull:
    case Failure::StoreBusy:
        return true;
    default:
        return isOfTheLine(failure);
    }
}

bool isOfTheLine(Failure failure)
{
    switch (failure) {
    case Failure::ServiceUnreachable:
    case Failure::ServiceTimeout:
    case Failure::ServiceMaintenance:
    case Failure::ServiceBusy:
    case Failure::FolderUnreachable:
    case Failure::FolderNotTaken:
    case Failure::SiteUnreachable:
        return true;
    default:
        return false;
    }
}

bool hasStep(Failure failure)
{
    return find(failure) != nullptr;
}

QString stepFor(const Fault &fault)
{
    if (const auto folders = fullFolders(fault))
        return fullStep(*folders);
    if (const QString own = clockStep(fault); !own.isEmpty())
        return own;
    if (const QString own = documentStep(fault.code);
        fault.failure == Failure::RecordsAreDocument && !own.isEmpty())
        return own;
    if (areRecordsUnreadable(fault))
        return say(QT_TRANSLATE_NOOP("RoomSteps",
            "There are records, but nothing of them can be read here: this is not “no record”. Look at them "
            "at "
            "the terminal, ask the patient or the institution, and have the administrator told."));
    const Step *step = find(fault.failure);
    QString words = say(step ? step->words : askTheAdministrator);
    words.replace(QLatin1String("%1"),
        fault.code.isEmpty() ? say(QT_TRANSLATE_NOOP("RoomSteps", "(none given)")) : fault.code);
    if (fault.until.isValid())
        words += QLatin1Char(' ')
            + say(QT_TRANSLATE_NOOP("RoomSteps", "Expected to be over at %1."))
                  .arg(toJapanTime(fault.until).toString(QStringLiteral("HH:mm")));
    return words;
}

} // namespace madoguchi::roomsteps
