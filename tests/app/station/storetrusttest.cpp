#include "app/backup/recoverykey.h"
#include "app/station/administrator.h"
#include "app/store/stationrecord.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace madoguchi;

namespace {

QStringList namesOf(const QList<Fault> &faults)
{
    QStringList names;
    for (const Fault &fault : faults)
        names.append(failureName(fault.failure));
    return names;
}

/// Somebody without any key at the closed file: the triggers that would call this program are in the way.
bool runOutside(const QString &file, const QStringList &statements)
{
    sqlite3 *database = nullptr;
    bool good = sqlite3_open(QFile::encodeName(file).constData(), &database) == SQLITE_OK;
    for (const QString &statement : statements)
        good = good
            && sqlite3_exec(database, statement.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return good;
}

/// Every trigger of the schema, to be dropped by somebody who knows SQL.
QStringList dropsOfTriggers(const QString &file)
{
    QStringList drops;
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(file).constData(), &database);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        drops.append(QStringLiteral("DROP TRIGGER ")
            + QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return drops;
}

bool tamper(const QString &file, const QString &statement)
{
    return runOutside(file, dropsOfTriggers(file) << statement);
}

/// A row that this program did not write, and that hurts nobody.
QString insertion()
{
    return QStringLiteral("INSERT INTO visits_to_forget VALUES ('%1', '2026-11-20T00:00:00.000Z')")
        .arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

/// What somebody takes home at noon and puts back in the evening.
bool copyStore(const QString &from, const QString &to)
{
    for (const QString &end : { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") }) {
        QFile::remove(to + end);
        if (QFile::exists(from + end) && !QFile::copy(from + end, to + end))
            return false;
    }
    return true;
}

/// The second page is gone.
bool damage(const QString &store)
{
    QFile file(store);
    return file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(4096, 'x')) == 4096;
}

/// With a recovery key, as the first run makes one.
bool backUp(StationStage &stage)
{
    StationRecords records(stage.core().database(), stage.core().vault().standing(Vault::Standing::Vault));
    auto record = records.find();
    if (!record || !*record)
        return false;
    const KeptRecovery recovery = RecoveryKey::make().kept();
    (*record)->recoveryPublicKey = recovery.publicKey;
    (*record)->recoveryProof = recovery.proof;
    Nightly &nightly = stage.core().nightly();
    const qsizetype before = stage.entries(AuditAct::BackupMade).size();
    if (!records.keep(**record) || !nightly.backUpNow())
        return false;
    return QTest::qWaitFor([&] { return stage.entries(AuditAct::BackupMade).size() > before; }, 20'000)
        && !stage.entries(AuditAct::BackupMade).last().result;
}

HealthLine lineOf(const QList<HealthLine> &lines, HealthLine::Part part)
{
    for (const HealthLine &line : lines) {
        if (line.part == part)
            return line;
    }
    return {};
}

} // namespace

/// A store that cannot be trusted stops no desk, shows no records, and waits for an administrator.
class StoreTrustTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeStoreIsTrusted();
    void changedRowIsRefusedUntilAccepted();
    void deskWorksOnAChangedStore();
    void cutAuditIsNamed();
    void olderStoreIsNamed();
    void acceptedOnceIsAcceptedForGood();
    void onlyAdministratorsAccept();
    void unwritableAuditAcceptsNothing();
    void otherKindLetsOnlyAdministratorsIn();
    void confirmedKindLetsEverybodyIn();
    void damagedStoreWithoutBackupStaysClosed();
    void damagedStoreComesBackAndSaysWhatIsLost();
    void removedAnchorIsNamedUntilAccepted();
    void rowPutBackMeanwhileIsFoundAtSignIn();
    void nobodyQualifiesAloneAfterTheRowsAreGone();
};

void StoreTrustTest::wholeStoreIsTrusted()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
    QVERIFY(stage.open());
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
    QVERIFY(stage.core().trust().told().isEmpty());
    QVERIFY(stage.entries(AuditAct::StoreTrouble).isEmpty());
}

void StoreTrustTest::changedRowIsRefusedUntilAccepted()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile, insertion()));
    QVERIFY(stage.open());
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreChangedOutside);
    QCOMPARE(
        stage.entries(AuditAct::StoreTrouble).last().result, std::optional(Failure::StoreChangedOutside));
    QCOMPARE(lineOf(stage.room().health(), HealthLine::Part::Store).state, HealthLine::State::Bad);
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Refused);
    QCOMPARE(stage.recordsFault(), Failure::StoreChangedOutside);
    QCOMPARE(stage.central().count(QStringLiteral("medication")), 0);

    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    const QList<SeatNotice> notices = stage.core().seat().notices();
    QVERIFY(std::any_of(notices.begin(), notices.end(), [](const SeatNotice &notice) {
        return notice.kind == SeatNotice::Kind::StoreTrouble
            && notice.fault->failure == Failure::StoreChangedOutside;
    }));
    auto right = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(right);
    QVERIFY(stage.core().trust().accept(std::move(*right)));
    QCOMPARE(stage.entries(AuditAct::StoreTrouble).last().staffId, QStringLiteral("kanri"));
    QVERIFY(stage.signInToRoom());
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Shown);
}

