#include "tests/app/backup/backupstage.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;

class BackupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_stage = std::make_unique<BackupStage>(m_dir->path());
        const auto opened = m_stage->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(said(opened.error())));
        const auto kept = m_stage->keep(5);
        QVERIFY2(kept.ok(), kept.ok() ? "" : qPrintable(said(kept.error())));
    }

    void aBackupIsNamedClosedAndSaysNothing();
    void itIsMadeWhileTheStoreIsInUse();
    void threeGenerationsStay();
    void othersFilesStay();
    void leftoversAreCleared();
    void aTakenNameIsNotWrittenOver();
    void aMediumThatIsNotThereIsNotMade();
    void withoutARecoveryKeyThereIsNoBackup();
    void aDamagedStoreIsNotBackedUp();
    void theStandingTellsHowOldTheNewestIs();
    void itOpensWithTheSheetAndWithTheStation();
    void forgottenDaysDoNotComeBackByTheStationAlone();
    void aForgedBackupDoesNotOpenWithTheSheet();
    void allOfTheHeadIsUnderTheMark();
    void backupsDatedAheadPushNoneOut();

private:
    Outcome<KeptBackup> make() { return make(Backups(m_stage->plan())); }
    Outcome<KeptBackup> make(const Backups &backups)
    {
        auto job = m_stage->job(m_key.kept());
        return job ? backups.make(*job) : Outcome<KeptBackup>(job.error());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<BackupStage> m_stage;
    RecoveryKey m_key = RecoveryKey::make();
};

void BackupsTest::aBackupIsNamedClosedAndSaysNothing()
{
    const auto made = make();
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(said(made.error())));
    QCOMPARE(m_stage->onMedium(), QStringList(QStringLiteral("madoguchi-DESK-1-20261120-173000.backup")));
    QCOMPARE(made->made, m_stage->now);
    QVERIFY(!made->fault);
    struct stat state
    { };
    QCOMPARE(::stat(QFile::encodeName(made->file).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777, 0600U);
    QFile file(made->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 10'000);
    for (int seed = 0; seed < 5; ++seed)
        QCOMPARE(textsFoundIn(bytes, personalTexts(sampleReception(seed))), QList<QString>());
    QVERIFY(!bytes.contains("SQLite") && !bytes.contains("CREATE TABLE"));
    for (const QString &name : m_stage->besideStore())
        QVERIFY2(!name.contains(QLatin1String("backup")), qPrintable(name));
}

void BackupsTest::itIsMadeWhileTheStoreIsInUse()
{
    // A write that is not finished belongs to no backup, and keeps none from being made.
    const auto done = m_stage->database->transact([&]() -> Outcome<Done> {
        if (const auto kept = m_stage->keep(1, 100); !kept)
            return kept;
        const auto made = make();
        if (!made)
            return made.error();
        return Done{};
    });
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(said(done.error())));
    const auto all = Backups(m_stage->plan()).list();
    QVERIFY(all.ok() && all->size() == 1);
    const auto unpacked
        = unpack(all->first().file, m_stage->vault, m_dir->filePath(QStringLiteral("copy.db")));
    QVERIFY2(unpacked.ok(), unpacked.ok() ? "" : qPrintable(said(unpacked.error())));
    QCOMPARE(unpacked->auditEntries, qint64(5));
}

void BackupsTest::threeGenerationsStay()
{
    for (int night = 0; night < 6; ++night) {
        QVERIFY(make().ok());
        QCOMPARE(m_stage->onMedium().size(), std::min(night + 1, 3));
        QCOMPARE(wholeBackups(*m_stage), std::min(night + 1, 3));
        m_stage->now = m_stage->now.addDays(1);
    }
    QCOMPARE(m_stage->onMedium().first(), QStringLiteral("madoguchi-DESK-1-20261123-173000.backup"));
    const auto all = Backups(m_stage->plan()).list();
    QVERIFY(all->first().made > all->last().made);
    // A damaged one is no generation: three good ones stay beside it.
    QFile newest(all->first().file);
    QVERIFY(newest.open(QIODevice::ReadWrite));
    QVERIFY(newest.resize(newest.size() - 1));
    newest.close();
    QVERIFY(make().ok());
    QCOMPARE(wholeBackups(*m_stage), 3);
}

