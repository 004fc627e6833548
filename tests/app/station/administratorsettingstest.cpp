#include "app/station/administrator.h"
#include "tests/app/station/stationstage.h"

#include <QFile>
#include <QTest>

using namespace madoguchi;

namespace {

const QByteArray desk = "[station]\nid=DESK-1\ninstitution=1319999998\n[reader]\nmode=none\n"
                        "[service]\nmode=folder\n[folder]\nreq=/oqs/req\nres=/oqs/res\n";

SettingsChange change(const char *section, const char *key, const QString &value)
{
    return { QLatin1String(section), QLatin1String(key), value };
}

const QList<SettingsChange> longer{ change("store", "keep_days", QStringLiteral("3")) };

/// A station with its administration and a settings file.
struct Room
{
    explicit Room(StationKind kind = StationKind::Desk)
        : stage(kind)
    { }

    bool open()
    {
        if (!stage.open())
            return false;
        file = stage.file(QStringLiteral("station.ini"));
        QFile settings(file);
        if (!settings.open(QIODevice::WriteOnly) || settings.write(desk) != desk.size())
            return false;
        settings.close();
        administrator = std::make_unique<Administrator>(stage.core(), passwords);
        administrator->setSettingsFiles({ {}, file });
        return true;
    }
    bool sit(const char *id)
    {
        stage.core().seat().lock();
        return stage.signIn(QLatin1String(id)).ok();
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile settings(file);
        return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
    }

    StationStage stage;
    Passwords passwords{ HashingCost::least() };
    std::unique_ptr<Administrator> administrator{};
    QString file{};
};

} // namespace

/// Settings, what is kept and the drill's result, for an administrator alone; each change on the log first
/// (security.md, Who may do what, 22).
class AdministratorSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAdministratorsMay_data();
    void onlyAdministratorsMay();
    void eachChangeIsOnTheLogFirst();
    void withoutAnEntryTheFileStays();
    void whatIsTypedFreelyIsNotLogged();
    void whatCannotBeWrittenIsOnTheLog();
    void withoutFilesThereIsNothingToSet();
    void whatIsKeptIsCounted();
    void aDrillIsRemembered();
};

void AdministratorSettingsTest::onlyAdministratorsMay_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("reception") << QByteArrayLiteral("uketsuke") << Failure::NotPermitted;
    QTest::newRow("qualified") << QByteArrayLiteral("ishi") << Failure::NotPermitted;
    QTest::newRow("nobody") << QByteArray() << Failure::NotSignedIn;
}

void AdministratorSettingsTest::onlyAdministratorsMay()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Failure, failure);
    for (const StationKind kind : { StationKind::Desk, StationKind::Consulting }) {
        Room room(kind);
        QVERIFY(room.open());
        QVERIFY(id.isEmpty() || room.sit(id.constData()));
        Administrator &on = *room.administrator;
        QCOMPARE(on.settings().error().failure, failure);
        QCOMPARE(on.trySettings(longer).error().failure, failure);
        QCOMPARE(on.changeSettings(longer).error().failure, failure);
        QCOMPARE(on.kept().error().failure, failure);
        QCOMPARE(on.lastDrill().error().failure, failure);
        QCOMPARE(room.text(), desk);
        const QList<AuditEntry> tried = room.stage.entries(AuditAct::SettingsChanged);
        QCOMPARE(tried.size(), 1); // that it was tried
        QCOMPARE(tried.first().result, failure);
    }
}

