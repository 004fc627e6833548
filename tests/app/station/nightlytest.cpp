#include "app/station/nightly.h"

#include "app/station/restore.h"
#include "tests/app/backup/backupstage.h"
#include "tests/support/fixedclock.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

/// A moment in Japan.
QDateTime japan(int day, int hour, int minute)
{
    return { QDate(2026, 11, day), QTime(hour, minute), Qt::OffsetFromUTC, japanOffsetSeconds };
}

const QTime halfPastTwo{ 2, 30 };

} // namespace

class NightlyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRuleOfWhen_data();
    void theRuleOfWhen();
    void itIsMadeAtItsTimeAndOnlyOnce();
    void aMachineThatWasOffCatchesUp();
    void afterAFailureItIsTriedAgainInAnHour();
    void whatKeepsTheKeysAwayIsReported();
    void oneAtATime();
    void withoutAFolderNothingIsMade();
    void theWindowDoesNotWait();

private:
    std::unique_ptr<Nightly> nightly(const BackupPlan &plan);
    std::unique_ptr<Nightly> nightly() { return nightly(m_stage->plan()); }
    /// As if a minute's look were due now; true once a backup that it began has ended.
    static bool lookAndWait(Nightly &nightly);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<BackupStage> m_stage;
    FixedClock m_clock;
    KeptRecovery m_recovery;
    std::optional<Fault> m_locked; ///< what the key store says
    QList<std::optional<Fault>> m_reported;
};

void NightlyTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<BackupStage>(m_dir->path());
    QVERIFY(m_stage->open().ok() && m_stage->keep(3).ok());
    m_clock = FixedClock();
    m_recovery = RecoveryKey::make().kept();
    m_locked.reset();
    m_reported.clear();
}

std::unique_ptr<Nightly> NightlyTest::nightly(const BackupPlan &plan)
{
    return std::make_unique<Nightly>(
        Backups(plan), halfPastTwo, m_clock,
        [this]() -> Outcome<BackupJob> {
            if (m_locked)
                return *m_locked;
            return backupJob(m_stage->vault, { sampleDay() }, m_recovery, m_clock.now());
        },
        [this](const Outcome<KeptBackup> &made) {
            m_reported.append(made ? std::nullopt : std::optional(made.error()));
        });
}

