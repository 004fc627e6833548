#pragma once

#include "app/security/sealing.h"
#include "app/store/ledgersums.h"

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_stmt;
struct sqlite3_value;

namespace madoguchi {

/// The ledger's one row as SQLite's triggers change it: its seal, and the keyed hash of a row. The triggers
/// of the schema call the functions that it registers on a connection, so that a program without the key
/// cannot change a row, and every statement of ours carries its ledger with it.
class LedgerPage
{
public:
    explicit LedgerPage(std::shared_ptr<const SealingKey> vaultKey);

    /// ledger_with and ledger_without (content, table, columns…), ledger_audit (content, number, link): each
    /// gives the new content. Content that does not open stays as it is: what is broken is not made whole by
    /// the next write, and holds nobody up. SQLite's result code.
    int registerOn(sqlite3 *connection);

    [[nodiscard]] QByteArray seal(const LedgerSums &sums);
    /// Nothing: it was not sealed by this key.
    [[nodiscard]] std::optional<LedgerSums> open(const QByteArray &content);
    /// The keyed hash of the row that `row` stands on, all columns in order.
    [[nodiscard]] QByteArray hashOf(const char *table, sqlite3_stmt *row) const;

private:
    [[nodiscard]] QByteArray hashOf(QByteArrayView table, const QByteArray &columns) const;
    template <typename Change> static void change(sqlite3_context *context, sqlite3_value **values, Change);
    static void with(sqlite3_context *context, int count, sqlite3_value **values);
    static void without(sqlite3_context *context, int count, sqlite3_value **values);
    static void audit(sqlite3_context *context, int count, sqlite3_value **values);

    std::shared_ptr<const SealingKey> m_key;
    // What was sealed last, open: most changes come one after the other.
    QByteArray m_lastContent;
    LedgerSums m_lastSums;
};

} // namespace madoguchi
