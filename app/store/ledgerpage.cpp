#include "app/store/ledgerpage.h"

#include <QtEndian>

#include <sqlite3.h>

namespace madoguchi {

namespace {

SealedPlace place()
{
    return { QByteArrayLiteral("ledger"), QByteArrayLiteral("1"), QByteArrayLiteral("content"), {}, 0 };
}

/// Kind, length and bytes of one value: no two rows give the same.
void append(QByteArray &columns, int kind, const void *bytes, int size)
{
    char head[1 + sizeof(qint32)];
    head[0] = static_cast<char>(kind);
    qToBigEndian(static_cast<qint32>(size), head + 1);
    columns.append(head, sizeof head);
    columns.append(static_cast<const char *>(bytes), size);
}

void append(QByteArray &columns, sqlite3_int64 number)
{
    char encoded[sizeof number];
    qToBigEndian(static_cast<qint64>(number), encoded);
    append(columns, SQLITE_INTEGER, encoded, sizeof encoded);
}

QByteArray blobOf(sqlite3_value *value)
{
    const void *bytes = sqlite3_value_blob(value);
    return { static_cast<const char *>(bytes), sqlite3_value_bytes(value) };
}

QByteArray columnsOf(int count, sqlite3_value **values)
{
    QByteArray columns;
    for (int i = 0; i < count; ++i) {
        const int kind = sqlite3_value_type(values[i]);
        if (kind == SQLITE_INTEGER) {
            append(columns, sqlite3_value_int64(values[i]));
        } else {
            const void *bytes = sqlite3_value_blob(values[i]);
            append(columns, kind, bytes, sqlite3_value_bytes(values[i]));
        }
    }
    return columns;
}

QByteArray columnsOf(sqlite3_stmt *row)
{
    QByteArray columns;
    const int count = sqlite3_column_count(row);
    for (int i = 0; i < count; ++i) {
        const int kind = sqlite3_column_type(row, i);
        if (kind == SQLITE_INTEGER) {
            append(columns, sqlite3_column_int64(row, i));
        } else {
            const void *bytes = sqlite3_column_blob(row, i);
            append(columns, kind, bytes, sqlite3_column_bytes(row, i));
        }
    }
    return columns;
}

} // namespace

LedgerPage::LedgerPage(std::shared_ptr<const SealingKey> vaultKey)
    : m_key(std::move(vaultKey))
{ }

int LedgerPage::registerOn(sqlite3 *connection)
{
    // Innocuous, because triggers may call nothing else while the schema is not trusted.
    constexpr int manners = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    const auto add = [&](const char *name, int count, Function function) {
        return sqlite3_create_function_v2(
            connection, name, count, manners, this, function, nullptr, nullptr, nullptr);
    };
    for (const int code : { add("ledger_with", -1, &LedgerPage::with),
             add("ledger_without", -1, &LedgerPage::without), add("ledger_audit", 3, &LedgerPage::audit) }) {
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

QByteArray LedgerPage::seal(const LedgerSums &sums)
{
    m_lastSums = sums;
    m_lastContent = m_key->seal(sums.bytes(), place());
    return m_lastContent;
}

std::optional<LedgerSums> LedgerPage::open(const QByteArray &content)
{
    if (!content.isEmpty() && content == m_lastContent)
        return m_lastSums;
    const auto plain = m_key->open(content, place());
    return plain ? LedgerSums::from(*plain) : std::nullopt;
}

QByteArray LedgerPage::hashOf(const char *table, sqlite3_stmt *row) const
{
    return hashOf(QByteArrayView(table), columnsOf(row));
}

QByteArray LedgerPage::hashOf(QByteArrayView table, const QByteArray &columns) const
{
    return m_key->keyedHash("ledger row 1", { table.toByteArray(), columns });
}

template <typename Change>
void LedgerPage::change(sqlite3_context *context, sqlite3_value **values, Change change)
{
    auto *page = static_cast<LedgerPage *>(sqlite3_user_data(context));
    auto sums = page->open(blobOf(values[0]));
    if (!sums) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    change(*page, *sums);
    const QByteArray content = page->seal(*sums);
    sqlite3_result_blob(context, content.constData(), static_cast<int>(content.size()), SQLITE_TRANSIENT);
}

void LedgerPage::with(sqlite3_context *context, int count, sqlite3_value **values)
{
    const QByteArray table = blobOf(values[1]);
    const auto index = LedgerSums::indexOf(table);
    if (!index)
        return sqlite3_result_error(context, "no table of the ledger", -1);
    change(context, values, [&](const LedgerPage &page, LedgerSums &sums) {
        sums.add(*index, page.hashOf(table, columnsOf(count - 2, values + 2)));
    });
}

void LedgerPage::without(sqlite3_context *context, int count, sqlite3_value **values)
{
    const QByteArray table = blobOf(values[1]);
    const auto index = LedgerSums::indexOf(table);
    if (!index)
        return sqlite3_result_error(context, "no table of the ledger", -1);
    change(context, values, [&](const LedgerPage &page, LedgerSums &sums) {
        sums.remove(*index, page.hashOf(table, columnsOf(count - 2, values + 2)));
    });
}

void LedgerPage::audit(sqlite3_context *context, int, sqlite3_value **values)
{
    change(context, values, [&](const LedgerPage &, LedgerSums &sums) {
        sums.setAudit(sqlite3_value_int64(values[1]), blobOf(values[2]));
    });
}

} // namespace madoguchi
