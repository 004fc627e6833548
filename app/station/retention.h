#pragma once

#include "app/domain/failure.h"
#include "app/security/vault.h"
#include "app/store/auditentry.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/receptions.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSet>

#include <functional>

namespace madoguchi {

/// How long what is kept, by the settings (config.md, [store]).
struct RetentionTerms
{
    int keepDays = 1; ///< receptions of this day and the days before it
    int patientsDays = 400;
    int auditYears = 5;
};

/// What a run has done.
struct RetentionRun
{
    QList<QDate> forgotten{}; ///< days whose key is destroyed and whose rows are gone
    QList<QDate> busy{}; ///< days that would go, but are in use
    int movedOpen = 0; ///< receptions that went on to OpenReceptions
    int unreadable = 0; ///< rows of forgotten days that did not open any more
    QList<Fault> faults{}; ///< of each part that is to be done again
};

/// Forgets what is not kept any longer (security.md, At rest): days, patients, open receptions, receipts,
/// cached records, reported views, what was sent, answered lists of booked patients, old audit entries. Each
/// part stands for itself: where one fails the others go on, and the next run finishes what was begun,
/// whatever it was cut off at.
class Retention
{
public:
    /// Puts an entry on the disk (StationCore::audit): its number.
    using Audit = std::function<Outcome<qint64>(AuditEntry)>;

    /// `database`, `vault` and `log` outlive it. The vault is open.
    Retention(Database &database, Vault &vault, AuditLog &log, RetentionTerms terms, Audit audit);

    /// `today`: the clinic's day at `now`. At every start, and at each turn of the day. A day D goes once
    /// `today` is D + keepDays or later, unless it is one of `busyDays`: a visit of it is still running.
    RetentionRun run(const QDate &today, const QDateTime &now, const QSet<QDate> &busyDays = {});

private:
    void forgetDays(const QDate &today, const QDateTime &now, const QSet<QDate> &busyDays, RetentionRun &run);
    Outcome<Done> forgetDay(const QDate &day, const QDateTime &now, RetentionRun &run);
    Outcome<Done> moveOpen(const QDate &day, const QDateTime &now, RetentionRun &run);
    void forgetOthers(const QDate &today, const QDateTime &now, RetentionRun &run);

    Database &m_database;
    Vault &m_vault;
    AuditLog &m_log;
    RetentionTerms m_terms;
    Audit m_audit;
    Receptions m_receptions;
};

} // namespace madoguchi
