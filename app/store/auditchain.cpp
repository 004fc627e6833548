#include "app/store/auditchain.h"

#include "app/store/auditrow.h"
#include "app/store/statement.h"
#include "app/store/storefault.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace madoguchi {

namespace {

QByteArrayView column(sqlite3_stmt *row, int index)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, index));
    return { bytes, bytes ? sqlite3_column_bytes(row, index) : 0 };
}

/// One view of the store over several statements, whatever a running station writes meanwhile. Inside a
/// transaction there is one already.
class ReadView
{
public:
    explicit ReadView(sqlite3 *handle)
        : m_handle(handle && sqlite3_get_autocommit(handle) != 0 ? handle : nullptr)
    {
        if (m_handle && sqlite3_exec(m_handle, "BEGIN", nullptr, nullptr, nullptr) != SQLITE_OK)
            m_handle = nullptr;
    }
    ~ReadView()
    {
        if (m_handle)
            sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    ReadView(const ReadView &) = delete;
    ReadView &operator=(const ReadView &) = delete;

private:
    sqlite3 *m_handle;
};

/// One step of the chain after the other.
class Walk
{
public:
    Walk(const SealingKey &key, const AuditPlace &place)
        : m_key(key)
        , m_number(place.number)
        , m_before(place.link)
    { }

    /// Whether the row is the next entry and fits.
    bool fits(sqlite3_stmt *row)
    {
        if (sqlite3_column_int64(row, 0) != m_number + 1)
            return false;
        frame(row);
        const SealingKey::Hash link = m_key.keyedHash(m_fields);
        const QByteArrayView kept = column(row, auditrow::columnCount + 1);
        const QByteArrayView wanted(link.data(), static_cast<qsizetype>(link.size()));
        if (kept != wanted) {
            m_unfit = wanted.toByteArray();
            return false;
        }
        ++m_number;
        m_link = link;
        m_before = QByteArrayView(m_link.data(), static_cast<qsizetype>(m_link.size()));
        return true;
    }
    /// Of the entry that did not fit; empty: it is missing.
    [[nodiscard]] const QByteArray &unfit() const { return m_unfit; }
    [[nodiscard]] AuditPlace place() const { return { m_number, m_before.toByteArray() }; }

private:
    void frame(sqlite3_stmt *row)
    {
        std::array<char, 20> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), m_number + 1);
        m_fields.restart("audit link 1");
        m_fields.add(m_before);
        m_fields.add({ digits.data(), end.ptr - digits.data() });
        for (int index = 1; index <= auditrow::columnCount; ++index)
            m_fields.add(column(row, index));
    }

    const SealingKey &m_key;
    qint64 m_number;
    QByteArrayView m_before; ///< of the place it began after, then of m_link
    SealingKey::Hash m_link{};
    FramedFields m_fields{};
    QByteArray m_unfit{};
};

Outcome<Statement> rowsAfter(sqlite3 *handle, qint64 number, qint64 most)
{
    const QByteArray sql
        = QStringLiteral("SELECT number, %1, link FROM audit WHERE number > ? ORDER BY number LIMIT ?")
              .arg(auditrow::columns())
              .toUtf8();
    sqlite3_stmt *made = nullptr;
    const int code = handle ? sqlite3_prepare_v2(handle, sql.constData(), -1, &made, nullptr) : SQLITE_MISUSE;
    Statement rows(made);
    if (code != SQLITE_OK)
        return storeFault(handle ? sqlite3_extended_errcode(handle) : code);
    sqlite3_bind_int64(rows.get(), 1, number);
    sqlite3_bind_int64(rows.get(), 2, most);
    return rows;
}

} // namespace

AuditChain::AuditChain(Database &database, std::shared_ptr<const SealingKey> auditKey)
    : m_database(database)
    , m_key(std::move(auditKey))
{ }

Outcome<AuditCheck> AuditChain::verify()
{
    // Qt's own connection: the same rows in the same transaction, without a QVariant for each column.
    const ReadView view(m_database.handle());
    auto base = AuditBase(m_database, m_key).read();
    const bool forged = !base && base.error().failure == Failure::AuditBroken;
    if (!base && !forged)
        return base.error();
    auto check = verifyAfter(forged ? AuditPlace{} : *base, std::numeric_limits<qint64>::max());
    if (check && forged)
        check->firstBad = 1;
    return check;
}

Outcome<AuditCheck> AuditChain::verifyAfter(const AuditPlace &place, qint64 most)
{
    sqlite3 *handle = m_database.handle();
    auto rows = rowsAfter(handle, place.number, most);
    if (!rows)
        return rows.error();
    Walk walk(*m_key, place);
    AuditCheck check;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows->get())) == SQLITE_ROW) {
        ++check.count;
        if (!check.firstBad && !walk.fits(rows->get()))
            check.firstBad = walk.place().number + 1;
    }
    if (step != SQLITE_DONE)
        return storeFault(sqlite3_extended_errcode(handle));
    check.number = walk.place().number;
    check.head = walk.place().link;
    check.badLink = walk.unfit();
    check.finished = check.count < most;
    return check;
}

} // namespace madoguchi
