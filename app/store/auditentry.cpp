#include "app/store/auditentry.h"

#include <utility>

namespace madoguchi {

namespace {

// Kept on disk for years: a word is never given another meaning, and the enum's order may change.
constexpr std::pair<AuditAct, const char *> words[] = { { AuditAct::SignIn, "sign-in" },
    { AuditAct::SignOut, "sign-out" }, { AuditAct::ReceptionKept, "reception-kept" },
    { AuditAct::ReceptionConfirmed, "reception-confirmed" },
    { AuditAct::ReceptionClosed, "reception-closed" }, { AuditAct::SlipPrinted, "slip-printed" },
    { AuditAct::VisitsListed, "visits-listed" }, { AuditAct::RecordsAsked, "records-asked" },
    { AuditAct::RecordsShown, "records-shown" }, { AuditAct::RecordsClosed, "records-closed" },
    { AuditAct::RecordsFetchedAhead, "records-fetched-ahead" }, { AuditAct::RecordsCopied, "records-copied" },
    { AuditAct::RecordsPrinted, "records-printed" }, { AuditAct::RecordsSaved, "records-saved" },
    { AuditAct::ViewReported, "view-reported" }, { AuditAct::ViewUnsettled, "view-unsettled" },
    { AuditAct::SettingsChanged, "settings-changed" }, { AuditAct::StaffChanged, "staff-changed" },
    { AuditAct::Locked, "locked" }, { AuditAct::Unlocked, "unlocked" },
    { AuditAct::PasswordChanged, "password-changed" }, { AuditAct::SecondFactorSet, "second-factor-set" },
    { AuditAct::QuickCodeChosen, "quick-code-chosen" }, { AuditAct::LockLifted, "lock-lifted" },
    { AuditAct::StaffAdded, "staff-added" }, { AuditAct::StaffEnabled, "staff-enabled" },
    { AuditAct::StaffDisabled, "staff-disabled" }, { AuditAct::StaffLeft, "staff-left" },
    { AuditAct::PasswordReset, "password-reset" },
    { AuditAct::QualificationGranted, "qualification-granted" }, { AuditAct::BreakGlass, "break-glass" },
    { AuditAct::AuditReviewed, "audit-reviewed" }, { AuditAct::AuditExported, "audit-exported" },
    { AuditAct::BackupMade, "backup-made" }, { AuditAct::StoreRestored, "store-restored" },
    { AuditAct::DayForgotten, "day-forgotten" }, { AuditAct::StoreTrouble, "store-trouble" },
    { AuditAct::RecoverySheetMade, "recovery-sheet-made" }, { AuditAct::ConsentProven, "consent-proven" },
    { AuditAct::LimitConsentTicked, "limit-consent-ticked" },
    { AuditAct::EligibilityAsked, "eligibility-asked" },
    { AuditAct::PatientNumberLinked, "patient-number-linked" }, { AuditAct::BookingsAsked, "bookings-asked" },
    { AuditAct::SitePaired, "site-paired" }, { AuditAct::StationDisposed, "station-disposed" },
    { AuditAct::VisualConfirmed, "visual-confirmed" }, { AuditAct::VisualEnded, "visual-ended" },
    { AuditAct::VisualBegun, "visual-begun" }, { AuditAct::VisualMoved, "visual-moved" },
    { AuditAct::StatementPrinted, "statement-printed" },
    { AuditAct::EligibilityPrinted, "eligibility-printed" },
    { AuditAct::ConfirmTakenBack, "confirm-taken-back" }, { AuditAct::HandedOver, "handed-over" },
    { AuditAct::HandOverAsked, "hand-over-asked" }, { AuditAct::PersonCompared, "person-compared" },
    { AuditAct::DisplayNameKept, "display-name-kept" }, { AuditAct::SubsidyNoted, "subsidy-noted" },
    { AuditAct::SubsidyEnded, "subsidy-ended" }, { AuditAct::AnswerSeen, "answer-seen" },
    { AuditAct::CardLeft, "card-left" }, { AuditAct::KindConfirmed, "kind-confirmed" } };

} // namespace

QString auditWord(AuditAct act)
{
    for (const auto &[one, word] : words) {
        if (one == act)
            return QLatin1String(word);
    }
    return {};
}

std::optional<AuditAct> auditActFromWord(const QString &word)
{
    for (const auto &[act, one] : words) {
        if (word == QLatin1String(one))
            return act;
    }
    return std::nullopt;
}

} // namespace madoguchi
