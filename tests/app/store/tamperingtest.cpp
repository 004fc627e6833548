#include "app/backup/backups.h"
#include "app/backup/keybundle.h"
#include "app/backup/recoverykey.h"
#include "app/store/consentreceipts.h"
#include "app/store/receptions.h"
#include "app/store/schemastate.h"
#include "app/store/staffaccounts.h"
#include "tests/app/store/readstore.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <cstdio>
#include <functional>

using namespace madoguchi;

namespace {

const char *const positions = "MADOGUCHI_FLIPS"; // how many, for the long run
constexpr quint32 seed = 20261124;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// The three files of a store as they stand.
struct Files
{
    QByteArray database{};
    QByteArray log{};

    static Files of(const QString &path)
    {
        return { contentOf(path), contentOf(path + QStringLiteral("-wal")) };
    }
    [[nodiscard]] bool putTo(const QString &path) const
    {
        for (const char *side : { "-wal", "-shm" })
            QFile::remove(path + QLatin1String(side));
        return put(path, database) && (log.isEmpty() || put(path + QStringLiteral("-wal"), log));
    }
};

/// Another program with SQLite, which takes the triggers away for its change and puts them back.
bool force(const QString &path, const QStringList &changes)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        return false;
    const auto schema = presentSchema(database);
    QStringList statements{ QStringLiteral("BEGIN") };
    for (auto one = schema->begin(); one != schema->end(); ++one) {
        if (one.value().first == QStringLiteral("trigger"))
            statements.append(QStringLiteral("DROP TRIGGER ") + one.key());
    }
    statements.append(changes);
    for (auto one = schema->begin(); one != schema->end(); ++one) {
        if (one.value().first == QStringLiteral("trigger"))
            statements.append(one.value().second);
    }
    statements.append(QStringLiteral("COMMIT"));
    bool done = true;
    for (const QString &statement : std::as_const(statements)) {
        done = done
            && sqlite3_exec(database, statement.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    return sqlite3_close(database) == SQLITE_OK && done;
}

QString named(const Outcome<StoreContents> &looked)
{
    if (looked)
        return QStringLiteral("whole");
    const Fault &fault = looked.error();
    const QString name = failureName(fault.failure);
    return fault.failure == Failure::StoreChangedOutside ? name + QLatin1Char(' ') + fault.code : name;
}

/// Two rows with each other's value.
QString swapped(const char *table, const char *column, int first, int second)
{
    return QStringLiteral("UPDATE %1 SET %2 = CASE rowid WHEN %3 THEN (SELECT %2 FROM %1 WHERE rowid = %4) "
                          "ELSE (SELECT %2 FROM %1 WHERE rowid = %3) END WHERE rowid IN (%3, %4)")
        .arg(QLatin1String(table), QLatin1String(column))
        .arg(first)
        .arg(second);
}

int howMany()
{
    const int asked = qEnvironmentVariableIntValue(positions);
    return asked > 0 ? asked : 10'000;
}

} // namespace

/// What somebody else does to the files is noticed, by name, or changes nothing (security.md 13, 20).
class TamperingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyFlippedByteOfTheStore();
    void everyFlippedByteOfABackup();
    void changedRows_data();
    void changedRows();
    void replayedRows_data();
    void replayedRows();
    void olderStore_data();
    void olderStore();

private:
    Outcome<StoreContents> look();
    /// One more day of work, after which the first files are old.
    void work();
    [[nodiscard]] QString path() const { return m_store.path(); }

    StoreFixture m_store;
    Files m_first; ///< closed, all in the database
    SecretBytes m_firstAnchor;
    StoreContents m_whole;
};

Outcome<StoreContents> TamperingTest::look()
{
    if (const auto opened = m_store.open(); !opened) {
        m_store.close();
        return opened.error();
    }
    auto looked = ReadStore(*m_store.database, m_store.vault).look();
    m_store.close();
    return looked;
}

void TamperingTest::initTestCase()
{
    QVERIFY(m_store.open().ok());
    ReadStore store(*m_store.database, m_store.vault);
    QVERIFY(m_store.vault.forWriting(sampleDay(), false).ok());
    QVERIFY(store.fill().ok() && store.anchor().ok());
    auto anchor = m_store.vault.anchor();
    QVERIFY(anchor.ok() && anchor->has_value());
    m_firstAnchor = std::move(**anchor);
    m_store.close();
    m_first = Files::of(path());
    QVERIFY(m_first.log.isEmpty());
    const auto looked = look();
    QVERIFY2(looked.ok(), qPrintable(named(looked)));
    m_whole = *looked;
    QCOMPARE(m_whole.ofDay.size(), ReadStore::receptions);
    QCOMPARE(m_whole.found.size(), ReadStore::receptions);
    QCOMPARE(m_whole.patients.size(), 6);
    QVERIFY(m_whole.patients.last().has_value() && m_whole.cached == 3);
}

void TamperingTest::init()
{
    m_store.close();
    QVERIFY(m_first.putTo(path()));
    QVERIFY(m_store.keys.write(QStringLiteral("anchor"), m_firstAnchor.duplicate()).ok());
}

