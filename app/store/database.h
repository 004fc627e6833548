#pragma once

#include "app/domain/failure.h"
#include "app/store/reserve.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>
#include <utility>

struct sqlite3;

namespace madoguchi {

class Ledger;

/// The station's SQLite file: WAL, synchronous FULL (what was acknowledged is on the disk), secure_delete.
/// Brought to the newest schema when it is opened. For one thread. A failed call leaves it usable: the next
/// one may succeed.
class Database
{
public:
    /// There is something at `path`, of whatever size: the question that decides about new keys
    /// (Vault::open).
    static bool exists(const QString &path);
    /// Opens or makes it; a new file has mode 0600, missing folders are made with 0700.
    /// Faults: StoreUnreachable, StoreReadOnly, StoreFull, StoreBusy, StoreDamaged, StoreTooNew (number: its
    /// version).
    static Outcome<std::unique_ptr<Database>> open(const QString &path);
    /// The file as it stands, of whatever version up to ours: for looking at it, also while a station has it
    /// open. Nothing can be written by it, and nothing is made. Faults: as open.
    static Outcome<std::unique_ptr<Database>> openToRead(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with positional values.
    Outcome<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Runs `work` (giving an Outcome) in a transaction: kept on disk when a value comes back, undone on any
    /// fault. Inside another transaction it is a part of that one, which then fails as a whole. `work` asks
    /// no key store and turns no event loop. It may be run twice: when the disk is full, the reserve is given
    /// up and it is tried again.
    template <typename Work> auto transact(Work work) -> decltype(work());

    /// The schema's version, which sealed values are bound to.
    [[nodiscard]] int schema() const { return m_schema; }
    /// The version that the file had when it was opened; 0: it was made by that.
    [[nodiscard]] int openedSchema() const { return m_openedSchema; }
    [[nodiscard]] QSqlDatabase connection() const;
    /// SQLite's own handle, valid while this lives.
    [[nodiscard]] sqlite3 *handle() const;
    /// Null until Ledger::attach.
    [[nodiscard]] Ledger *ledger() const { return m_ledger.get(); }
    /// For Ledger::attach.
    Ledger *keep(std::unique_ptr<Ledger> ledger);

    /// There is no reserve of space any more (SpaceReserveUsed), or there never was space for one.
    [[nodiscard]] bool reserveUsed() const { return !m_reserve || !m_reserve->isThere(); }
    /// Makes it again where there is space. As Reserve::make.
    Outcome<Done> restoreReserve();
    /// Moves the write-ahead log into the file and empties it, so that what was deleted is not left in it.
    Outcome<Done> checkpoint();
    /// SQLite's whole check, indexes too. StoreDamaged where it finds something.
    Outcome<Done> check();

private:
    explicit Database(QString connectionName);
    Outcome<Done> prepare(const QString &path);
    Outcome<Done> connect(const QString &path, const QString &options);
    Outcome<Done> recognise();
    Outcome<Done> setUp();
    Outcome<Done> migrate();
    Outcome<int> number(const QString &sql);
    Outcome<Done> begin();
    Outcome<Done> end(const std::optional<Fault> &fault);
    void noteFull(const Fault &fault);
    bool makesRoom();
    Outcome<QSqlQuery> runOnce(const QString &sql, const QVariantList &values);
    template <typename Work> auto transactOnce(Work &work) -> decltype(work());

    QString m_connectionName;
    std::unique_ptr<Ledger> m_ledger;
    std::optional<Reserve> m_reserve{};
    int m_schema = 0;
    int m_openedSchema = 0;
    int m_depth = 0;
    std::optional<Fault> m_undo{};
    bool m_full = false;
};

template <typename Work> auto Database::transact(Work work) -> decltype(work())
{
    auto result = transactOnce(work);
    if (!result && makesRoom())
        return transactOnce(work);
    return result;
}

template <typename Work> auto Database::transactOnce(Work &work) -> decltype(work())
{
    if (const auto begun = begin(); !begun)
        return begun.error();
    auto result = work();
    if (const auto ended = end(result ? std::nullopt : std::optional<Fault>(result.error())); !ended)
        return ended.error();
    return result;
}

} // namespace madoguchi
