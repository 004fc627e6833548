#include "app/store/database.h"

#include "app/store/databasefile.h"
#include "app/store/ledger.h"
#include "app/store/schemafiles.h"
#include "app/store/storefault.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>

#include <atomic>

namespace madoguchi {

namespace {

constexpr int applicationId = 0x4d444743; // "MDGC"

QString newConnectionName()
{
    static std::atomic<int> count{ 0 };
    return QStringLiteral("madoguchi-store-%1").arg(++count);
}

/// Qt binds a null string as NULL; here a text without content is an empty text.
QVariant bound(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

bool Database::exists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Outcome<std::unique_ptr<Database>> Database::open(const QString &path)
{
    std::unique_ptr<Database> database(new Database(newConnectionName()));
    if (const auto prepared = database->prepare(path); !prepared)
        return prepared.error();
    if (const auto ours = database->recognise(); !ours)
        return ours.error();
    if (const auto ready = database->setUp(); !ready)
        return ready.error();
    if (const auto whole = database->check(); !whole)
        return whole.error();
    if (const auto newest = database->migrate(); !newest)
        return newest.error();
    // Without space for it the station works, and says so (reserveUsed).
    database->m_reserve.emplace(path);
    const auto reserved = database->restoreReserve();
    Q_UNUSED(reserved)
    return database;
}

Outcome<std::unique_ptr<Database>> Database::openToRead(const QString &path)
{
    if (!exists(path))
        return Fault{ Failure::StoreUnreachable, QStringLiteral("no-store") };
    std::unique_ptr<Database> database(new Database(newConnectionName()));
    if (const auto ready = database->connect(path, QStringLiteral("QSQLITE_OPEN_READONLY")); !ready)
        return ready.error();
    if (const auto ours = database->recognise(); !ours)
        return ours.error();
    if (database->m_schema == 0)
        return Fault{ Failure::StoreDamaged, QStringLiteral("empty") };
    for (const char *manner : { "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON" }) {
        if (const auto set = database->run(QString(QLatin1String(manner))); !set)
            return set.error();
    }
    return database;
}

Database::Database(QString connectionName)
    : m_connectionName(std::move(connectionName))
{ }

Database::~Database()
{
    // Qt warns about a connection that is removed while a handle to it lives: this one is gone by then.
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

sqlite3 *Database::handle() const
{
    const QVariant handle = connection().driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Ledger *Database::keep(std::unique_ptr<Ledger> ledger)
{
    m_ledger = std::move(ledger);
    return m_ledger.get();
}

Outcome<Done> Database::restoreReserve()
{
    return m_reserve ? m_reserve->make() : Outcome<Done>(Done{});
}

void Database::noteFull(const Fault &fault)
{
    m_full = m_full || fault.failure == Failure::StoreFull;
}

/// Outside of a transaction, after the disk was full: whether there is more space now.
bool Database::makesRoom()
{
    if (m_depth > 0 || !std::exchange(m_full, false))
        return false;
    return m_reserve && m_reserve->giveUp();
}

Outcome<Done> Database::prepare(const QString &path)
{
    if (const auto file = prepareDatabaseFile(path); !file)
        return file;
    return connect(path, QString());
}

Outcome<Done> Database::connect(const QString &path, const QString &options)
{
    QSqlDatabase made = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    made.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;") + options);
    made.setDatabaseName(path);
    if (!made.open())
        return storeFault(made.lastError());
    return Done{};
}

/// Reads what the file is before anything is written to it.
Outcome<Done> Database::recognise()
{
    const auto application = number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto version = number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto tables = number(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return tables.error();
    const bool isNew = *tables == 0 && *version == 0 && *application == 0;
    if (!isNew && *application != applicationId)
        return Fault{ Failure::StoreDamaged, QStringLiteral("not-ours") };
    if (*version > newestSchema())
        return Fault{ Failure::StoreTooNew, QString(), *version };
    m_schema = *version;
    m_openedSchema = *version;
    return Done{};
}

Outcome<Done> Database::setUp()
{
    auto journal = run(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!journal)
        return journal.error();
    // Where the log cannot be (a network share), SQLite keeps the old way without calling it an error.
    if (!journal->next() || journal->value(0).toString() != QStringLiteral("wal"))
        return Fault{ Failure::StoreUnreachable, QStringLiteral("no-wal") };
    journal->finish();
    const QStringList manners{ QStringLiteral("PRAGMA synchronous = FULL"),
        QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA secure_delete = ON"),
        QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA recursive_triggers = ON"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA temp_store = MEMORY") };
    for (const QString &manner : manners) {
        if (const auto set = run(manner); !set)
            return set.error();
    }
    return Done{};
}

Outcome<Done> Database::check()
{
    // Not the quick check: it passes an index that hides a row from who asks for it.
    auto checked = run(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!checked)
        return checked.error();
    if (!checked->next())
        return storeFault(checked->lastError());
    if (checked->value(0).toString() != QStringLiteral("ok"))
        return Fault{ Failure::StoreDamaged, QStringLiteral("integrity-check") };
    return Done{};
}

/// Each file in one transaction with its number: an upgrade that is cut off is done again as a whole.
Outcome<Done> Database::migrate()
{
    for (int version = m_schema + 1; version <= newestSchema(); ++version) {
        const auto done = transact([&]() -> Outcome<Done> {
            QStringList statements = schemaStatements(version);
            statements.append(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
            statements.append(QStringLiteral("PRAGMA user_version = %1").arg(version));
            for (const QString &statement : statements) {
                if (const auto ran = run(statement); !ran)
                    return ran.error();
            }
            return Done{};
        });
        if (!done)
            return done;
        m_schema = version;
    }
    return Done{};
}

Outcome<int> Database::number(const QString &sql)
{
    auto asked = run(sql);
    if (!asked)
        return asked.error();
    if (!asked->next())
        return storeFault(asked->lastError());
    return asked->value(0).toInt();
}

Outcome<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    auto query = runOnce(sql, values);
    if (query)
        return query;
    noteFull(query.error());
    if (makesRoom())
        return runOnce(sql, values);
    return query;
}

Outcome<QSqlQuery> Database::runOnce(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storeFault(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(bound(value));
    if (!query.exec())
        return storeFault(query.lastError());
    return query;
}

Outcome<Done> Database::checkpoint()
{
    auto checked = run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!checked)
        return checked.error();
    if (checked->next() && checked->value(0).toInt() != 0)
        return Fault{ Failure::StoreBusy, QStringLiteral("checkpoint") };
    return Done{};
}

Outcome<Done> Database::begin()
{
    if (m_depth == 0) {
        m_undo.reset();
        m_full = false;
        // Immediate: two writers that both begin by reading would else fail in the middle.
        if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun.error();
    }
    ++m_depth;
    return Done{};
}

Outcome<Done> Database::end(const std::optional<Fault> &fault)
{
    --m_depth;
    if (fault && !m_undo)
        m_undo = fault;
    if (m_depth > 0)
        return m_undo ? Outcome<Done>(*m_undo) : Outcome<Done>(Done{});
    if (!m_undo) {
        // Not by run(): what fails to be kept is undone already, and the whole work is what is tried again.
        const auto kept = runOnce(QStringLiteral("COMMIT"), {});
        if (kept)
            return Done{};
        m_undo = kept.error();
        noteFull(*m_undo);
    }
    // SQLite has undone it by itself after some failures (disk full); this one then has nothing to do.
    const auto undone = runOnce(QStringLiteral("ROLLBACK"), {});
    Q_UNUSED(undone)
    return *m_undo;
}

} // namespace madoguchi
