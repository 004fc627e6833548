#include "app/central/folder/foldercentral.h"
#include "app/central/folder/foldernames.h"
#include "app/station/restore.h"
#include "app/store/bulkqueries.h"
#include "app/store/folderexchanges.h"
#include "app/store/outbox.h"
#include "app/store/stationrecord.h"
#include "tests/app/backup/backupstage.h"
#include "tests/app/station/stationstage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 hour = 3'600'000;

NumberQuery person(int seed)
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.number = Pii(QString::number(1001 + seed));
    query.birthdate = Pii(QDate(1980, 5, 6));
    return query;
}

BookedExchange exchange(int number, BookedExchange::State state)
{
    BookedExchange exchange;
    exchange.token = QStringLiteral("20261120%1").arg(number, 4, 10, QLatin1Char('0'));
    exchange.key = QUuid::createUuid();
    exchange.family = QStringLiteral("OQSsiquc01");
    exchange.identifier = QStringLiteral("file-%1").arg(number);
    exchange.written = QDateTime(QDate(2026, 11, 20), QTime(1, 0, number), Qt::UTC);
    exchange.state = state;
    return exchange;
}

} // namespace

/// What waits to be sent, and the folders' numbers, after a store came back from a backup.
class RestoredRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWaitsComesBack();
    void nothingIsAskedByFolderUntilMidnight_data();
    void nothingIsAskedByFolderUntilMidnight();

private:
    void onFolders(StationStage &stage) const;
    [[nodiscard]] static bool open(StationStage &stage);
    [[nodiscard]] BackupPlan planOf(const StationStage &stage) const;
    [[nodiscard]] QString backUp(StationStage &stage);
    /// The token of the request that a new question by number brings into `req`; empty: none came.
    [[nodiscard]] QString ask(StationStage &stage, int seed) const;
    static void settle(StationStage &stage);
    [[nodiscard]] QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    [[nodiscard]] QStringList in(const char *folder) const
    {
        return QDir(path(folder)).entryList(QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    RecoveryKey m_key = RecoveryKey::make();
};

void RestoredRequestsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const char *name : { "req", "res", "medium" })
        QVERIFY(QDir().mkpath(path(name)));
}

void RestoredRequestsTest::whatWaitsComesBack()
{
    BackupStage old(path("old"));
    QVERIFY(old.open().ok());
    QVERIFY(old.keep(1).ok());
    const auto key = old.vault.standing(Vault::Standing::Open);
    Outbox outbox(*old.database, key);
    for (int seed = 0; seed < 3; ++seed) {
        const Reception reception = sampleReception(seed);
        OutboxEntry entry;
        entry.kind = seed == 1 ? OutboxEntry::Kind::Reference : OutboxEntry::Kind::Eligibility;
        entry.visit = reception.visit;
        entry.since = old.now.addSecs(seed);
        entry.query = reception.question->query;
        entry.confirmFor = sampleDay();
        const Insurance &insurance = reception.main()->insurance;
        entry.reference = { Pii(QStringLiteral("4711")), insurance.insurerNumber, insurance.symbol,
            insurance.number, insurance.branch };
        QVERIFY(outbox.add(entry).ok());
    }
    BulkQueries lists(*old.database, key);
    BulkQueryEntry list;
    list.day = sampleDay().addDays(1);
    list.since = old.now;
    list.patients.append({ sampleReception().question->query, Pii(QStringLiteral("K1")), {} });
    list = *lists.add(list);
    list.state = BookingCheck::State::Asked;
    list.slip = { QStringLiteral("R7"), old.now, QStringLiteral("1319999998"), QStringLiteral("file") };
    QVERIFY(lists.update(list).ok());
    FolderExchanges book(*old.database, FolderExchanges::counterFileOf(old.store()));
    QVERIFY(book.prepare({}).ok());
    QVERIFY(book.keep(exchange(1, BookedExchange::State::Open)).ok());
    QVERIFY(book.keep(exchange(2, BookedExchange::State::Late)).ok());
    const auto job = backupJob(old.vault, { sampleDay() }, m_key.kept(), old.now);
    QVERIFY(job.ok() && Backups(old.plan()).make(*job).ok());
    // A new machine: no store, no keys.
    BackupStage fresh(path("new"));
    FixedClock clock;
    const auto restored = restoreFresh(
        old.medium() + QLatin1Char('/') + old.onMedium().first(), m_key, fresh.plan(), fresh.keys, clock);
    QVERIFY2(restored.ok(), restored ? "" : qPrintable(said(restored.error())));
    QVERIFY(fresh.open().ok());
    const auto freshKey = fresh.vault.standing(Vault::Standing::Open);
    QCOMPARE(outbox.waiting()->size(), 3);
    QVERIFY(*Outbox(*fresh.database, freshKey).waiting() == *outbox.waiting());
    QVERIFY(*BulkQueries(*fresh.database, freshKey).all() == *lists.all());
    QCOMPARE(lists.all()->first().slip.receptionNumber, QStringLiteral("R7"));
    FolderExchanges freshBook(*fresh.database, FolderExchanges::counterFileOf(fresh.store()));
    QVERIFY(*freshBook.all() == *book.all());
    QVERIFY(fresh.database->ledger()->check().ok());
}