void StoreTrustTest::deskWorksOnAChangedStore()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile, insertion()));
    QVERIFY(stage.open());
    QVERIFY(stage.core().trust().trouble());
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(stage.desk().keepArrived(sampleReception(1)));
    QVERIFY(stage.desk().confirm(sampleReception(1).visit));
}

void StoreTrustTest::cutAuditIsNamed()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.signIn(QStringLiteral("ishi")));
    stage.close(); // anchors
    QVERIFY(tamper(stage.plan.storeFile,
        QStringLiteral("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)")));
    QVERIFY(stage.open());
    const QStringList told{ QStringLiteral("StoreChangedOutside"), QStringLiteral("AuditCut") };
    QCOMPARE(namesOf(stage.core().trust().told()), told);
    QCOMPARE(lineOf(stage.room().health(), HealthLine::Part::Audit).state, HealthLine::State::Bad);
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Refused);
    QCOMPARE(stage.recordsFault(), Failure::AuditCut);
    // Entries that came since stand where others stood: the cut does not heal.
    QVERIFY(stage.open());
    QCOMPARE(stage.core().trust().auditTrouble()->failure, Failure::AuditBroken);
}

void StoreTrustTest::olderStoreIsNamed()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(copyStore(stage.plan.storeFile, stage.file(QStringLiteral("noon.db"))));
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
    stage.close();
    QVERIFY(copyStore(stage.file(QStringLiteral("noon.db")), stage.plan.storeFile));
    QVERIFY(stage.open());
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreOlder);
}

void StoreTrustTest::acceptedOnceIsAcceptedForGood()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile,
        QStringLiteral("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)")));
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    auto right = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(right);
    QVERIFY(stage.core().trust().accept(std::move(*right)));
    QVERIFY(!stage.core().trust().trouble());
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
}

void StoreTrustTest::onlyAdministratorsAccept()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    for (const char *id : { "ishi", "uketsuke" }) {
        QVERIFY(stage.signIn(QString::fromLatin1(id)));
        QCOMPARE(stage.core().granted<Right::ChangeSettings>().error().failure, Failure::NotPermitted);
    }
    stage.core().seat().lock();
    QCOMPARE(stage.core().granted<Right::ChangeSettings>().error().failure, Failure::NotSignedIn);
}

void StoreTrustTest::unwritableAuditAcceptsNothing()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile, insertion()));
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    auto right = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(right);
    QVERIFY(stage.breakAudit());
    QCOMPARE(stage.core().trust().accept(std::move(*right)).error().failure, Failure::AuditNotWritten);
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreChangedOutside);
}

void StoreTrustTest::otherKindLetsOnlyAdministratorsIn()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    stage.plan.kind = StationKind::Consulting;
    QVERIFY(stage.open());
    const Outcome<Done> refused = stage.signIn(QStringLiteral("ishi"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().failure, Failure::StationKindChanged);
    QVERIFY(!stage.core().seat().member());
    QCOMPARE(stage.entries(AuditAct::SignIn).last().result, std::optional(Failure::StationKindChanged));
    // The wrong password has the same words as ever: nothing is said of who there is.
    QCOMPARE(stage.core()
                 .seat()
                 .signIn(QStringLiteral("ishi"), SecretBytes(QByteArrayLiteral("x")))
                 .error()
                 .failure,
        Failure::SignInFailed);
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    // Until it is confirmed, it stays so in each run.
    QVERIFY(stage.open());
    stage.pass(10'000);
    QCOMPARE(stage.signIn(QStringLiteral("ishi")).error().failure, Failure::StationKindChanged);
}

void StoreTrustTest::confirmedKindLetsEverybodyIn()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    stage.plan.kind = StationKind::Consulting;
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    auto right = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(right);
    QVERIFY(stage.core().trust().confirmStation(std::move(*right)));
    QCOMPARE(stage.entries(AuditAct::KindConfirmed).size(), 1);
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
}

