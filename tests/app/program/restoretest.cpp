#include "tests/app/backup/backupstage.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

struct Ended
{
    int status = -1;
    QString out{};
    QString err{};
};

QString textOf(const SecretBytes &bytes)
{
    return QString::fromUtf8(bytes.view());
}

} // namespace

/// The drill of security.md 30 with the built program: a fresh machine, the backup medium and the sheet on
/// paper.
class ProgramRestoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFreshMachineComesBack();
    void aFreshMachineWithARealKeyStoreComesBack();
    void aWrongWordIsNamedAndChangesNothing();
    void anotherSheetIsRefused();
    void aStationThatIsThereIsNotTouched();
    void aMissingBackupIsRefused();

private:
    /// Settings of the new machine; `keys`: the lines of [keys].
    QString settings(const QByteArray &keys) const;
    [[nodiscard]] QString fileKeySettings() const
    {
        return settings("[keys]\nbackend=file\nfile=keys/station.keys\n");
    }
    /// Runs `arguments` (program first) on the new machine: a home of its own, nothing of the old one's.
    [[nodiscard]] Ended run(const QStringList &arguments, const QString &input) const;
    [[nodiscard]] Ended restore(const QString &config, const QString &first, const QString &second) const
    {
        return run({ QStringLiteral(MADOGUCHI_PROGRAM), QStringLiteral("--config"), config,
                       QStringLiteral("--restore"), m_backup },
            QStringLiteral("first-half=%1\nsecond-half=%2\n").arg(first, second));
    }
    [[nodiscard]] QString machine(const QString &name) const
    {
        return m_dir->filePath(QStringLiteral("new/") + name);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_backup;
    QString m_first;
    QString m_second;
};

void ProgramRestoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(machine(QStringLiteral("home"))));
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    QVERIFY(old.open().ok() && old.keep(9).ok());
    const RecoveryKey key = RecoveryKey::make();
    const RecoverySheet sheet = key.sheet();
    m_first = textOf(sheet.first.words);
    m_second = textOf(sheet.second.scan); // the other one by its code
    const auto job = old.job(key.kept());
    QVERIFY(job.ok());
    const auto made = Backups(old.plan()).make(*job);
    QVERIFY(made.ok());
    // The medium is carried over; the old machine is gone.
    m_backup = m_dir->filePath(QFileInfo(made->file).fileName());
    QVERIFY(QFile::rename(made->file, m_backup));
    old.close();
    QVERIFY(QDir(old.folder).removeRecursively());
}

