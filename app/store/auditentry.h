#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// What an audit entry is about.
enum class AuditAct {
    SignIn,
    SignOut,
    ReceptionKept,
    ReceptionConfirmed,
    ReceptionClosed, ///< the same patient was received again, and that reception counts (purpose
                     ///< "settled-on-paper": one that an earlier day has left open)
    SlipPrinted,
    VisitsListed,
    RecordsAsked, ///< asked for at this station, before any request
    RecordsShown,
    RecordsClosed,
    RecordsFetchedAhead, ///< asked for before anybody has opened them; no view
    RecordsCopied, ///< as text, onto the clipboard
    RecordsPrinted,
    RecordsSaved, ///< into a file
    ViewReported,
    ViewUnsettled, ///< given up: the service never said whether it has counted the report of a view
    SettingsChanged,
    StaffChanged,
    Locked, ///< the windows were emptied: by hand, or by itself (purpose "idle", "session-over")
    Unlocked, ///< by one's own quick code
    PasswordChanged, ///< by the person
    SecondFactorSet,
    QuickCodeChosen,
    LockLifted, ///< an administrator lifted the lock after wrong passwords
    StaffAdded,
    StaffEnabled,
    StaffDisabled,
    StaffLeft,
    PasswordReset, ///< by an administrator
    QualificationGranted, ///< by two
    BreakGlass, ///< a lost second factor is not asked for 8 h, by two
    AuditReviewed,
    AuditExported,
    BackupMade,
    StoreRestored,
    DayForgotten, ///< a day's key was destroyed
    StoreTrouble,
    RecoverySheetMade,
    ConsentProven,
    StationDisposed,
    LimitConsentTicked, ///< agreed to by word of mouth, and ticked at the desk
    EligibilityAsked, ///< asked again by number, by hand
    PatientNumberLinked,
    BookingsAsked,
    SitePaired, ///< with the clinic's other stations, by a code (purpose "made", "typed")
    VisualConfirmed, ///< staff saw that the patient is the card's owner (目視確認)
    VisualBegun, ///< staff compares: from here on the card's photo may be seen
    VisualEnded, ///< begun, and came to nothing (purpose "refused", "time", "seat", "patient", "card",
                 ///< "record")
    VisualMoved, ///< who was confirmed by sight is received in this visit of the service, another one
    StatementPrinted, ///< 被保険者資格申立書, for the patient to fill in
    EligibilityPrinted, ///< 資格確認結果, for whoever types it into another program
    ConfirmTakenBack, ///< within the seconds in which the desk may
    HandedOver, ///< its file stands in the folder of the レセコン
    HandOverAsked, ///< once more, by hand
    PersonCompared, ///< 別人の疑い, settled at the desk (purpose "same", "another")
    DisplayNameKept, ///< how the clinic writes a name
    SubsidyNoted, ///< what was read of a patient's 公費 (purpose "present", "not-told", "not-connected";
                  ///< "taken-back": it was not seen after all)
    SubsidyEnded, ///< by a person who has asked the patient
    AnswerSeen, ///< one that came after its reception was confirmed, or after its day
    CardLeft, ///< a card lay on the reader after its owner's last screen
    KindConfirmed ///< the station's kind or id was changed in the settings, and an administrator confirmed it
};

/// "sign-in", "records-asked": as it is kept.
QString auditWord(AuditAct act);
std::optional<AuditAct> auditActFromWord(const QString &word);

/// Who did what, when, where, and how it ended (security.md 21). Nothing in it says who a patient is.
struct AuditEntry
{
    QDateTime time{};
    QString staffId{}; ///< empty: nobody, the program itself
    std::optional<Role> role{};
    QString station{}; ///< "DESK-1"
    QUuid visit{}; ///< null: of no visit
    QByteArray patientKey{}; ///< see patientKey(); empty: of no patient
    AuditAct what = AuditAct::SignIn;
    std::optional<ConsentKind> kind{};
    std::optional<Failure> result{}; ///< absent: it was done
    QString period{}; ///< e.g. "202311-202611"
    QString purpose{}; ///< a code of ours, never free text about a person
    bool operator==(const AuditEntry &) const = default;
};

} // namespace madoguchi