void BackupsTest::othersFilesStay()
{
    // Another store of the same id: another clinic's, or this station's before it was set up anew.
    QTemporaryDir otherDir;
    BackupStage other(otherDir.path());
    QVERIFY(other.open().ok() && other.keep(1).ok());
    other.now = m_stage->now.addDays(-20);
    BackupPlan there = other.plan();
    there.dir = m_stage->medium();
    auto job = other.job(RecoveryKey::make().kept());
    QVERIFY(job.ok() && Backups(there).make(*job).ok());
    QStringList others = m_stage->onMedium();
    for (const QString &name : { QStringLiteral("madoguchi-DESK-1-2-20200101-000000.backup"),
             QStringLiteral("madoguchi-DESK-2-20200101-000000.backup"), QStringLiteral("photo.jpg"),
             QStringLiteral("madoguchi-DESK-1-20200101-000000.backup.txt"),
             QStringLiteral("madoguchi-DESK-1-20200102-000000.backup") /* nothing we could read */ }) {
        QFile file(m_stage->medium() + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not ours") == 8);
        others.append(name);
    }
    const QString target = m_dir->filePath(QStringLiteral("target"));
    QVERIFY(QFile::copy(m_stage->store(), target));
    const QString link = QStringLiteral("madoguchi-DESK-1-20200103-000000.backup");
    QVERIFY(QFile::link(target, m_stage->medium() + QLatin1Char('/') + link));
    for (int night = 0; night < 5; ++night) {
        m_stage->now = m_stage->now.addDays(1);
        QVERIFY(make().ok());
    }
    const QStringList left = m_stage->onMedium();
    for (const QString &name : std::as_const(others))
        QVERIFY2(left.contains(name), qPrintable(name));
    QVERIFY(left.contains(link) && QFile::exists(target));
    QCOMPARE(left.size(), others.size() + 1 + 3);
}

void BackupsTest::leftoversAreCleared()
{
    const QString part = m_stage->medium() + QStringLiteral("/.madoguchi-DESK-1-20261119-173000.backup.part");
    const QString notOurs
        = m_stage->medium() + QStringLiteral("/.madoguchi-DESK-2-20261119-173000.backup.part");
    const QString copy = m_stage->store() + QStringLiteral(".backup-copy");
    for (const QString &name : { part, notOurs, copy }) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") == 4);
    }
    QVERIFY(make().ok());
    QVERIFY(!QFile::exists(part) && !QFile::exists(copy));
    QVERIFY(QFile::exists(notOurs));
}

void BackupsTest::aTakenNameIsNotWrittenOver()
{
    const auto first = make();
    const auto second = make();
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first->file != second->file);
    QCOMPARE(second->made, first->made.addSecs(1));
    QCOMPARE(wholeBackups(*m_stage), 2);
}

void BackupsTest::aMediumThatIsNotThereIsNotMade()
{
    BackupPlan plan = m_stage->plan();
    plan.dir = m_dir->filePath(QStringLiteral("unplugged"));
    const auto made = make(Backups(plan));
    QCOMPARE(made.error().failure, Failure::BackupFolderUnreachable);
    QVERIFY(!QFile::exists(plan.dir));
    QCOMPARE(Backups(plan).standing(m_stage->now).fault->failure, Failure::BackupFolderUnreachable);
    plan.dir.clear();
    QCOMPARE(make(Backups(plan)).error().failure, Failure::BackupMissing);
    QCOMPARE(Backups(plan).standing(m_stage->now).fault->failure, Failure::BackupMissing);
}

