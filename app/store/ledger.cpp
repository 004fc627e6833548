#include "app/store/ledger.h"

#include "app/store/schemastate.h"
#include "app/store/statement.h"
#include "app/store/storefault.h"

#include <QSqlError>

#include <sqlite3.h>

namespace madoguchi {

Outcome<Ledger *> Ledger::attach(
    Database &database, const std::shared_ptr<const SealingKey> &vaultKey, bool hasLived)
{
    if (!vaultKey)
        return Fault{ Failure::KeyMissing, QStringLiteral("ledger") };
    if (database.ledger() != nullptr)
        return database.ledger();
    std::unique_ptr<Ledger> ledger(new Ledger(database, vaultKey));
    if (const int code = ledger->m_page.registerOn(database.handle()); code != SQLITE_OK)
        return storeFault(code);
    // Kept before it begins: from here on SQLite may call it.
    Ledger *kept = database.keep(std::move(ledger));
    const auto begun = database.transact([kept, hasLived] { return kept->begin(hasLived); });
    return begun ? Outcome<Ledger *>(kept) : begun.error();
}

Ledger::Ledger(Database &database, std::shared_ptr<const SealingKey> vaultKey)
    : m_database(database)
    , m_page(std::move(vaultKey))
{ }

Outcome<Done> Ledger::begin(bool hasLived)
{
    const auto standing = content();
    if (!standing)
        return standing.error();
    if (*standing)
        return Done{};
    const auto none = needsNone(hasLived);
    if (!none)
        return none.error();
    // Where there must have been one, it is gone. A row that does not open says so at every check.
    if (!*none)
        return keep(QByteArray());
    const auto sums = recompute();
    if (!sums)
        return sums.error();
    m_begun = true;
    return keep(m_page.seal(*sums));
}

/// Nothing was sealed yet under a schema that has a ledger.
Outcome<bool> Ledger::needsNone(bool hasLived)
{
    constexpr int firstWithLedger = 2;
    QStringList questions{
        QStringLiteral("SELECT 1 FROM receptions WHERE schema >= %1").arg(firstWithLedger)
    };
    for (const char *table : { "staff_accounts", "staff_use", "station", "patients", "open_receptions",
             "consent_receipts", "records_cache", "folder_tokens", "outbox", "bulk_queries" })
        questions.append(QStringLiteral("SELECT 1 FROM ") + QLatin1String(table));
    if (hasLived)
        questions.append(QStringLiteral("SELECT 1 FROM audit"));
    auto found = m_database.run(
        QStringLiteral("SELECT EXISTS (%1)").arg(questions.join(QStringLiteral(" UNION ALL "))));
    if (!found)
        return found.error();
    if (!found->next())
        return storeFault(found->lastError());
    return found->value(0).toInt() == 0;
}

Outcome<Done> Ledger::keep(const QByteArray &content)
{
    const auto kept
        = m_database.run(QStringLiteral("INSERT INTO ledger (id, content) VALUES (1, ?)"
                                        " ON CONFLICT (id) DO UPDATE SET content = excluded.content"),
            { content });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<std::optional<QByteArray>> Ledger::content()
{
    auto row = m_database.run(QStringLiteral("SELECT content FROM ledger WHERE id = 1"));
    if (!row)
        return row.error();
    if (row->next())
        return std::optional<QByteArray>(row->value(0).toByteArray());
    if (row->lastError().isValid())
        return storeFault(row->lastError());
    return std::optional<QByteArray>{};
}

Outcome<LedgerCheck> Ledger::check()
{
    // One moment of the store: a write of another program in between would look like a difference.
    return m_database.transact([this]() -> Outcome<LedgerCheck> {
        const auto standing = content();
        if (!standing)
            return standing.error();
        const auto present = recompute();
        if (!present)
            return present.error();
        const auto kept = m_page.open(standing->value_or(QByteArray()));
        QStringList changed = kept ? kept->differences(*present) : QStringList{ QStringLiteral("ledger") };
        const auto schema = presentSchema(m_database.handle());
        const auto expected = expectedSchema(m_database.schema());
        if (!schema || !expected)
            return schema ? expected.error() : schema.error();
        if (*schema != *expected)
            changed.append(QStringLiteral("schema"));
        if (!changed.isEmpty())
            return Fault{ Failure::StoreChangedOutside, changed.join(QLatin1Char(',')) };
        return LedgerCheck{ present->rows() };
    });
}

Outcome<bool> Ledger::holds(const QString &table)
{
    const auto index = LedgerSums::indexOf(table.toLatin1());
    const auto standing = content();
    if (!standing)
        return standing.error();
    const auto kept = m_page.open(standing->value_or(QByteArray()));
    if (!index || !kept)
        return false;
    LedgerSums present;
    if (const auto added = addRows(present, *index); !added)
        return added.error();
    return kept->sameTable(*index, present);
}

Outcome<Done> Ledger::accept()
{
    return m_database.transact([this]() -> Outcome<Done> {
        if (const auto restored = restoreSchema(m_database.handle(), m_database.schema()); !restored)
            return restored;
        // An account that was put there in clear would be taken over with whatever rights it claims.
        if (const auto cleared = m_database.run(QStringLiteral("DELETE FROM staff")); !cleared)
            return cleared.error();
        const auto sums = recompute();
        return sums ? keep(m_page.seal(*sums)) : Outcome<Done>(sums.error());
    });
}

Outcome<LedgerSums> Ledger::recompute()
{
    LedgerSums sums;
    for (std::size_t table = 0; table < LedgerSums::tableCount; ++table) {
        if (const auto added = addRows(sums, table); !added)
            return added.error();
    }
    if (const auto read = readAudit(sums); !read)
        return read.error();
    return sums;
}

Outcome<Done> Ledger::addRows(LedgerSums &sums, std::size_t table)
{
    const char *name = LedgerSums::tables()[table];
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(
        m_database.handle(), QByteArray("SELECT * FROM ").append(name).constData(), -1, &prepared, nullptr);
    const Statement row(prepared);
    if (code != SQLITE_OK)
        return storeFault(code);
    while ((code = sqlite3_step(row.get())) == SQLITE_ROW)
        sums.add(table, m_page.hashOf(name, row.get()));
    return code == SQLITE_DONE ? Outcome<Done>(Done{}) : storeFault(code);
}

Outcome<Done> Ledger::readAudit(LedgerSums &sums)
{
    auto row = m_database.run(QStringLiteral("SELECT number, link FROM (SELECT number, link FROM audit"
                                             " UNION ALL SELECT number, link FROM audit_base)"
                                             " ORDER BY number DESC LIMIT 1"));
    if (!row)
        return row.error();
    if (row->next())
        sums.setAudit(row->value(0).toLongLong(), row->value(1).toByteArray());
    return row->lastError().isValid() ? Outcome<Done>(storeFault(row->lastError())) : Done{};
}

} // namespace madoguchi
