#include "app/store/auditlog.h"

#include "app/store/auditrow.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

/// The newest entry's place; number 0: there is no entry.
Outcome<AuditPlace> newest(Database &database)
{
    auto last = database.run(QStringLiteral("SELECT number, link FROM audit ORDER BY number DESC LIMIT 1"));
    if (!last)
        return last.error();
    if (last->next())
        return AuditPlace{ last->value(0).toLongLong(), last->value(1).toByteArray() };
    if (last->lastError().isValid())
        return storeFault(last->lastError());
    return AuditPlace{};
}

QByteArray linkOf(const SealingKey &key, const AuditPlace &before, const QVariantList &values)
{
    QList<QByteArray> fields{ before.link, QByteArray::number(before.number + 1) };
    for (const QVariant &value : values) {
        const bool isBytes = value.typeId() == QMetaType::QByteArray;
        fields.append(isBytes ? value.toByteArray() : value.toString().toUtf8());
    }
    return key.keyedHash("audit link 1", fields);
}

} // namespace

AuditLog::AuditLog(Database &database, std::shared_ptr<const SealingKey> auditKey)
    : m_database(database)
    , m_key(std::move(auditKey))
{ }

Outcome<qint64> AuditLog::append(const AuditEntry &entry)
{
    auto number = m_database.transact([&] { return appendNext(entry); });
    if (number)
        return number;
    return Fault{ Failure::AuditNotWritten, failureName(number.error().failure) };
}

Outcome<qint64> AuditLog::appendNext(const AuditEntry &entry)
{
    const auto before = head();
    if (!before)
        return before.error();
    const qint64 number = before->number + 1;
    QVariantList values = auditrow::valuesOf(entry);
    values.append(linkOf(*m_key, *before, values));
    values.prepend(number);
    const auto written = m_database.run(
        QStringLiteral("INSERT INTO audit (number, %1, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(auditrow::columns()),
        values);
    if (!written)
        return written.error();
    return number;
}

Outcome<AuditCheck> AuditLog::verify()
{
    return AuditChain(m_database, m_key).verify();
}

Outcome<AuditCheck> AuditLog::verifyAfter(const AuditPlace &place, qint64 most)
{
    return AuditChain(m_database, m_key).verifyAfter(place, most);
}

Outcome<QList<NumberedEntry>> AuditLog::entries(qint64 from)
{
    auto rows
        = m_database.run(QStringLiteral("SELECT number, %1 FROM audit WHERE number >= ? ORDER BY number")
                             .arg(auditrow::columns()),
            { from });
    if (!rows)
        return rows.error();
    QList<NumberedEntry> found;
    while (rows->next()) {
        const auto entry = auditrow::entryOf(*rows, 1);
        if (!entry)
            return Fault{ Failure::StoreDamaged, QStringLiteral("audit") };
        found.append({ rows->value(0).toLongLong(), *entry });
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return found;
}

Outcome<AuditPlace> AuditLog::head()
{
    auto last = newest(m_database);
    if (!last || last->number > 0)
        return last;
    return base();
}

Outcome<std::optional<QByteArray>> AuditLog::linkAt(qint64 number)
{
    auto row = m_database.run(QStringLiteral("SELECT link FROM audit WHERE number = ?"), { number });
    if (!row)
        return row.error();
    if (row->next())
        return std::optional(row->value(0).toByteArray());
    if (row->lastError().isValid())
        return storeFault(row->lastError());
    return std::optional<QByteArray>();
}

Outcome<AuditPlace> AuditLog::base()
{
    return AuditBase(m_database, m_key).read();
}

Outcome<qint64> AuditLog::cutBefore(const QDateTime &time)
{
    if (!time.isValid())
        return 0;
    return m_database.transact([&]() -> Outcome<qint64> {
        const auto last = lastBefore(time);
        return last ? cut(*last) : last;
    });
}

/// The last entry of those at the beginning that are all of before `time`, never the newest; 0: none. An
/// entry that is younger than those behind it (a clock was set back) keeps them: nothing goes too early.
Outcome<qint64> AuditLog::lastBefore(const QDateTime &time)
{
    auto row
        = m_database.run(QStringLiteral("SELECT coalesce((SELECT number FROM audit WHERE time >= ? ORDER "
                                        "BY number LIMIT 1), max(number)) - 1 FROM audit"),
            { stored::time(time) });
    if (!row)
        return row.error();
    if (!row->next())
        return storeFault(row->lastError());
    return row->value(0).toLongLong(); // 0 for NULL: there are no entries
}

Outcome<qint64> AuditLog::cut(qint64 number)
{
    const auto from = base();
    if (!from)
        return from.error();
    if (number <= from->number)
        return 0;
    // What does not fit must stay to be seen: a base behind it would call the rest good.
    const auto check = verifyAfter(*from, number - from->number);
    if (!check)
        return check.error();
    if (!check->whole())
        return Fault{ Failure::AuditBroken, QStringLiteral("audit"), static_cast<int>(*check->firstBad) };
    const auto moved = AuditBase(m_database, m_key).move({ check->number, check->head });
    if (!moved)
        return moved.error();
    const auto deleted
        = m_database.run(QStringLiteral("DELETE FROM audit WHERE number <= ?"), { check->number });
    if (!deleted)
        return deleted.error();
    return check->number - from->number;
}

} // namespace madoguchi
