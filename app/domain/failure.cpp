#include "app/domain/failure.h"

#include <array>

namespace madoguchi {

namespace {

struct Named
{
    Failure failure;
    const char *name;
};

// In the enumeration's order; a test counts them.
constexpr std::array names{
    Named{ Failure::ReaderServiceDown, "ReaderServiceDown" },
    Named{ Failure::NoReader, "NoReader" },
    Named{ Failure::ReaderNotFound, "ReaderNotFound" },
    Named{ Failure::ReaderFault, "ReaderFault" },
    Named{ Failure::CardUnresponsive, "CardUnresponsive" },
    Named{ Failure::CardRemoved, "CardRemoved" },
    Named{ Failure::CardUnsupported, "CardUnsupported" },
    Named{ Failure::CardUnreadable, "CardUnreadable" },
    Named{ Failure::CardWithoutCertificate, "CardWithoutCertificate" },
    Named{ Failure::PinMalformed, "PinMalformed" },
    Named{ Failure::PinWrong, "PinWrong" },
    Named{ Failure::PinUnusable, "PinUnusable" },
    Named{ Failure::FaceEngineNotStarted, "FaceEngineNotStarted" },
    Named{ Failure::FaceEngineMissing, "FaceEngineMissing" },
    Named{ Failure::FaceEngineIncomplete, "FaceEngineIncomplete" },
    Named{ Failure::FaceEngineOtherAbi, "FaceEngineOtherAbi" },
    Named{ Failure::FaceEngineUnknownCode, "FaceEngineUnknownCode" },
    Named{ Failure::FaceEngineUnknownState, "FaceEngineUnknownState" },
    Named{ Failure::FaceEngineLate, "FaceEngineLate" },
    Named{ Failure::FaceEngineCrashed, "FaceEngineCrashed" },
    Named{ Failure::FaceEngineGarbled, "FaceEngineGarbled" },
    Named{ Failure::FaceEngineBadFrame, "FaceEngineBadFrame" },
    Named{ Failure::FaceEngineForbidden, "FaceEngineForbidden" },
    Named{ Failure::FaceEngineUnsupported, "FaceEngineUnsupported" },
    Named{ Failure::FaceEngineArgument, "FaceEngineArgument" },
    Named{ Failure::FaceDeviceFault, "FaceDeviceFault" },
    Named{ Failure::FaceRefused, "FaceRefused" },
    Named{ Failure::CodeBUnreadable, "CodeBUnreadable" },
    Named{ Failure::FaceLocked, "FaceLocked" },
    Named{ Failure::FaceCancelled, "FaceCancelled" },
    Named{ Failure::PinPadMissing, "PinPadMissing" },
    Named{ Failure::PinPadCancelled, "PinPadCancelled" },
    Named{ Failure::PinPadTimedOut, "PinPadTimedOut" },
    Named{ Failure::CodeBMalformed, "CodeBMalformed" },
    Named{ Failure::CodeBWrong, "CodeBWrong" },
    Named{ Failure::CodeBLocked, "CodeBLocked" },
    Named{ Failure::FaceRecordMissing, "FaceRecordMissing" },
    Named{ Failure::FaceRecordUnreadable, "FaceRecordUnreadable" },
    Named{ Failure::FaceRecordUntrusted, "FaceRecordUntrusted" },
    Named{ Failure::CardExpired, "CardExpired" },
    Named{ Failure::PhotoUnreadable, "PhotoUnreadable" },
    Named{ Failure::CardKeyNotUnlocked, "CardKeyNotUnlocked" },
    Named{ Failure::ServiceUnreachable, "ServiceUnreachable" },
    Named{ Failure::ServiceTimeout, "ServiceTimeout" },
    Named{ Failure::ServiceUntrusted, "ServiceUntrusted" },
    Named{ Failure::ServiceWrongName, "ServiceWrongName" },
    Named{ Failure::ServiceCertificateExpired, "ServiceCertificateExpired" },
    Named{ Failure::ServiceTlsTooOld, "ServiceTlsTooOld" },
    Named{ Failure::StationCertificateMissing, "StationCertificateMissing" },
    Named{ Failure::StationCertificatePassphrase, "StationCertificatePassphrase" },
    Named{ Failure::StationCertificateExpired, "StationCertificateExpired" },
    Named{ Failure::StationCertificateOther, "StationCertificateOther" },
    Named{ Failure::StationCertificateRefused, "StationCertificateRefused" },
    Named{ Failure::ServiceMaintenance, "ServiceMaintenance" },
    Named{ Failure::ServiceBusy, "ServiceBusy" },
    Named{ Failure::ServiceInternal, "ServiceInternal" },
    Named{ Failure::ServiceUnknownProblem, "ServiceUnknownProblem" },
    Named{ Failure::AnswerMalformed, "AnswerMalformed" },
    Named{ Failure::AnswerForOther, "AnswerForOther" },
    Named{ Failure::RequestMalformed, "RequestMalformed" },
    Named{ Failure::FacilityMismatch, "FacilityMismatch" },
    Named{ Failure::FacilityUnknown, "FacilityUnknown" },
    Named{ Failure::NotQualified, "NotQualified" },
    Named{ Failure::NoConsent, "NoConsent" },
    Named{ Failure::ConsentExpired, "ConsentExpired" },
    Named{ Failure::SignatureInvalid, "SignatureInvalid" },
    Named{ Failure::CertificateUntrusted, "CertificateUntrusted" },
    Named{ Failure::CertificateExpired, "CertificateExpired" },
    Named{ Failure::CertificateRevoked, "CertificateRevoked" },
    Named{ Failure::CardSuspended, "CardSuspended" },
    Named{ Failure::CardNotRegistered, "CardNotRegistered" },
    Named{ Failure::NotFound, "NotFound" },
    Named{ Failure::ChallengeExpired, "ChallengeExpired" },
    Named{ Failure::ClockSkew, "ClockSkew" },
    Named{ Failure::VisitClosed, "VisitClosed" },
    Named{ Failure::KeyReused, "KeyReused" },
    Named{ Failure::SegmentProcessing, "SegmentProcessing" },
    Named{ Failure::SegmentError, "SegmentError" },
    Named{ Failure::PersonError, "PersonError" },
    Named{ Failure::RecordsRefused, "RecordsRefused" },
    Named{ Failure::NotOnThisWay, "NotOnThisWay" },
    Named{ Failure::FolderUnreachable, "FolderUnreachable" },
    Named{ Failure::FolderNumbersUsed, "FolderNumbersUsed" },
    Named{ Failure::FolderNotTaken, "FolderNotTaken" },
    Named{ Failure::FolderReturned, "FolderReturned" },
    Named{ Failure::FolderAnswerEncrypted, "FolderAnswerEncrypted" },
    Named{ Failure::FolderAnswerUnreadable, "FolderAnswerUnreadable" },
    Named{ Failure::FolderForeignFiles, "FolderForeignFiles" },
    Named{ Failure::FolderTooFull, "FolderTooFull" },
    Named{ Failure::FolderNotCleared, "FolderNotCleared" },
    Named{ Failure::FolderRecordsAtDesk, "FolderRecordsAtDesk" },
    Named{ Failure::FolderOwnedTwice, "FolderOwnedTwice" },
    Named{ Failure::SiteUnreachable, "SiteUnreachable" },
    Named{ Failure::SiteNotPaired, "SiteNotPaired" },
    Named{ Failure::SiteNoticeBroken, "SiteNoticeBroken" },
    Named{ Failure::SiteListIncomplete, "SiteListIncomplete" },
    Named{ Failure::OutboxWaiting, "OutboxWaiting" },
    Named{ Failure::RecordsAreDocument, "RecordsAreDocument" },
    Named{ Failure::BookingsUnreadable, "BookingsUnreadable" },
    Named{ Failure::StoreUnreachable, "StoreUnreachable" },
    Named{ Failure::StoreDamaged, "StoreDamaged" },
    Named{ Failure::StoreReadOnly, "StoreReadOnly" },
    Named{ Failure::StoreFull, "StoreFull" },
    Named{ Failure::StoreBusy, "StoreBusy" },
    Named{ Failure::StoreTooNew, "StoreTooNew" },
    Named{ Failure::KeyStoreUnavailable, "KeyStoreUnavailable" },
    Named{ Failure::KeyMissing, "KeyMissing" },
    Named{ Failure::KeyFileOpenToOthers, "KeyFileOpenToOthers" },
    Named{ Failure::KeysInFile, "KeysInFile" },
    Named{ Failure::SealBroken, "SealBroken" },
    Named{ Failure::AuditNotWritten, "AuditNotWritten" },
    Named{ Failure::StoreChangedOutside, "StoreChangedOutside" },
    Named{ Failure::StoreOlder, "StoreOlder" },
    Named{ Failure::AuditBroken, "AuditBroken" },
    Named{ Failure::AuditCut, "AuditCut" },
    Named{ Failure::AuditToReview, "AuditToReview" },
    Named{ Failure::StoreRestored, "StoreRestored" },
    Named{ Failure::SpaceReserveUsed, "SpaceReserveUsed" },
    Named{ Failure::BackupMissing, "BackupMissing" },
    Named{ Failure::BackupOld, "BackupOld" },
    Named{ Failure::BackupFolderUnreachable, "BackupFolderUnreachable" },
    Named{ Failure::BackupDamaged, "BackupDamaged" },
    Named{ Failure::BackupOfOther, "BackupOfOther" },
    Named{ Failure::RecoverySheetWrong, "RecoverySheetWrong" },
    Named{ Failure::ConsentNotProven, "ConsentNotProven" },
    Named{ Failure::ReceiptMissing, "ReceiptMissing" },
    Named{ Failure::SignInFailed, "SignInFailed" },
    Named{ Failure::SignInDelayed, "SignInDelayed" },
    Named{ Failure::SignInLocked, "SignInLocked" },
    Named{ Failure::AccountIdle, "AccountIdle" },
    Named{ Failure::SecondFactorWrong, "SecondFactorWrong" },
    Named{ Failure::QuickCodeWrong, "QuickCodeWrong" },
    Named{ Failure::QuickCodeUsedUp, "QuickCodeUsedUp" },
    Named{ Failure::QuickCodeUnfit, "QuickCodeUnfit" },
    Named{ Failure::PasswordNeeded, "PasswordNeeded" },
    Named{ Failure::PasswordTooShort, "PasswordTooShort" },
    Named{ Failure::PasswordNotMixed, "PasswordNotMixed" },
    Named{ Failure::PasswordTooLong, "PasswordTooLong" },
    Named{ Failure::PasswordCommon, "PasswordCommon" },
    Named{ Failure::PasswordUsedBefore, "PasswordUsedBefore" },
    Named{ Failure::SecondPersonNeeded, "SecondPersonNeeded" },
    Named{ Failure::LastAdministrator, "LastAdministrator" },
    Named{ Failure::StationKindChanged, "StationKindChanged" },
    Named{ Failure::NotSignedIn, "NotSignedIn" },
    Named{ Failure::WrongStation, "WrongStation" },
    Named{ Failure::NotPermitted, "NotPermitted" },
    Named{ Failure::RecordsConsentMissing, "RecordsConsentMissing" },
    Named{ Failure::RecordsNotAsked, "RecordsNotAsked" },
    Named{ Failure::RecordsConsentExpired, "RecordsConsentExpired" },
    Named{ Failure::RecordsCertificateExpired, "RecordsCertificateExpired" },
    Named{ Failure::RecordsNone, "RecordsNone" },
    Named{ Failure::RecordsInsurerNotRegistered, "RecordsInsurerNotRegistered" },
    Named{ Failure::RecordsNotApplicable, "RecordsNotApplicable" },
    Named{ Failure::RecordsSwitchedOff, "RecordsSwitchedOff" },
    Named{ Failure::PrinterMissing, "PrinterMissing" },
    Named{ Failure::PrintFailed, "PrintFailed" },
    Named{ Failure::StationNotSetUp, "StationNotSetUp" },
    Named{ Failure::SettingsInvalid, "SettingsInvalid" },
};

} // namespace

QList<Failure> allFailures()
{
    QList<Failure> all;
    all.reserve(static_cast<qsizetype>(names.size()));
    for (const Named &named : names)
        all.append(named.failure);
    return all;
}

QString failureName(Failure failure)
{
    for (const Named &named : names) {
        if (named.failure == failure)
            return QString::fromLatin1(named.name);
    }
    return QStringLiteral("Failure(%1)").arg(static_cast<int>(failure));
}

} // namespace madoguchi