QString ProgramRestoreTest::settings(const QByteArray &keys) const
{
    QFile file(machine(QStringLiteral("station.ini")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("[station]\nkind=desk\nid=DESK-1\ninstitution=1319999998\nlanguage=en\n"
               "[direct]\nurl=https://127.0.0.1:9\nca=ca.pem\ncertificate=desk.p12\n"
               "[store]\npath=store\n"
        + keys);
    return file.fileName();
}

Ended ProgramRestoreTest::run(const QStringList &arguments, const QString &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QLatin1String(name), machine(QStringLiteral("home")));
    process.setProcessEnvironment(environment);
    process.start(arguments.first(), arguments.mid(1));
    process.write(input.toUtf8());
    process.closeWriteChannel();
    Ended ended;
    if (process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

void ProgramRestoreTest::aFreshMachineComesBack()
{
    const Ended ended = restore(fileKeySettings(), m_first, m_second);
    QVERIFY2(ended.status == 0, qPrintable(ended.err));
    QVERIFY2(ended.out.contains(QLatin1String("2026-11-21 02:30:00")), qPrintable(ended.out)); // Japan
    QVERIFY2(ended.out.contains(QLatin1String("9")), qPrintable(ended.out));
    // Another process opens what came back, with the keys that came back.
    FileKeyStore keys(machine(QStringLiteral("keys/station.keys")), QStringLiteral("DESK-1"));
    Vault vault(keys);
    QVERIFY(vault.open(true).ok());
    const auto database = Database::open(machine(QStringLiteral("store/station.db")));
    QVERIFY(database.ok());
    const auto ledger = Ledger::attach(**database, vault.standing(Vault::Standing::Vault));
    QVERIFY(ledger.ok() && (*ledger)->check().ok());
    const auto day = Receptions(**database, vault).ofDay(sampleDay());
    QVERIFY(day.ok());
    QCOMPARE(day->size(), 9);
    for (int seed = 0; seed < 9; ++seed) {
        Reception expected = sampleReception(seed);
        expected.number = seed + 1;
        QCOMPARE(day->at(seed).visit, expected.visit);
        QCOMPARE(day->at(seed).main()->patient, expected.main()->patient);
    }
    const Ended verified = run({ QStringLiteral(MADOGUCHI_PROGRAM), QStringLiteral("--config"),
                                   machine(QStringLiteral("station.ini")), QStringLiteral("--verify-audit") },
        {});
    QVERIFY2(verified.status == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.contains(QLatin1String("10")), qPrintable(verified.out)); // nine, and the restore
    // Who the patients are stands in neither of the outputs.
    const QList<QString> persons = personalTexts(sampleReception(0));
    QCOMPARE(textsFoundIn((ended.out + ended.err).toUtf8(), persons), QList<QString>());
}

void ProgramRestoreTest::aFreshMachineWithARealKeyStoreComesBack()
{
    const QString config = settings("[keys]\nbackend=system\n");
    // One session: the key ring that took the keys is the one that gives them back to the second program.
    const Ended ended = run(
        { QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/support/with-secret-service.sh"),
            QStringLiteral("unlocked"), QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral(
                "\"$0\" --config \"$1\" --restore \"$2\" && exec \"$0\" --config \"$1\" --verify-audit"),
            QStringLiteral(MADOGUCHI_PROGRAM), config, m_backup },
        QStringLiteral("first-half=%1\nsecond-half=%2\n").arg(m_first, m_second));
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
    QVERIFY2(ended.out.contains(QLatin1String("10")), qPrintable(ended.out));
    QVERIFY(QFile::exists(machine(QStringLiteral("store/station.db"))));
    QVERIFY(!QFile::exists(machine(QStringLiteral("keys/station.keys"))));
}

void ProgramRestoreTest::aWrongWordIsNamedAndChangesNothing()
{
    QStringList words = m_first.split(QLatin1Char(' '));
    words[4]
        = words[4] == QStringLiteral("かかかか") ? QStringLiteral("くくくく") : QStringLiteral("かかかか");
    const Ended ended = restore(fileKeySettings(), words.join(QLatin1Char(' ')), m_second);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(QLatin1String("first half, word 5")), qPrintable(ended.err));
    QVERIFY(!ended.err.contains(words[4]) && !ended.err.contains(words[0]));
    const Ended twice = restore(fileKeySettings(), m_first, m_first);
    QCOMPARE(twice.status, 1);
    const Ended none = restore(fileKeySettings(), {}, m_second);
    QCOMPARE(none.status, 1);
    QVERIFY(!QFile::exists(machine(QStringLiteral("store/station.db"))));
    QVERIFY(!QFile::exists(machine(QStringLiteral("keys/station.keys"))));
}

void ProgramRestoreTest::anotherSheetIsRefused()
{
    const RecoverySheet other = RecoveryKey::make().sheet();
    const Ended ended = restore(fileKeySettings(), textOf(other.first.words), textOf(other.second.words));
    QCOMPARE(ended.status, 1);
    QVERIFY(!QFile::exists(machine(QStringLiteral("store/station.db"))));
    QVERIFY(!QFile::exists(machine(QStringLiteral("keys/station.keys"))));
}

void ProgramRestoreTest::aStationThatIsThereIsNotTouched()
{
    const QString config = fileKeySettings();
    QCOMPARE(restore(config, m_first, m_second).status, 0);
    QFile store(machine(QStringLiteral("store/station.db")));
    QVERIFY(store.open(QIODevice::ReadOnly));
    const QByteArray before = store.readAll();
    const Ended again = restore(config, m_first, m_second);
    QCOMPARE(again.status, 2);
    QVERIFY2(again.err.contains(QLatin1String("already")), qPrintable(again.err));
    QVERIFY(store.seek(0));
    QCOMPARE(store.readAll(), before);
}

void ProgramRestoreTest::aMissingBackupIsRefused()
{
    m_backup += QStringLiteral(".gone");
    const Ended ended = restore(fileKeySettings(), m_first, m_second);
    QCOMPARE(ended.status, 1);
    QVERIFY(!ended.err.isEmpty());
}

QTEST_GUILESS_MAIN(ProgramRestoreTest)
#include "restoretest.moc"
