#include "app/store/auditlog.h"

#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

/// In the order of the table and of the link.
const QString columns
    = QStringLiteral("time, staff, role, station, visit, patient, what, kind, period, purpose, result");
constexpr int columnCount = 11;

QVariantList valuesOf(const AuditEntry &entry)
{
    return { stored::time(entry.time), entry.staffId, entry.role ? stored::word(*entry.role) : QString(),
        entry.station, stored::visit(entry.visit), entry.patientKey, auditWord(entry.what),
        entry.kind ? contractWord(*entry.kind) : QString(), entry.period, entry.purpose,
        entry.result ? failureName(*entry.result) : QString() };
}

/// Reads the columns from `first` on of the row that `row` stands on.
QVariantList valuesOf(const QSqlQuery &row, int first)
{
    QVariantList values;
    for (int column = first; column < first + columnCount; ++column)
        values.append(row.value(column));
    return values;
}

std::optional<AuditEntry> entryOf(const QVariantList &values)
{
    AuditEntry entry;
    entry.time = stored::timeOf(values[0].toString());
    entry.staffId = values[1].toString();
    entry.role = stored::roleOf(values[2].toString());
    entry.station = values[3].toString();
    entry.visit = QUuid::fromString(values[4].toString());
    entry.patientKey = values[5].toByteArray();
    const auto act = auditActFromWord(values[6].toString());
    entry.kind = consentKindFromContract(values[7].toString());
    entry.period = values[8].toString();
    entry.purpose = values[9].toString();
    entry.result = stored::failureOf(values[10].toString());
    const bool known = act && entry.kind.has_value() != values[7].toString().isEmpty()
        && entry.role.has_value() != values[2].toString().isEmpty()
        && entry.result.has_value() != values[10].toString().isEmpty();
    if (!known)
        return std::nullopt;
    entry.what = *act;
    return entry;
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
    auto last = m_database.run(QStringLiteral("SELECT number, link FROM audit ORDER BY number DESC LIMIT 1"));
    if (!last)
        return last.error();
    qint64 number = 1;
    QByteArray before;
    if (last->next()) {
        number = last->value(0).toLongLong() + 1;
        before = last->value(1).toByteArray();
    } else if (last->lastError().isValid()) {
        return storeFault(last->lastError());
    }
    last->finish();
    QVariantList values = valuesOf(entry);
    values.append(linkOf(before, number, values));
    values.prepend(number);
    const auto written = m_database.run(
        QStringLiteral("INSERT INTO audit (number, %1, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(columns),
        values);
    if (!written)
        return written.error();
    return number;
}

Outcome<AuditCheck> AuditLog::verify()
{
    auto rows
        = m_database.run(QStringLiteral("SELECT number, %1, link FROM audit ORDER BY number").arg(columns));
    if (!rows)
        return rows.error();
    AuditCheck check;
    while (rows->next()) {
        ++check.count;
        const qint64 number = rows->value(0).toLongLong();
        const QByteArray link = linkOf(check.head, check.count, valuesOf(*rows, 1));
        const bool good = number == check.count && rows->value(columnCount + 1).toByteArray() == link;
        if (!good && !check.firstBad)
            check.firstBad = check.count;
        if (!check.firstBad)
            check.head = link;
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return check;
}

Outcome<QList<NumberedEntry>> AuditLog::entries(qint64 from)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT number, %1 FROM audit WHERE number >= ? ORDER BY number").arg(columns),
        { from });
    if (!rows)
        return rows.error();
    QList<NumberedEntry> found;
    while (rows->next()) {
        const auto entry = entryOf(valuesOf(*rows, 1));
        if (!entry)
            return Fault{ Failure::StoreDamaged, QStringLiteral("audit") };
        found.append({ rows->value(0).toLongLong(), *entry });
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return found;
}

QByteArray AuditLog::linkOf(const QByteArray &before, qint64 number, const QVariantList &values) const
{
    QList<QByteArray> fields{ before, QByteArray::number(number) };
    for (const QVariant &value : values) {
        const bool isBytes = value.typeId() == QMetaType::QByteArray;
        fields.append(isBytes ? value.toByteArray() : value.toString().toUtf8());
    }
    return m_key->keyedHash("audit link 1", fields);
}

} // namespace madoguchi
