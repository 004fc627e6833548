#include "app/backup/storecopy.h"

#include "app/store/storefault.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/statvfs.h>
#include <unistd.h>

namespace madoguchi {

namespace {

constexpr int patience = 5'000; // milliseconds for a writer of the store, as Database has it

struct CloseConnection
{
    void operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

Fault sqliteFault(int code)
{
    return storeFault(QSqlError(QString(), QString(), QSqlError::UnknownError, QString::number(code)));
}

Outcome<Connection> connect(const QByteArray &name, int flags)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &opened, flags, nullptr);
    Connection connection(opened);
    if (code != SQLITE_OK)
        return sqliteFault(opened ? sqlite3_extended_errcode(opened) : code);
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, patience);
    return connection;
}

Outcome<Done> copyPages(const QString &store, const QString &target)
{
    const auto from = connect(store.toUtf8(), SQLITE_OPEN_READONLY);
    if (!from)
        return from.error();
    const auto to = connect(target.toUtf8(), SQLITE_OPEN_READWRITE);
    if (!to)
        return to.error();
    // Nothing has to survive of a copy that is not finished.
    sqlite3_exec(to->get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    sqlite3_backup *copying = sqlite3_backup_init(to->get(), "main", from->get(), "main");
    if (!copying)
        return sqliteFault(sqlite3_extended_errcode(to->get()));
    // All in one step: one moment's state, and in WAL a reader keeps no writer waiting.
    const int code = sqlite3_backup_step(copying, -1);
    sqlite3_backup_finish(copying);
    return code == SQLITE_DONE ? Outcome<Done>(Done{}) : Outcome<Done>(sqliteFault(code));
}

/// The first column of the first row as text.
Outcome<QByteArray> ask(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    QByteArray answer;
    if (code == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return code == SQLITE_ROW ? Outcome<QByteArray>(answer) : Outcome<QByteArray>(sqliteFault(code));
}

Outcome<StoreCopy> lookThrough(const QString &file)
{
    // Immutable: SQLite then makes no log beside a file that says of itself that it has one.
    QUrl name = QUrl::fromLocalFile(file);
    name.setQuery(QStringLiteral("immutable=1"));
    const auto opened = connect(name.toEncoded(), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (!opened)
        return opened.error();
    const auto whole = ask(opened->get(), "PRAGMA integrity_check(1)");
    if (!whole)
        return whole.error();
    if (*whole != "ok")
        return Fault{ Failure::StoreDamaged, QStringLiteral("integrity-check") };
    const auto schema = ask(opened->get(), "PRAGMA user_version");
    if (!schema)
        return schema.error();
    return StoreCopy{ QFileInfo(file).size(), schema->toInt() };
}

/// The desk's day goes before its backup: the copy takes no space that the store will want.
bool hasRoom(const QString &store)
{
    struct statvfs state
    { };
    if (::statvfs(QFile::encodeName(QFileInfo(store).path()).constData(), &state) != 0)
        return true;
    constexpr quint64 spare = 4 * 1024 * 1024;
    const auto size
        = static_cast<quint64>(QFileInfo(store).size() + QFileInfo(store + QStringLiteral("-wal")).size());
    return static_cast<quint64>(state.f_bavail) * state.f_frsize > size + spare;
}

} // namespace

Outcome<StoreCopy> copyStore(const QString &store, const QString &target)
{
    if (!hasRoom(store))
        return Fault{ Failure::StoreFull, QStringLiteral("backup-copy") };
    const QByteArray path = QFile::encodeName(target);
    const int made = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made < 0)
        return storeFaultOfErrno(errno);
    ::close(made);
    const auto copied = copyPages(store, target);
    auto looked = copied ? lookThrough(target) : Outcome<StoreCopy>(copied.error());
    if (!looked)
        ::unlink(path.constData());
    return looked;
}

} // namespace madoguchi