void AdministratorSettingsTest::eachChangeIsOnTheLogFirst()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    const QList<SettingsChange> two{ change("store", "keep_days", QStringLiteral("3")),
        change("backup", "time", QStringLiteral("01:15")) };
    QVERIFY(room.administrator->changeSettings(two));
    const QList<AuditEntry> entries = room.stage.entries(AuditAct::SettingsChanged);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().purpose, QStringLiteral("key=store/keep_days from=1 to=3"));
    QCOMPARE(entries.last().purpose, QStringLiteral("key=backup/time from=02:30 to=01:15"));
    QCOMPARE(entries.first().staffId, QStringLiteral("kanri"));
    QVERIFY(!entries.first().result && !entries.last().result);
    QVERIFY(room.text().contains("keep_days=3"));
    // What the rules refuse is no change, and none is written down.
    QVERIFY(!room.administrator->changeSettings({ change("store", "keep_days", QStringLiteral("400")) }));
    QCOMPARE(room.stage.entries(AuditAct::SettingsChanged).size(), 2);
}

void AdministratorSettingsTest::withoutAnEntryTheFileStays()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri") && room.stage.breakAudit());
    QCOMPARE(room.administrator->changeSettings(longer).error().failure, Failure::AuditNotWritten);
    QCOMPARE(room.text(), desk);
}

void AdministratorSettingsTest::whatIsTypedFreelyIsNotLogged()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    QVERIFY(room.administrator->changeSettings({ change("reader", "name", QStringLiteral("licence-4711")),
        change("backup", "dir", QStringLiteral("/srv/licence-4711")) }));
    const QList<AuditEntry> entries = room.stage.entries(AuditAct::SettingsChanged);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().purpose, QStringLiteral("key=reader/name"));
    QCOMPARE(entries.last().purpose, QStringLiteral("key=backup/dir"));
    QVERIFY(room.text().contains("licence-4711"));
}

void AdministratorSettingsTest::whatCannotBeWrittenIsOnTheLog()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    const QString real = room.stage.file(QStringLiteral("real.ini"));
    QVERIFY(QFile::rename(room.file, real) && QFile::link(real, room.file));
    const auto changed = room.administrator->changeSettings(longer);
    QCOMPARE(changed.error().code, QStringLiteral("settings-unwritable"));
    QCOMPARE(room.text(), desk);
    const QList<AuditEntry> entries = room.stage.entries(AuditAct::SettingsChanged);
    QCOMPARE(entries.size(), 2); // begun, and not done
    QVERIFY(!entries.first().result && entries.last().result);
}

void AdministratorSettingsTest::withoutFilesThereIsNothingToSet()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    Administrator bare(room.stage.core(), room.passwords);
    QCOMPARE(bare.settings().error().code, QStringLiteral("settings-none"));
    QCOMPARE(bare.changeSettings(longer).error().code, QStringLiteral("settings-none"));
}

void AdministratorSettingsTest::whatIsKeptIsCounted()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    const auto none = room.administrator->kept();
    QVERIFY(none);
    QCOMPARE(none->receptions, 0);
    QVERIFY(!none->oldestReception.isValid() && !none->receptionsGo.isValid());
    QVERIFY(none->auditEntries > 0);
    const QDate today = room.stage.core().today();
    QCOMPARE(none->oldestAudit, today);
    QCOMPARE(none->auditGo, today.addYears(5));
    Reception reception;
    reception.visit = QUuid::createUuid();
    reception.day = today;
    reception.number = 1;
    QVERIFY(Receptions(room.stage.core().database(), room.stage.core().vault()).add(reception));
    const auto one = room.administrator->kept();
    QCOMPARE(one->receptions, 1);
    QCOMPARE(one->oldestReception, today);
    QCOMPARE(one->receptionsGo, today.addDays(room.stage.plan.keepDays));
}

void AdministratorSettingsTest::aDrillIsRemembered()
{
    Room room;
    QVERIFY(room.open() && room.sit("kanri"));
    QVERIFY(!*room.administrator->lastDrill());
    QVERIFY(!room.administrator->tryRestore({}, {}));
    const auto bad = room.administrator->lastDrill();
    QVERIFY(bad && *bad);
    QCOMPARE((*bad)->staffId, QStringLiteral("kanri"));
    QCOMPARE((*bad)->fault->failure, Failure::RecoverySheetWrong);
}

QTEST_MAIN(AdministratorSettingsTest)
#include "administratorsettingstest.moc"
