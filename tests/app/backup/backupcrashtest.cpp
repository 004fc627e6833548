#include "tests/app/backup/backupstage.h"
#include "tests/app/backup/failingmedium.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace madoguchi;

namespace {

constexpr int mostCalls = 60; // a backup of this size takes fewer

/// Opens the station below `folder` and makes a backup of the night `night`.
Outcome<KeptBackup> backUp(const QString &folder, int night, Medium &medium)
{
    BackupStage stage(folder);
    if (const auto opened = stage.open(); !opened)
        return opened.error();
    stage.now = stage.now.addDays(night);
    // Whose sheet it is does not matter here.
    const auto job = stage.job(RecoveryKey::make().kept());
    return job ? Backups(stage.plan(), medium).make(*job) : Outcome<KeptBackup>(job.error());
}

/// The child: 0 made, 1 not; killed at its n-th call.
int backUpAndDie(const QString &folder, int night, int nth, bool after)
{
    FailingMedium medium(nth, after ? FailingMedium::Mood::DieAfter : FailingMedium::Mood::Die);
    return backUp(folder, night, medium).ok() ? 0 : 1;
}

/// The child inside a mount namespace of its own: a medium of 256 KiB that is nearly full.
int backUpOntoFull(const QString &folder)
{
    QFile filler(folder + QStringLiteral("/medium/filler"));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 10;
    while (filler.write(QByteArray(4096, 'f')) == 4096)
        continue;
    filler.close();
    const auto full = backUp(folder, 0, Medium::system());
    if (full.ok() || full.error().failure != Failure::BackupFolderUnreachable
        || full.error().code != QLatin1String("full"))
        return 11;
    BackupStage stage(folder);
    if (!stage.open() || stage.onMedium() != QStringList(QStringLiteral("filler")))
        return 12; // nothing half stays on it
    stage.close();
    // Room for a part of it: it runs out in the middle.
    if (!filler.resize(filler.size() - 70'000))
        return 13;
    const auto half = backUp(folder, 0, Medium::system());
    if (half.ok() || half.error().code != QLatin1String("full"))
        return 14;
    return stage.onMedium() == QStringList(QStringLiteral("filler")) ? 0 : 15;
}

QStringList ourNames(const QStringList &names)
{
    return names.filter(QStringLiteral("backup-copy"));
}

} // namespace

class BackupCrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        BackupStage stage(m_dir->path());
        QVERIFY(stage.open().ok() && stage.keep(3).ok());
        stage.close();
        for (int night = 0; night < 3; ++night)
            QVERIFY(backUp(m_dir->path(), night, Medium::system()).ok());
    }
    void aKillAtAnyCallLeavesTheGenerations_data();
    void aKillAtAnyCallLeavesTheGenerations();
    void aFaultAtAnyCallIsNamedAndLeavesTheGenerations();
    void aFullMediumIsNamed();

private:
    [[nodiscard]] int whole() const
    {
        BackupStage stage(m_dir->path());
        return stage.open() ? wholeBackups(stage) : -1;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void BackupCrashTest::aKillAtAnyCallLeavesTheGenerations_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("before the call") << false;
    QTest::newRow("after the call") << true;
}

void BackupCrashTest::aKillAtAnyCallLeavesTheGenerations()
{
    QFETCH(bool, after);
    int night = 3;
    bool killed = true;
    for (int nth = 1; killed; ++nth, ++night) {
        QVERIFY(nth < mostCalls);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
            { QStringLiteral("--die"), m_dir->path(), QString::number(night), QString::number(nth),
                QString::number(after ? 1 : 0) });
        QVERIFY(child.waitForFinished(60'000));
        killed = child.exitStatus() == QProcess::CrashExit;
        if (!killed)
            QCOMPARE(child.exitCode(), 0);
        QVERIFY2(whole() >= 3, qPrintable(QString::number(nth)));
        if (!killed)
            QVERIFY(nth > 8); // it did meet the writing, not only the way there
        else {
            // The next night goes its way, and nothing is left of this one.
            ++night;
            QVERIFY(backUp(m_dir->path(), night, Medium::system()).ok());
            BackupStage stage(m_dir->path());
            QCOMPARE(stage.onMedium().size(), 3);
            QVERIFY(ourNames(stage.besideStore()).isEmpty());
            QCOMPARE(whole(), 3);
        }
    }
}

void BackupCrashTest::aFaultAtAnyCallIsNamedAndLeavesTheGenerations()
{
    int night = 3;
    int failed = 0;
    for (const int error : { EIO, ENOSPC, EROFS }) {
        bool struck = true;
        for (int nth = 1; struck; ++nth, ++night) {
            QVERIFY(nth < mostCalls);
            FailingMedium medium(nth, FailingMedium::Mood::Fail, error);
            const auto made = backUp(m_dir->path(), night, medium);
            struck = medium.struck();
            if (!made) {
                ++failed;
                QCOMPARE(made.error().failure, Failure::BackupFolderUnreachable);
            } else {
                BackupStage stage(m_dir->path());
                QVERIFY(stage.open().ok());
                QVERIFY(
                    Backups(stage.plan()).verify(*made, stage.vault.standing(Vault::Standing::Vault)).ok());
            }
            QVERIFY2(whole() >= 3, qPrintable(QString::number(nth)));
        }
    }
    QVERIFY(failed >= 3 * 5); // create, each write, sync, close, rename, the folder
    QVERIFY(backUp(m_dir->path(), night, Medium::system()).ok());
    QCOMPARE(whole(), 3);
}

void BackupCrashTest::aFullMediumIsNamed()
{
    QTemporaryDir dir;
    {
        BackupStage stage(dir.path());
        QVERIFY(stage.open().ok() && stage.keep(3).ok());
    }
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral("unshare"),
        { QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
            QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("mount -t tmpfs -o size=256k none \"$1/medium\" && exec \"$0\" --full \"$1\""),
            QCoreApplication::applicationFilePath(), dir.path() });
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == QStringLiteral("--die"))
        return backUpAndDie(
            arguments[2], arguments[3].toInt(), arguments[4].toInt(), arguments[5] == QStringLiteral("1"));
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--full"))
        return backUpOntoFull(arguments[2]);
    BackupCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "backupcrashtest.moc"
