#include "tests/app/store/oldstore.h"

#include "app/store/auditlog.h"
#include "app/store/receptionform.h"
#include "app/store/schemafiles.h"
#include "app/store/storedtext.h"
#include "tests/app/store/keptrows.h"
#include "tests/support/samplereception.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlite3.h>

namespace madoguchi {

namespace {

/// The first row of a store before version 3 is one that was really written then.
bool isOfFirstForm(int seed, int version)
{
    constexpr int firstWithBenefits = 3;
    return seed == 0 && version < firstWithBenefits;
}

QByteArray bytesOf(const Reception &reception, int seed, int version)
{
    return isOfFirstForm(seed, version) ? keptRow(QStringLiteral("reception-1")) : writeReception(reception);
}

} // namespace

View OldStore::view()
{
    View view;
    view.number = 1;
    view.key = QUuid(QStringLiteral("00000000-0000-4000-8000-000000000009"));
    view.visit = sampleReception(0).visit;
    view.time = QDateTime(QDate(2026, 11, 20), QTime(1, 2), Qt::UTC);
    view.staffId = QStringLiteral("doctor1");
    view.auditEntry = 2;
    return view;
}

Reception OldStore::reception(int seed, int version)
{
    Reception reception
        = isOfFirstForm(seed, version) ? beforeBenefits(sampleReception(seed)) : sampleReception(seed);
    reception.number = seed + 1;
    return reception;
}

OldStore::OldStore(StoreFixture &store, int version)
    : m_store(store)
    , m_version(version)
    , m_page(store.vault.standing(Vault::Standing::Vault))
{ }

OldStore::~OldStore()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
}

bool OldStore::make()
{
    if (!prepareFile() || !run(QStringLiteral("BEGIN")))
        return false;
    for (int number = 1; number <= m_version; ++number) {
        const QStringList statements = schemaStatements(number);
        for (const QString &statement : statements) {
            if (!run(statement))
                return false;
        }
    }
    return run(QStringLiteral("PRAGMA application_id = %1").arg(0x4d444743))
        && run(QStringLiteral("PRAGMA user_version = %1").arg(m_version)) && beginLedger() && addReceptions()
        && addAudit() && addRest() && run(QStringLiteral("COMMIT"));
}

bool OldStore::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (!query.prepare(sql))
        return false;
    for (const QVariant &value : values) {
        // Qt binds what is null as NULL; the store has empty values instead.
        if (value.typeId() == QMetaType::QByteArray)
            query.addBindValue(QByteArray("") + value.toByteArray());
        else if (value.typeId() == QMetaType::QString)
            query.addBindValue(QStringLiteral("") + value.toString());
        else
            query.addBindValue(value);
    }
    if (query.exec())
        return true;
    qWarning("%s", qPrintable(query.lastError().text()));
    return false;
}

bool OldStore::prepareFile()
{
    QDir(m_store.dir.path()).mkpath(QStringLiteral("store"));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
    m_database.setDatabaseName(m_store.path());
    return m_database.open() && run(QStringLiteral("PRAGMA journal_mode = WAL"));
}

bool OldStore::beginLedger()
{
    constexpr int firstWithLedger = 2;
    if (m_version < firstWithLedger)
        return true;
    auto *handle = *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
    sqlite3_stmt *row = nullptr;
    LedgerSums sums;
    if (m_page.registerOn(handle) != SQLITE_OK
        || sqlite3_prepare_v2(handle, "SELECT * FROM audit_base", -1, &row, nullptr) != SQLITE_OK)
        return false;
    while (sqlite3_step(row) == SQLITE_ROW)
        sums.add(*LedgerSums::indexOf("audit_base"), m_page.hashOf("audit_base", row));
    sqlite3_finalize(row);
    return run(QStringLiteral("INSERT INTO ledger VALUES (1, ?)"), { m_page.seal(sums) });
}

bool OldStore::addReceptions()
{
    const auto key = m_store.vault.forWriting(sampleDay(), false);
    for (int seed = 0; key && seed < receptions; ++seed) {
        const Reception reception = OldStore::reception(seed, m_version);
        const QString visit = stored::visit(reception.visit);
        const auto place = [&](const char *column) {
            return SealedPlace{ "receptions", visit.toLatin1(), column, reception.day, m_version };
        };
        if (!run(QStringLiteral("INSERT INTO receptions VALUES (?, ?, ?, ?, ?, ?, ?)"),
                { visit, stored::day(reception.day), reception.number, static_cast<int>(reception.status),
                    m_version, (*key)->seal(bytesOf(reception, seed, m_version), place("content")),
                    (*key)->seal(reception.receivedMessage, place("message")) }))
            return false;
    }
    return key.ok();
}

bool OldStore::addAudit()
{
    StoreFixture other;
    if (!other.open())
        return false;
    AuditLog log(*other.database, m_store.vault.standing(Vault::Standing::Audit));
    for (int i = 0; i < auditEntries; ++i) {
        AuditEntry entry;
        entry.time = view().time.addSecs(i);
        if (!log.append(entry))
            return false;
    }
    auto rows = other.database->run(QStringLiteral(
        "SELECT number, time, staff, role, station, visit, patient, what, kind, period, purpose, result,"
        " link FROM audit ORDER BY number"));
    while (rows && rows->next()) {
        QVariantList values;
        for (int i = 0; i < rows->record().count(); ++i)
            values.append(rows->value(i));
        if (!run(QStringLiteral("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"), values))
            return false;
    }
    return rows.ok();
}

bool OldStore::addRest()
{
    const View kept = view();
    return run(QStringLiteral("INSERT INTO staff VALUES"
                              " ('doctor1', '架空', 'qualified', 'doctor', '$argon2id$old', 1, 2, '')"))
        && run(QStringLiteral(
                   "INSERT INTO views VALUES (1, ?, ?, 'medication', ?, 'doctor1', 'doctor', 2, 0, '')"),
            { stored::visit(kept.key), stored::visit(kept.visit), stored::time(kept.time) })
        && run(QStringLiteral("INSERT INTO visits_to_forget VALUES (?, ?)"),
            { stored::visit(sampleReception(5).visit), stored::time(kept.time) });
}

} // namespace madoguchi