void StoreTrustTest::damagedStoreWithoutBackupStaysClosed()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(damage(stage.plan.storeFile));
    const auto opened = stage.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().failure, Failure::StoreDamaged);
    QVERIFY(QFile::exists(stage.plan.storeFile));
}

void StoreTrustTest::damagedStoreComesBackAndSaysWhatIsLost()
{
    StationStage stage(StationKind::Desk);
    stage.plan.backupDir = stage.file(QStringLiteral("medium"));
    QVERIFY(QDir().mkpath(stage.plan.backupDir));
    QVERIFY(stage.open());
    QVERIFY(stage.desk().keepArrived(sampleReception(1)));
    QVERIFY(backUp(stage));
    QVERIFY(stage.desk().keepArrived(sampleReception(2)));
    stage.close();
    QVERIFY(damage(stage.plan.storeFile));
    QVERIFY(stage.open());
    QCOMPARE(stage.desk().waiting(), 1);
    const HealthLine line = lineOf(stage.desk().health(), HealthLine::Part::Store);
    QCOMPARE(line.state, HealthLine::State::Attention);
    QCOMPARE(line.fault->failure, Failure::StoreRestored);
    QVERIFY(line.fault->number > 0); // entries that were made after the backup
    // Who left since that backup, or got another password, is not known here: records wait.
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreRestored);
    QCOMPARE(stage.entries(AuditAct::StoreRestored).size(), 1);
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    const QList<SeatNotice> notices = stage.core().seat().notices();
    QVERIFY(std::any_of(notices.begin(), notices.end(), [](const SeatNotice &notice) {
        return notice.fault && notice.fault->failure == Failure::StoreRestored;
    }));
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QCOMPARE(stage.desk().receptions().first().visit, sampleReception(1).visit);
    stage.close(); // starting again accepts nothing
    QVERIFY(stage.open());
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreRestored);
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    auto by = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(by.ok() && stage.core().trust().accept(std::move(*by)).ok());
    stage.close();
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
}

/// An older store and no anchor is not a new store.
void StoreTrustTest::removedAnchorIsNamedUntilAccepted()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    stage.close();
    for (int start = 0; start < 2; ++start) {
        QVERIFY(stage.keys().remove(QStringLiteral("anchor")).ok());
        QVERIFY(stage.open());
        QCOMPARE(stage.core().trust().trouble()->failure, Failure::AuditCut);
        stage.close();
    }
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    auto by = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(by.ok() && stage.core().trust().accept(std::move(*by)).ok());
    stage.close();
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
}

/// A row that is put back while the program runs is found when somebody sits down on it.
void StoreTrustTest::rowPutBackMeanwhileIsFoundAtSignIn()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    QVERIFY(!stage.core().trust().trouble());
    QVERIFY(tamper(stage.plan.storeFile, insertion()));
    QVERIFY(stage.signIn(QStringLiteral("ishi")));
    QCOMPARE(stage.core().trust().trouble()->failure, Failure::StoreChangedOutside);
}

/// Without its rows a store does not forget that somebody was qualified here.
void StoreTrustTest::nobodyQualifiesAloneAfterTheRowsAreGone()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    stage.close();
    QVERIFY(stage.open()); // the accounts were there at this opening
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile,
        QStringLiteral(
            "DELETE FROM staff_accounts WHERE id = 'ishi'; DELETE FROM staff_use WHERE id = 'ishi'")));
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    Passwords passwords{ HashingCost::least() };
    Administrator administrator(stage.core(), passwords);
    const StaffMember doctor{ QStringLiteral("nise"), QStringLiteral("nise"), Role::Qualified,
        Qualification::Doctor };
    const auto grant = [&] {
        return administrator.grant(doctor, SecretBytes(QByteArrayLiteral("nagai-kawa-no-hashi-55")), {}, {});
    };
    QCOMPARE(grant().error().failure, Failure::StoreChangedOutside);
    auto by = stage.core().granted<Right::ChangeSettings>();
    QVERIFY(by.ok() && stage.core().trust().accept(std::move(*by)).ok());
    QCOMPARE(grant().error().failure, Failure::SecondPersonNeeded);
}

QTEST_GUILESS_MAIN(StoreTrustTest)
#include "storetrusttest.moc"