bool NightlyTest::lookAndWait(Nightly &nightly)
{
    const QSignalSpy finished(&nightly, &Nightly::finished);
    nightly.look();
    // First the look at the medium, then, where it is due, the backup.
    for (int turn = 0; turn < 3; ++turn)
        nightly.wait(30'000);
    return !finished.isEmpty();
}

void NightlyTest::theRuleOfWhen_data()
{
    QTest::addColumn<QDateTime>("started");
    QTest::addColumn<QDateTime>("newest");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("due");
    const QDateTime evening = japan(20, 18, 0);
    QTest::newRow("never made one") << evening << QDateTime() << japan(20, 18, 0) << true;
    QTest::newRow("before the time") << evening << japan(20, 2, 30) << japan(21, 2, 29) << false;
    QTest::newRow("at the time") << evening << japan(20, 2, 30) << japan(21, 2, 30) << true;
    QTest::newRow("made already") << evening << japan(21, 2, 30) << japan(21, 2, 31) << false;
    QTest::newRow("made by hand in the evening") << evening << japan(20, 20, 0) << japan(21, 2, 30) << true;
    QTest::newRow("made by hand before, on all night")
        << evening << japan(20, 20, 0) << japan(21, 1, 0) << false;
    QTest::newRow("off at the time, made by hand last evening")
        << japan(21, 8, 30) << japan(20, 20, 0) << japan(21, 8, 30) << false;
    QTest::newRow("off at the time, newest older than a day")
        << japan(21, 8, 30) << japan(20, 2, 30) << japan(21, 8, 30) << true;
    QTest::newRow("off over a weekend") << japan(23, 8, 30) << japan(20, 2, 30) << japan(23, 8, 30) << true;
}

void NightlyTest::theRuleOfWhen()
{
    QFETCH(QDateTime, started);
    QFETCH(QDateTime, newest);
    QFETCH(QDateTime, now);
    QFETCH(bool, due);
    QCOMPARE(nightlyDue({ halfPastTwo, started, newest }, now), due);
    // Whatever zone the machine keeps.
    QCOMPARE(nightlyDue({ halfPastTwo, started.toUTC(), newest.toUTC() }, now.toUTC()), due);
}

void NightlyTest::itIsMadeAtItsTimeAndOnlyOnce()
{
    m_clock.set(japan(20, 18, 0));
    const auto one = nightly();
    QVERIFY(lookAndWait(*one)); // there is none yet
    QVERIFY(!lookAndWait(*one));
    m_clock.set(japan(21, 2, 29));
    QVERIFY(!lookAndWait(*one));
    m_clock.set(japan(21, 2, 30));
    QVERIFY(lookAndWait(*one));
    m_clock.pass(60'000);
    QVERIFY(!lookAndWait(*one));
    QCOMPARE(m_reported, (QList<std::optional<Fault>>{ std::nullopt, std::nullopt }));
    QCOMPARE(wholeBackups(*m_stage), 2);
    QVERIFY(one->standing() && !one->standing()->fault);
    QCOMPARE(one->standing()->newestGood, japan(21, 2, 30));
}

void NightlyTest::aMachineThatWasOffCatchesUp()
{
    m_clock.set(japan(20, 18, 0));
    QVERIFY(lookAndWait(*nightly()));
    m_clock.set(japan(24, 8, 30));
    const auto morning = nightly();
    // By itself, as soon as the event loop turns.
    QTRY_COMPARE_WITH_TIMEOUT(m_reported.size(), 2, 30'000);
    QCOMPARE(wholeBackups(*m_stage), 2);
}

void NightlyTest::afterAFailureItIsTriedAgainInAnHour()
{
    m_clock.set(japan(20, 18, 0));
    const auto one = nightly();
    QVERIFY(lookAndWait(*one));
    m_clock.set(japan(21, 2, 30));
    const QString away = m_stage->medium() + QStringLiteral(".unplugged");
    QVERIFY(QFile::rename(m_stage->medium(), away));
    QVERIFY(lookAndWait(*one));
    QCOMPARE(m_reported.last()->failure, Failure::BackupFolderUnreachable);
    QVERIFY(one->standing()->fault);
    QVERIFY(QFile::rename(away, m_stage->medium()));
    m_clock.pass(59 * 60'000);
    QVERIFY(!lookAndWait(*one));
    QCOMPARE(one->standing()->fault->failure, Failure::BackupFolderUnreachable); // shown until one is good
    m_clock.setAhead(-12 * 3'600'000); // a clock that is set back makes the hour no longer
    m_clock.setAhead(12 * 3'600'000);
    m_clock.pass(60'000);
    QVERIFY(lookAndWait(*one));
    QVERIFY(!m_reported.last());
    QVERIFY(!one->standing()->fault);
}

void NightlyTest::whatKeepsTheKeysAwayIsReported()
{
    m_clock.set(japan(20, 18, 0));
    m_locked = Fault{ Failure::KeyMissing, QStringLiteral("vault") };
    const auto one = nightly();
    QVERIFY(lookAndWait(*one));
    QCOMPARE(m_reported.last()->failure, Failure::KeyMissing);
    QCOMPARE(one->backUpNow().error().failure, Failure::KeyMissing);
    m_locked.reset();
    m_recovery = {};
    QCOMPARE(one->backUpNow().error().code, QStringLiteral("no-recovery-key"));
    QVERIFY(m_stage->onMedium().isEmpty());
}

void NightlyTest::oneAtATime()
{
    const auto one = nightly();
    QVERIFY(one->backUpNow().ok());
    QVERIFY(one->isRunning());
    QCOMPARE(one->backUpNow().error().failure, Failure::StoreBusy);
    QVERIFY(one->wait(30'000));
    QVERIFY(!one->isRunning());
    QCOMPARE(m_reported.size(), 1);
    QCOMPARE(wholeBackups(*m_stage), 1);
}

void NightlyTest::withoutAFolderNothingIsMade()
{
    BackupPlan plan = m_stage->plan();
    plan.dir.clear();
    const auto one = nightly(plan);
    QVERIFY(!lookAndWait(*one));
    QCOMPARE(one->standing()->fault->failure, Failure::BackupMissing);
    QVERIFY(m_reported.isEmpty());
}

void NightlyTest::theWindowDoesNotWait()
{
    QVERIFY(m_stage->keep(300, 100).ok()); // a long day
    const auto one = nightly();
    QSignalSpy finished(one.get(), &Nightly::finished);
    QElapsedTimer since;
    since.start();
    QVERIFY(one->backUpNow().ok());
    const qint64 begun = since.restart();
    qint64 longest = 0;
    while (finished.isEmpty() && since.isValid()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, turn.elapsed());
    }
    qInfo("begun in %lld ms, longest turn of the event loop %lld ms", begun, longest);
    // 50 ms on a machine that does nothing else; tests run several at a time.
    QVERIFY(begun < 200 && longest < 200);
    QCOMPARE(wholeBackups(*m_stage), 1);
}

QTEST_GUILESS_MAIN(NightlyTest)
#include "nightlytest.moc"