void TamperingTest::everyFlippedByteOfTheStore()
{
    QRandomGenerator random(seed);
    QMap<QString, int> counts;
    int harmless = 0;
    const int count = howMany();
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(m_first.database.size())));
        const auto mask = static_cast<char>(1 << random.bounded(8));
        Files changed = m_first;
        changed.database[at] = static_cast<char>(changed.database[at] ^ mask);
        QVERIFY(changed.putTo(path()));
        const auto looked = look();
        const bool same = looked.ok() && *looked == m_whole;
        QVERIFY2(!looked.ok() || same,
            qPrintable(QStringLiteral("byte %1 changes what is read, and nobody notices").arg(at)));
        if (same)
            ++harmless;
        else
            ++counts[failureName(looked.error().failure)];
    }
    std::printf("store of %lld bytes, %d flips: %d harmless\n",
        static_cast<long long>(m_first.database.size()), count, harmless);
    for (auto one = counts.begin(); one != counts.end(); ++one)
        std::printf("    %d noticed as %s\n", *one, qPrintable(one.key()));
    // Most of a small store is empty pages, where a byte says nothing.
    QVERIFY(count - harmless > count / 10);
}

void TamperingTest::everyFlippedByteOfABackup()
{
    QVERIFY(m_store.open().ok());
    const KeptRecovery recovery = RecoveryKey::make().kept();
    auto exported = m_store.vault.exportKeys({ sampleDay() });
    QVERIFY(exported.ok());
    KeyBundle bundle;
    for (NamedKey &key : *exported)
        QVERIFY(bundle.write(key.entry, std::move(key.bytes)).ok());
    const QString medium = m_store.dir.filePath(QStringLiteral("medium"));
    QVERIFY(QDir().mkpath(medium));
    const Backups backups({ medium, 3, QStringLiteral("DESK-1"), QStringLiteral("1319999998"), path() });
    const auto key = m_store.vault.standing(Vault::Standing::Vault);
    const auto made = backups.make({ QDateTime(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC), recovery,
        RecoveryKey::seal(bundle.toBytes().view(), recovery.publicKey), key });
    QVERIFY(made.ok());
    QFile file(made->file);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QRandomGenerator random(seed);
    const auto flip = [&](qint64 at, char mask) {
        char byte = 0;
        return file.seek(at) && file.getChar(&byte) && file.seek(at)
            && file.putChar(static_cast<char>(byte ^ mask));
    };
    const int count = howMany();
    for (int i = 0; i < count; ++i) {
        const qint64 at = random.bounded(made->bytes);
        const auto mask = static_cast<char>(1 << random.bounded(8));
        QVERIFY(flip(at, mask));
        const auto verified = backups.verify(*made, key);
        QVERIFY2(!verified.ok(), qPrintable(QString::number(at)));
        QCOMPARE(verified.error().failure, Failure::BackupDamaged);
        QVERIFY(flip(at, mask));
    }
    QVERIFY(backups.verify(*made, key).ok());
    std::printf("backup of %lld bytes, %d flips: all noticed\n", static_cast<long long>(made->bytes), count);
}

void TamperingTest::changedRows_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QStringList &changes, const char *found) {
        QTest::newRow(name) << changes << QString::fromLatin1(found);
    };
    for (const char *table : { "receptions", "staff_accounts", "staff_use", "patients", "open_receptions",
             "consent_receipts", "records_cache", "outbox", "bulk_queries" }) {
        const QByteArray name = QByteArray("StoreChangedOutside ") + table;
        row(QByteArray(table).append(": contents swapped").constData(), { swapped(table, "content", 1, 2) },
            name.constData());
        row(QByteArray(table).append(": row cut").constData(),
            { QStringLiteral("DELETE FROM %1 WHERE rowid = 2").arg(QLatin1String(table)) }, name.constData());
    }
    row("a key of cached records given to another",
        { QStringLiteral("UPDATE records_cache_keys SET staff = "
                         "'staff2' WHERE rowid = 1") },
        "StoreChangedOutside records_cache_keys");
    row("a request said to be sent", { QStringLiteral("UPDATE outbox SET state = 'done' WHERE number = 1") },
        "StoreChangedOutside outbox");
    row("a view said to be reported", { QStringLiteral("UPDATE views SET reported = 1") },
        "StoreChangedOutside views");
    row("audit entries swapped",
        { QStringLiteral("UPDATE audit SET number = -1 WHERE number = 2"),
            QStringLiteral("UPDATE audit SET number = 2 WHERE number = 3"),
            QStringLiteral("UPDATE audit SET number = 3 WHERE number = -1") },
        "AuditBroken");
    row("audit entry cut", { QStringLiteral("DELETE FROM audit WHERE number = 3") }, "AuditBroken");
    row("audit entry repeated",
        { QStringLiteral("INSERT INTO audit SELECT 13, time, staff, role, station, visit, patient, what, "
                         "kind, period, purpose, result, link FROM audit WHERE number = 12") },
        "StoreChangedOutside audit");
    row("audit's end cut", { QStringLiteral("DELETE FROM audit WHERE number > 4") },
        "StoreChangedOutside audit");
    row("ledger cut", { QStringLiteral("DELETE FROM ledger") }, "StoreChangedOutside ledger");
}