void BackupsTest::withoutARecoveryKeyThereIsNoBackup()
{
    const BackupJob job{ m_stage->now, {}, {}, m_stage->vault.standing(Vault::Standing::Vault) };
    const auto made = Backups(m_stage->plan()).make(job);
    QCOMPARE(made.error().failure, Failure::BackupMissing);
    QCOMPARE(made.error().code, QStringLiteral("no-recovery-key"));
    QVERIFY(m_stage->onMedium().isEmpty());
}

void BackupsTest::aDamagedStoreIsNotBackedUp()
{
    for (int night = 0; night < 3; ++night) {
        QVERIFY(make().ok());
        m_stage->now = m_stage->now.addDays(1);
    }
    auto job = m_stage->job(m_key.kept());
    QVERIFY(job.ok());
    QVERIFY(m_stage->database->checkpoint().ok());
    m_stage->database.reset();
    QFile file(m_stage->store());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5 * 4096));
    const qint64 size = file.size() - 6 * 4096;
    QVERIFY(size > 0 && file.write(QByteArray(size, '\x5a')) == size);
    file.close();
    const auto made = Backups(m_stage->plan()).make(*job);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().failure, Failure::StoreDamaged);
    QCOMPARE(wholeBackups(*m_stage), 3);
    QCOMPARE(m_stage->onMedium().size(), 3);
    QVERIFY(!QFile::exists(m_stage->store() + QStringLiteral(".backup-copy")));
}

void BackupsTest::theStandingTellsHowOldTheNewestIs()
{
    const Backups backups(m_stage->plan());
    QCOMPARE(backups.standing(m_stage->now).fault->failure, Failure::BackupOld);
    QCOMPARE(backups.standing(m_stage->now).fault->number, -1);
    QVERIFY(make().ok());
    const BackupStanding fresh = backups.standing(m_stage->now.addSecs(1));
    QVERIFY(!fresh.fault);
    QCOMPARE(fresh.newestGood, m_stage->now);
    QVERIFY(fresh.sameDevice); // both lie below one folder here
    QVERIFY(!backups.standing(m_stage->now.addDays(7)).fault);
    const auto old = backups.standing(m_stage->now.addDays(7).addSecs(1)).fault;
    QVERIFY(old && old->failure == Failure::BackupOld);
    QCOMPARE(old->number, 7);
    // The clock was set back: one of the future says nothing of today.
    QCOMPARE(backups.standing(m_stage->now.addDays(-1)).fault->failure, Failure::BackupOld);
    // A newest one that is damaged shows, although the one before it is good.
    m_stage->now = m_stage->now.addDays(1);
    const auto made = make();
    QVERIFY(made.ok());
    QFile file(made->file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(100));
    file.close();
    const BackupStanding damaged = backups.standing(m_stage->now.addSecs(1));
    QCOMPARE(damaged.fault->failure, Failure::BackupDamaged);
    QCOMPARE(damaged.newestGood, m_stage->now.addDays(-1));
}

void BackupsTest::itOpensWithTheSheetAndWithTheStation()
{
    const auto made = make();
    QVERIFY(made.ok());
    const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
    // The station itself: by the key in its key store.
    const auto own = unpack(made->file, m_stage->vault, copy);
    QVERIFY2(own.ok(), own.ok() ? "" : qPrintable(said(own.error())));
    QCOMPARE(own->auditEntries, qint64(5));
    dropUnpacked(copy);
    // The drill: by the sheet alone. Nothing stays.
    const auto drilled = rehearse(made->file, m_key, copy);
    QVERIFY2(drilled.ok(), drilled.ok() ? "" : qPrintable(said(drilled.error())));
    QCOMPARE(drilled->auditEntries, qint64(5));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    // Another sheet.
    const auto other = rehearse(made->file, RecoveryKey::make(), copy);
    QCOMPARE(other.error().failure, Failure::BackupOfOther);
    QCOMPARE(other.error().code, RecoveryKey::numberOf(m_key.publicKey()));
    // Another station's vault.
    QTemporaryDir otherDir;
    BackupStage another(otherDir.path());
    QVERIFY(another.open().ok());
    QCOMPARE(unpack(made->file, another.vault, copy).error().failure, Failure::BackupOfOther);
    QVERIFY(!QFile::exists(copy));
}