void RestoredRequestsTest::onFolders(StationStage &stage) const
{
    stage.plan.way = ServiceWay::Folder;
    stage.plan.reader = ReaderWay::None;
    stage.plan.folder.req = path("req");
    stage.plan.folder.res = path("res");
    stage.plan.idle = std::chrono::hours(48);
    stage.ownWay = &stage.clock;
}

bool RestoredRequestsTest::open(StationStage &stage)
{
    return stage.open() && stage.signIn(QStringLiteral("uketsuke"));
}

BackupPlan RestoredRequestsTest::planOf(const StationStage &stage) const
{
    return { path("medium"), 3, stage.plan.id, stage.plan.institution, stage.plan.storeFile };
}

QString RestoredRequestsTest::backUp(StationStage &stage)
{
    Vault &vault = stage.core().vault();
    StationRecords records(stage.core().database(), vault.standing(Vault::Standing::Vault));
    StationRecord record;
    record.id = stage.plan.id;
    record.institution = stage.plan.institution;
    if (!records.keep(record))
        return {};
    const auto job = backupJob(vault, vault.heldDays(), m_key.kept(), stage.clock.now());
    const auto made = job ? Backups(planOf(stage)).make(*job) : Outcome<KeptBackup>(job.error());
    return made ? made->file : QString();
}

void RestoredRequestsTest::settle(StationStage &stage)
{
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
        static_cast<FolderCentral &>(stage.core().central()).look();
        stage.clock.pass(400);
    }
    QCoreApplication::processEvents();
}

QString RestoredRequestsTest::ask(StationStage &stage, int seed) const
{
    const QStringList before = in("req");
    if (!stage.desk().receiveByNumber(person(seed), QStringLiteral("certificate")))
        return {};
    settle(stage);
    QStringList names = in("req");
    names.removeIf([&before](const QString &name) { return before.contains(name); });
    const auto name = names.size() == 1 ? exchangeName(names.first()) : std::nullopt;
    return name ? name->token : QString();
}

void RestoredRequestsTest::nothingIsAskedByFolderUntilMidnight_data()
{
    QTest::addColumn<bool>("askedBefore");
    QTest::newRow("had asked before the backup") << true;
    QTest::newRow("asked first after the backup") << false;
}

/// What the machine that is gone had asked after its backup is on no list any more: its answers may lie
/// there.
void RestoredRequestsTest::nothingIsAskedByFolderUntilMidnight()
{
    QFETCH(bool, askedBefore);
    QStringList given;
    QString backup;
    {
        StationStage old(StationKind::Desk);
        onFolders(old);
        QVERIFY(open(old));
        if (askedBefore)
            given.append(ask(old, 0));
        backup = backUp(old);
        QVERIFY(!backup.isEmpty());
        given.append(ask(old, 1));
        QVERIFY(!given.contains(QString()));
    }
    for (const QString &name : in("req")) // the terminal takes all of it
        QVERIFY(QFile::remove(path("req") + QLatin1Char('/') + name));
    StationStage fresh(StationKind::Desk);
    onFolders(fresh);
    const auto restored = restoreFresh(backup, m_key, planOf(fresh), fresh.keys(), fresh.clock);
    QVERIFY2(restored.ok(), restored ? "" : qPrintable(said(restored.error())));
    QVERIFY(open(fresh));
    QCOMPARE(ask(fresh, 2), QString());
    const QList<HealthLine> lines = fresh.desk().health();
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const HealthLine &line) {
        return line.state == HealthLine::State::Bad && line.fault
            && line.fault->failure == Failure::FolderNumbersUsed;
    }));
    const int waiting = fresh.desk().waitingRequests().eligibility;
    QCOMPARE(waiting, askedBefore ? 2 : 1);
    QCOMPARE(fresh.desk().waitingRequests().refused, 0);
    // A restart the same day changes nothing; the next day in Japan does. The stage begins at 08:30.
    QVERIFY(open(fresh));
    settle(fresh);
    QVERIFY(in("req").isEmpty());
    fresh.pass(16 * hour);
    const auto written = [&] {
        fresh.desk().numbers().sender().send();
        settle(fresh);
        return in("req").size();
    };
    // What was asked before the backup waits for its answer under its key, which may lie there until the key
    // is a day old: only the other one is asked now, once.
    QTRY_COMPARE(written(), 1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(written(), 1);
    QCOMPARE(fresh.desk().waitingRequests().eligibility, waiting);
    const QString token = exchangeName(in("req").first())->token;
    QVERIFY2(token.startsWith(QStringLiteral("20261121")), qPrintable(token));
    QVERIFY(!given.contains(token));
    // Whatever had no answer by the end of its key's day is asked anew, under a number of its own.
    QVERIFY(QFile::remove(path("req") + QLatin1Char('/') + in("req").first())); // the terminal takes it
    fresh.pass(9 * hour);
    QTRY_VERIFY(written() > 0);
    for (const QString &name : in("req"))
        QVERIFY(!(given + QStringList(token)).contains(exchangeName(name)->token));
}

QTEST_GUILESS_MAIN(RestoredRequestsTest)
#include "restoredrequeststest.moc"
