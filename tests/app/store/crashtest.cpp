#include "app/security/filekeystore.h"
#include "app/security/vault.h"
#include "app/store/auditlog.h"
#include "app/store/ledger.h"
#include "app/store/receptions.h"
#include "tests/support/samplereception.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace madoguchi;

namespace {

/// A station's store with keys in a file, as two processes after each other open it.
struct Station
{
    explicit Station(const QString &folder)
        : path(folder + QStringLiteral("/store/madoguchi.db"))
        , keys(folder + QStringLiteral("/keys/station.keys"))
    { }

    QString path;
    FileKeyStore keys;
    Vault vault{ keys };
    std::unique_ptr<Database> database{};

    Outcome<Done> open()
    {
        if (const auto opened = vault.open(Database::exists(path)); !opened)
            return opened;
        auto opened = Database::open(path);
        if (!opened)
            return opened.error();
        database = std::move(*opened);
        const auto ledger = Ledger::attach(*database, vault.standing(Vault::Standing::Vault));
        return ledger ? Outcome<Done>(Done{}) : ledger.error();
    }
};

/// One reception with its audit entry, both or none.
Outcome<Reception> keep(Station &station, Receptions &receptions, AuditLog &audit, int seed)
{
    return station.database->transact([&]() -> Outcome<Reception> {
        auto kept = receptions.add(sampleReception(seed));
        if (!kept)
            return kept;
        AuditEntry entry;
        entry.time = kept->arrivedAt;
        entry.visit = kept->visit;
        entry.what = AuditAct::ReceptionKept;
        const auto logged = audit.append(entry);
        return logged ? kept : Outcome<Reception>(logged.error());
    });
}

/// The child: keeps receptions without end, and says each one's seed once it was acknowledged. A seed in the
/// past of this run is updated in between, so that the kill also meets updates.
int writeUntilKilled(const QString &folder, int firstSeed)
{
    Station station(folder);
    if (!station.open())
        return 2;
    Receptions receptions(*station.database, station.vault);
    AuditLog audit(*station.database, station.vault.standing(Vault::Standing::Audit));
    if (!station.vault.forWriting(sampleDay(), !receptions.ofDay(sampleDay())->isEmpty()))
        return 3;
    for (int seed = firstSeed;; ++seed) {
        auto kept = keep(station, receptions, audit, seed);
        if (!kept)
            return 4;
        kept->status = ReceptionStatus::Confirmed;
        if (!receptions.update(*kept))
            return 5;
        std::printf("%d\n", seed);
        std::fflush(stdout);
    }
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost();

private:
    /// Starts a writer, kills it after `count` acknowledgements and `microseconds` more; the seeds it
    /// acknowledged.
    static QList<int> writtenBeforeKill(const QString &folder, int firstSeed, int count, int microseconds);
};

QList<int> CrashTest::writtenBeforeKill(const QString &folder, int firstSeed, int count, int microseconds)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("--write"), folder, QString::number(firstSeed) });
    QByteArray output;
    while (output.count('\n') < count && writer.waitForReadyRead(30'000))
        output += writer.readAllStandardOutput();
    // A few microseconds more, so that the kill meets every step of the next write, not always the same one.
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < microseconds * 1000LL)
        continue;
    writer.kill();
    writer.waitForFinished();
    output += writer.readAllStandardOutput();
    QList<int> seeds;
    const QList<QByteArray> lines = output.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) // the last piece has no end of line
        seeds.append(lines[i].toInt());
    return seeds;
}

void CrashTest::nothingAcknowledgedIsLost()
{
    QTemporaryDir dir;
    QVERIFY(dir.isValid());
    QRandomGenerator random(20261120); // the same rounds every time
    QSet<QUuid> acknowledged;
    for (int round = 0; round < 20; ++round) {
        const int firstSeed = round * 100'000;
        const int count = random.bounded(1, 12);
        const QList<int> seeds = writtenBeforeKill(dir.path(), firstSeed, count, random.bounded(2000));
        QVERIFY2(seeds.size() >= count, qPrintable(QString::number(round)));
        for (const int seed : seeds)
            acknowledged.insert(sampleReception(seed).visit);

        Station station(dir.path());
        const auto opened = station.open();
        QVERIFY2(opened.ok(), qPrintable(opened.ok() ? QString() : failureName(opened.error().failure)));
        Receptions receptions(*station.database, station.vault);
        const auto day = receptions.ofDay(sampleDay());
        QVERIFY(day.ok()); // every row there is opens: none is half there
        QHash<QUuid, ReceptionStatus> kept;
        for (qsizetype i = 0; i < day->size(); ++i) {
            QCOMPARE(day->at(i).number, static_cast<int>(i) + 1);
            kept.insert(day->at(i).visit, day->at(i).status);
        }
        for (const QUuid &visit : std::as_const(acknowledged))
            QVERIFY(kept.value(visit, ReceptionStatus::Arrived) == ReceptionStatus::Confirmed);
        AuditLog audit(*station.database, station.vault.standing(Vault::Standing::Audit));
        const auto check = audit.verify();
        QVERIFY(check.ok());
        QVERIFY(check->whole());
        QCOMPARE(check->count, qint64(day->size())); // both or none
        QVERIFY(station.database->ledger()->check().ok()); // nor rows without their ledger
        // At most one a round was kept and not acknowledged any more.
        QVERIFY(day->size() - acknowledged.size() <= round + 1);
    }
    QVERIFY(acknowledged.size() >= 20);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QStringLiteral("--write"))
        return writeUntilKilled(arguments[2], arguments[3].toInt());
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crashtest.moc"