void TamperingTest::changedRows()
{
    QFETCH(QStringList, changes);
    QFETCH(QString, name);
    QVERIFY(force(path(), changes));
    QCOMPARE(named(look()), name);
    // Nothing is made whole by opening it again.
    QCOMPARE(named(look()), name);
}

void TamperingTest::work()
{
    QVERIFY(m_store.open().ok());
    Database &database = *m_store.database;
    Receptions receptions(database, m_store.vault);
    auto reception = receptions.find(sampleReception(0).visit);
    QVERIFY(reception.ok() && reception->has_value());
    (*reception)->status = ReceptionStatus::Confirmed;
    QVERIFY(receptions.update(**reception).ok());
    const auto key = m_store.vault.standing(Vault::Standing::Vault);
    StaffAccounts staff(database, key);
    auto account = staff.find(QStringLiteral("staff1"));
    QVERIFY(account.ok() && account->has_value());
    (*account)->state = AccountState::Left;
    QVERIFY(staff.change(**account).ok());
    ConsentReceipts receipts(database, key);
    auto receipt = receipts.find(sampleReception(0).visit);
    QVERIFY(receipt.ok() && receipt->has_value());
    (*receipt)->proof.signature = "newer";
    QVERIFY(receipts.keep(**receipt).ok());
    AuditLog audit(database, m_store.vault.standing(Vault::Standing::Audit));
    for (int i = 0; i < 3; ++i)
        QVERIFY(audit.append({}).ok());
    QVERIFY(ReadStore(database, m_store.vault).anchor().ok());
}

void TamperingTest::replayedRows_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QString>("name");
    const auto replayed = [](const char *table, const char *where) {
        return QStringLiteral("INSERT OR REPLACE INTO %1 SELECT * FROM old.%1 %2")
            .arg(QLatin1String(table), QLatin1String(where));
    };
    const QString ledger = replayed("ledger", "");
    const QString reception = replayed("receptions", "");
    const QString account = replayed("staff_accounts", "WHERE id = 'staff1'");
    const QString receipt = replayed("consent_receipts", "");
    const QString audit = QStringLiteral("DELETE FROM audit WHERE number > 12");
    const auto row = [](const char *name, const QStringList &changes, const char *found) {
        QTest::newRow(name) << changes << QString::fromLatin1(found);
    };
    row("a reception", { reception }, "StoreChangedOutside receptions");
    row("an account that has left", { account }, "StoreChangedOutside staff_accounts");
    row("a receipt", { receipt }, "StoreChangedOutside consent_receipts");
    row("the ledger alone", { ledger },
        "StoreChangedOutside receptions,staff_accounts,consent_receipts,audit");
    row("rows with their ledger", { reception, account, receipt, ledger }, "StoreChangedOutside audit");
    row("rows with ledger and audit", { reception, account, receipt, audit, ledger }, "StoreOlder");
}

void TamperingTest::replayedRows()
{
    QFETCH(QStringList, changes);
    QFETCH(QString, name);
    work();
    m_store.close();
    QCOMPARE(named(look()), QStringLiteral("whole"));
    const QString old = m_store.dir.filePath(QStringLiteral("old.db"));
    QVERIFY(put(old, m_first.database));
    changes.prepend(QStringLiteral("COMMIT"));
    changes.insert(1, QStringLiteral("ATTACH '%1' AS old").arg(old));
    changes.insert(2, QStringLiteral("BEGIN"));
    QVERIFY(force(path(), changes));
    QCOMPARE(named(look()), name);
}

void TamperingTest::olderStore_data()
{
    QTest::addColumn<bool>("oldInLog");
    QTest::addColumn<bool>("newLogStays");
    QTest::newRow("all in the file") << false << false;
    QTest::newRow("with its log") << true << false;
    QTest::newRow("beside the newer log") << false << true;
}

/// The whole store of yesterday in the place of today's: nothing in it is wrong, and the key store knows
/// more.
void TamperingTest::olderStore()
{
    QFETCH(bool, oldInLog);
    QFETCH(bool, newLogStays);
    Files old = m_first;
    work();
    if (oldInLog) {
        old = Files::of(path());
        QVERIFY(!old.log.isEmpty());
        AuditLog audit(*m_store.database, m_store.vault.standing(Vault::Standing::Audit));
        QVERIFY(audit.append({}).ok());
        QVERIFY(ReadStore(*m_store.database, m_store.vault).anchor().ok());
    }
    const QByteArray newLog = Files::of(path()).log;
    m_store.close();
    QCOMPARE(named(look()), QStringLiteral("whole"));
    if (newLogStays)
        old.log = newLog;
    QVERIFY(old.putTo(path()));
    // The newer log carries the older file on to where it was: then nothing is older.
    QCOMPARE(named(look()), newLogStays ? QStringLiteral("whole") : QStringLiteral("StoreOlder"));
}

QTEST_GUILESS_MAIN(TamperingTest)
#include "tamperingtest.moc"
