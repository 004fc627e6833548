#include "app/station/retention.h"

#include "app/store/bulkqueries.h"
#include "app/store/consentreceipts.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "app/store/recordscache.h"
#include "app/store/views.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int reportedViewsDays = 31;

} // namespace

Retention::Retention(Database &database, Vault &vault, AuditLog &log, RetentionTerms terms, Audit audit)
    : m_database(database)
    , m_vault(vault)
    , m_log(log)
    , m_terms(terms)
    , m_audit(std::move(audit))
    , m_receptions(database, vault)
{
    // Neither a day that goes on nor a year that the law wants is ever forgotten (security.md 21).
    m_terms.keepDays = std::max(1, m_terms.keepDays);
    m_terms.patientsDays = std::max(1, m_terms.patientsDays);
    m_terms.auditYears = std::max(1, m_terms.auditYears);
}

RetentionRun Retention::run(const QDate &today, const QDateTime &now, const QSet<QDate> &busyDays)
{
    RetentionRun run;
    if (!today.isValid() || !now.isValid())
        return run;
    forgetDays(today, now, busyDays, run);
    forgetOthers(today, now, run);
    return run;
}

void Retention::forgetDays(
    const QDate &today, const QDateTime &now, const QSet<QDate> &busyDays, RetentionRun &run)
{
    auto days = m_receptions.days();
    if (!days) {
        run.faults.append(days.error());
        return;
    }
    // A day can have a key and no row: the first reception of it could not be kept.
    days->append(m_vault.heldDays());
    const QSet<QDate> found(days->begin(), days->end());
    QList<QDate> over;
    for (const QDate &day : found) {
        if (day.isValid() && day.addDays(m_terms.keepDays) <= today)
            (busyDays.contains(day) ? run.busy : over).append(day);
    }
    std::sort(over.begin(), over.end());
    std::sort(run.busy.begin(), run.busy.end());
    for (const QDate &day : over) {
        if (const auto forgotten = forgetDay(day, now, run); !forgotten)
            run.faults.append(forgotten.error());
        else
            run.forgotten.append(day);
    }
}

/// What is unresolved goes on first; then the key is destroyed; then the rows go together with the entry on
/// the log. Cut off in between, the next run begins anew: moving again is no harm, and a key that is not
/// there any more leaves noise that goes the same way.
Outcome<Done> Retention::forgetDay(const QDate &day, const QDateTime &now, RetentionRun &run)
{
    if (const auto moved = moveOpen(day, now, run); !moved)
        return moved;
    return m_receptions.forgetDay(day, [&]() -> Outcome<Done> {
        AuditEntry entry;
        entry.what = AuditAct::DayForgotten;
        entry.period = day.toString(Qt::ISODate);
        const auto written = m_audit(entry);
        return written ? Outcome<Done>(Done{}) : written.error();
    });
}

Outcome<Done> Retention::moveOpen(const QDate &day, const QDateTime &now, RetentionRun &run)
{
    int broken = 0;
    const auto receptions = m_receptions.ofDay(day, &broken);
    if (!receptions) {
        // No key that can be seen: whether it is gone or only locked is found out before it is destroyed.
        return receptions.error().failure == Failure::KeyMissing ? Outcome<Done>(Done{}) : receptions.error();
    }
    OpenReceptions open(m_database, m_vault.standing(Vault::Standing::Open));
    int moved = 0;
    const auto kept = m_database.transact([&]() -> Outcome<Done> {
        moved = 0;
        for (const Reception &reception : *receptions) {
            if (!outlivesItsDay(reception))
                continue;
            if (const auto one = open.keep(reception, now); !one)
                return one;
            ++moved;
        }
        return Done{};
    });
    if (kept) {
        run.movedOpen += moved;
        run.unreadable += broken;
    }
    return kept;
}

void Retention::forgetOthers(const QDate &today, const QDateTime &now, RetentionRun &run)
{
    const auto note = [&run](const auto &outcome) {
        if (!outcome)
            run.faults.append(outcome.error());
    };
    note(Patients(m_database, m_vault.standing(Vault::Standing::Patient))
             .forgetBefore(today.addDays(-m_terms.patientsDays)));
    note(OpenReceptions(m_database, m_vault.standing(Vault::Standing::Open))
             .forgetBefore(today.addDays(-OpenReceptions::mostDays)));
    note(Outbox(m_database, m_vault.standing(Vault::Standing::Open))
             .forgetBefore(now.addDays(-Outbox::settledDays), now.addDays(-Outbox::mostDays)));
    note(BulkQueries(m_database, m_vault.standing(Vault::Standing::Open))
             .forgetBefore(today.addDays(-BulkQueries::keptDays)));
    note(ConsentReceipts(m_database, m_vault.standing(Vault::Standing::Vault))
             .forgetBefore(today.addYears(-ConsentReceipts::keptYears)));
    note(RecordsCache(m_database).dropExpired(now));
    note(Views(m_database).forgetBefore(now.addDays(-reportedViewsDays)));
    note(m_log.cutBefore(now.addYears(-m_terms.auditYears)));
    // Always: an earlier run may have been cut off before it.
    note(m_database.checkpoint());
}

} // namespace madoguchi
