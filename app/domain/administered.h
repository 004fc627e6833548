#pragma once

#include "app/domain/account.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace madoguchi {

/// An account as an administrator sees it: nothing that opens it.
struct StaffRow
{
    StaffMember member{};
    AccountState state = AccountState::Enabled;
    QDateTime lastUsed{};
    QDateTime lockedUntil{}; ///< after wrong passwords; invalid: it is not locked
    QDateTime breakGlassUntil{};
    bool hasSecondFactor = false;
    bool mustChangePassword = false;
    bool operator==(const StaffRow &) const = default;
};

/// One audit entry in the review: what was done, never to whom by name.
struct AuditRow
{
    qint64 number = 0;
    QDateTime time{};
    QString staffId{};
    std::optional<Role> role{};
    QString station{};
    QString act{}; ///< the log's word, e.g. "records-shown": words are the window's business
    QString kind{}; ///< "medication"; empty: of none
    QString visit{};
    QString purpose{};
    QString result{}; ///< a failure's name; empty: done
    bool oddHour = false; ///< outside 7–20 o'clock
    bool ownRecord = false; ///< reserved for views of oneself; told where it is known
    bool withoutReception = false; ///< records asked for of a visit that no list had
    bool operator==(const AuditRow &) const = default;
};

/// What part of the audit is asked for.
struct AuditQuestion
{
    QDate from{};
    QDate to{}; ///< inclusive; clinic days
    QString staffId{}; ///< empty: everybody (an administrator), else oneself
    QString act{}; ///< empty: all
    QByteArray patientKey{}; ///< empty: all
    bool operator==(const AuditQuestion &) const = default;
};

struct BackupRow
{
    QString file{};
    QDateTime made{};
    qint64 bytes = 0;
    std::optional<Fault> fault{}; ///< why it is not good
    bool operator==(const BackupRow &) const = default;
};

/// How the audit stands after every entry was looked at.
struct AuditStanding
{
    qint64 count = 0;
    QString head{}; ///< of the chain, 16 characters in fours, for paper; empty: no entries
    std::optional<Fault> fault{}; ///< AuditBroken (number: the first bad entry), AuditCut; nothing: whole
    bool operator==(const AuditStanding &) const = default;
};

/// How a trial of the recovery sheet ended.
struct DrillResult
{
    QDateTime at{};
    QString staffId{};
    std::optional<Fault> fault{}; ///< nothing: the newest backup opened
    bool operator==(const DrillResult &) const = default;
};

/// What a station keeps, counted, and what goes when (config.md, [store]). No name and no number of anybody.
struct KeptReport
{
    int keepDays = 1;
    int patientsDays = 400;
    int auditYears = 5;
    qint64 receptions = 0;
    QDate oldestReception{}; ///< clinic's day; invalid: none
    QDate receptionsGo{}; ///< the day on which the oldest ones go
    qint64 open = 0; ///< unresolved ones, under a key of their own
    QDate oldestOpen{};
    QDate openGo{};
    int openDays = 31;
    qint64 patients = 0;
    QDate oldestPatient{}; ///< day of the visit that is longest ago
    QDate patientsGo{};
    qint64 auditEntries = 0;
    QDate oldestAudit{};
    QDate auditGo{};
    bool operator==(const KeptReport &) const = default;
};

/// How a station is paired with the clinic's others.
struct SitePairingState
{
    QString number{}; ///< tells codes apart, no secret: the same at all stations; empty: not paired
    int others = 0; ///< stations that are here now, without this one
};

/// The certificate that a station shows to the service, as it lies on the disk.
struct StationCertificateState
{
    QDate until{}; ///< its last day in Japan; invalid: it cannot be opened
    std::optional<Fault> fault{}; ///< why it cannot be used
    bool operator==(const StationCertificateState &) const = default;
};

/// The insurers' list that a consulting room looks into for why there is no checkup.
struct InsurerListState
{
    int insurers = 0; ///< 0: none was read in
    QDate day{}; ///< as of which it is
    bool saysDay = false; ///< it says so itself; else it is the day that it was read in on
    std::optional<Fault> fault{}; ///< what is kept cannot be read
    bool operator==(const InsurerListState &) const = default;
};

} // namespace madoguchi
