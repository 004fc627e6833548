#include "app/store/auditsearch.h"

#include "app/store/auditrow.h"
#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"

#include <QSqlError>
#include <QStringList>

namespace madoguchi {

namespace {

struct Condition
{
    QStringList parts{};
    QVariantList values{};

    void add(const QString &part, const QVariant &value)
    {
        parts.append(part);
        values.append(value);
    }
};

Condition conditionOf(const AuditPattern &pattern)
{
    Condition condition;
    condition.add(QStringLiteral("number > ?"), pattern.after);
    // The text form of a time sorts as the time does (stored::time).
    if (pattern.from.isValid())
        condition.add(QStringLiteral("time >= ?"), stored::time(pattern.from));
    if (pattern.before.isValid())
        condition.add(QStringLiteral("time < ?"), stored::time(pattern.before));
    if (!pattern.staffId.isEmpty())
        condition.add(QStringLiteral("staff = ?"), pattern.staffId);
    if (pattern.role)
        condition.add(QStringLiteral("role = ?"), stored::word(*pattern.role));
    if (pattern.act)
        condition.add(QStringLiteral("what = ?"), auditWord(*pattern.act));
    if (!pattern.patientKey.isEmpty())
        condition.add(QStringLiteral("patient = ?"), pattern.patientKey);
    if (pattern.doneOnly)
        condition.add(QStringLiteral("result = ?"), QStringLiteral(""));
    if (pattern.notable) {
        condition.parts.append(QStringLiteral("(result <> '' OR what IN (?, ?))"));
        condition.values += { auditWord(AuditAct::StoreTrouble), auditWord(AuditAct::StoreRestored) };
    }
    return condition;
}

} // namespace

AuditSearch::AuditSearch(Database &database)
    : m_database(database)
{ }

Outcome<AuditFound> AuditSearch::find(const AuditPattern &pattern)
{
    Condition condition = conditionOf(pattern);
    condition.values.append(pattern.most + 1);
    auto rows
        = m_database.run(QStringLiteral("SELECT number, %1 FROM audit WHERE %2 ORDER BY number DESC LIMIT ?")
                             .arg(auditrow::columns(), condition.parts.join(QStringLiteral(" AND "))),
            condition.values);
    if (!rows)
        return rows.error();
    AuditFound found;
    while (rows->next()) {
        if (found.entries.size() + found.unreadable.size() >= pattern.most) {
            found.more = true;
            break;
        }
        const qint64 number = rows->value(0).toLongLong();
        if (const auto entry = auditrow::entryOf(*rows, 1))
            found.entries.append({ number, *entry });
        else
            found.unreadable.append(number);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return found;
}

} // namespace madoguchi
