#pragma once

#include "app/store/database.h"
#include "app/store/ledgerpage.h"

#include <memory>

struct sqlite3;

namespace madoguchi {

/// What a look at all rows gave.
struct LedgerCheck
{
    qint64 rows = 0; ///< that were looked at
};

/// Finds rows that something else than this program has changed, cut, swapped or put back: a seal shows what
/// a row says, but not that it is the newest one, nor that one is missing (security.md 13, 26). One sealed
/// row holds a sum over all rows, and is changed by triggers in the same statement that changes them: a crash
/// leaves neither without the other.
class Ledger
{
public:
    /// Right after Database::open, before anything is written; `database` keeps it and outlives it. A new
    /// store, or one of an earlier version, gets its first ledger here. A ledger that is missing or broken is
    /// no fault: check() says it. Faults: KeyMissing, the store's.
    /// `hasLived`: the key store knows of an earlier life of this store (the audit's anchor). Then a store
    /// with audit entries and without a ledger has lost it, however little else is left in it.
    static Outcome<Ledger *> attach(
        Database &database, const std::shared_ptr<const SealingKey> &vaultKey, bool hasLived = false);

    /// The ledger was made by this opening: there was none, and nothing that would have needed one.
    [[nodiscard]] bool begunNow() const { return m_begun; }
    /// Looks at every row (the audit's newest only, AuditLog::verify does the others) and at the schema.
    /// StoreChangedOutside: code names the tables that differ, with commas between; "ledger" where the sums
    /// themselves are gone or not ours; "schema" for a trigger or table that is not as this version makes it.
    Outcome<LedgerCheck> check();
    /// The table's rows are those that this program wrote.
    Outcome<bool> holds(const QString &table);
    /// Takes what stands there as true from now on: an administrator has decided so. Triggers are made anew.
    /// Accounts in the table of the first version are not taken, and go. StoreDamaged ("schema"): a table is
    /// not as it should be.
    Outcome<Done> accept();

private:
    Ledger(Database &database, std::shared_ptr<const SealingKey> vaultKey);
    Outcome<Done> begin(bool hasLived);
    Outcome<bool> needsNone(bool hasLived);
    Outcome<Done> keep(const QByteArray &content);
    /// Nothing: there is no row.
    Outcome<std::optional<QByteArray>> content();
    Outcome<LedgerSums> recompute();
    Outcome<Done> addRows(LedgerSums &sums, std::size_t table);
    Outcome<Done> readAudit(LedgerSums &sums);

    Database &m_database;
    LedgerPage m_page;
    bool m_begun = false;
};

} // namespace madoguchi