void BackupsTest::forgottenDaysDoNotComeBackByTheStationAlone()
{
    const auto made = make();
    QVERIFY(made.ok());
    QVERIFY(Receptions(*m_stage->database, m_stage->vault).forgetDay(sampleDay()).ok());
    const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
    QVERIFY(unpack(made->file, m_stage->vault, copy).ok());
    {
        auto restored = Database::open(copy);
        QVERIFY(restored.ok());
        QVERIFY(Ledger::attach(**restored, m_stage->vault.standing(Vault::Standing::Vault)).ok());
        QCOMPARE(
            Receptions(**restored, m_stage->vault).ofDay(sampleDay()).error().failure, Failure::KeyMissing);
        // With the sheet the day's key is there, until the last generation that holds it is gone.
        auto keys = keysIn(made->file, m_key);
        QVERIFY(keys.ok());
        Vault carried(*keys);
        QVERIFY(carried.open(true).ok());
        QCOMPARE(Receptions(**restored, carried).ofDay(sampleDay())->size(), 5);
    }
    dropUnpacked(copy);
}

void BackupsTest::aForgedBackupDoesNotOpenWithTheSheet()
{
    // Somebody else's store, sealed to the clinic's public key as it stands in clear in every head.
    QTemporaryDir otherDir;
    BackupStage other(otherDir.path());
    QVERIFY(other.open().ok() && other.keep(2).ok());
    const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
    const KeptRecovery guessed{ m_key.publicKey(), RecoveryKey::make().proofKey() };
    const auto job = other.job(guessed);
    QVERIFY(job.ok());
    const auto forged = Backups(other.plan()).make(*job);
    QVERIFY(forged.ok());
    const QList<Fault> said{ keysIn(forged->file, m_key).error(),
        unpack(forged->file, m_key, other.vault, copy).error(), rehearse(forged->file, m_key, copy).error() };
    for (const Fault &fault : said) {
        QCOMPARE(fault.failure, Failure::BackupOfOther);
        QCOMPARE(fault.code, QStringLiteral("mark"));
    }
    QVERIFY(!QFile::exists(copy));
    // By its own vault key it opens without any mark.
    QVERIFY(unpack(forged->file, other.vault, copy).ok());
}

void BackupsTest::allOfTheHeadIsUnderTheMark()
{
    const BackupHeader real = *make()->header;
    QCOMPARE(real.mark, real.markBy(m_key.proofKey()));
    const auto marks = [&](auto change) {
        BackupHeader changed = real;
        change(changed);
        return changed.markBy(m_key.proofKey()) == real.mark;
    };
    QVERIFY(!marks([](BackupHeader &header) { header.made = header.made.addDays(1); }));
    QVERIFY(!marks([](BackupHeader &header) { header.size += 1; }));
    QVERIFY(!marks([](BackupHeader &header) { header.keys[3] = static_cast<char>(header.keys[3] ^ 1); }));
    QVERIFY(!marks([](BackupHeader &header) { header.keyForSheet.chop(1); }));
    QVERIFY(!marks([](BackupHeader &header) { header.keyForStation.chop(1); }));
    QVERIFY(marks([](BackupHeader &header) { header.mark.clear(); }));
}

void BackupsTest::backupsDatedAheadPushNoneOut()
{
    const QDateTime today = m_stage->now;
    for (int i = 0; i < 3; ++i) {
        m_stage->now = today.addYears(5 + i);
        QVERIFY(make().ok());
    }
    QStringList real;
    for (int i = 0; i < 3; ++i) {
        m_stage->now = today.addDays(i);
        const auto made = make();
        QVERIFY(made.ok());
        real.append(made->file);
        QVERIFY(QFile::exists(made->file));
        const auto all = Backups(m_stage->plan()).list(m_stage->now);
        QCOMPARE(all->first().file, made->file);
        QCOMPARE(all->size(), 3);
    }
    for (const QString &file : std::as_const(real))
        QVERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "backupstest.moc"
