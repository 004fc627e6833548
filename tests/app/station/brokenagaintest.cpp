#include "tests/app/station/stationstage.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace madoguchi;

namespace {

/// Somebody who knows SQL, from outside: no trigger stops them.
bool tamper(const QString &file, const QString &statement)
{
    sqlite3 *database = nullptr;
    bool good = sqlite3_open(QFile::encodeName(file).constData(), &database) == SQLITE_OK;
    for (const QString &one : { QStringLiteral("DROP TRIGGER IF EXISTS audit_is_not_changed"), statement })
        good = good
            && sqlite3_exec(database, one.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return good;
}

QString edit(int entry)
{
    return QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = %1").arg(entry);
}

} // namespace

/// One break that an administrator has accepted hides no later one.
class BrokenAgainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondBreakIsTold_data();
    void secondBreakIsTold();

private:
    static int brokenAt(StationStage &stage)
    {
        stage.core().warnings().look();
        stage.core().warnings().look(); // behind an accepted one
        stage.core().warnings().look();
        const auto trouble = stage.core().trust().trouble();
        return trouble && trouble->failure == Failure::AuditBroken ? trouble->number : 0;
    }
    static bool accept(StationStage &stage)
    {
        auto by = stage.signIn(QStringLiteral("kanri")).ok()
            ? stage.core().granted<Right::ChangeSettings>()
            : Outcome<Granted<Right::ChangeSettings>>(Fault{ Failure::NotSignedIn });
        return by.ok() && stage.core().trust().accept(std::move(*by)).ok();
    }
};

void BrokenAgainTest::secondBreakIsTold_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("bad");
    QTest::newRow("edited") << edit(2) << 2;
    QTest::newRow("its link") << QStringLiteral("UPDATE audit SET link = randomblob(32) WHERE number = 2")
                              << 2;
}

void BrokenAgainTest::secondBreakIsTold()
{
    QFETCH(QString, first);
    QFETCH(int, bad);
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    for (int i = 0; i < 8; ++i)
        QVERIFY(stage.signIn(QStringLiteral("ishi")));
    stage.close();
    QVERIFY(tamper(stage.plan.storeFile, first));
    QVERIFY(stage.open());
    QCOMPARE(brokenAt(stage), bad);
    QVERIFY(accept(stage));
    QCOMPARE(brokenAt(stage), 0);
    QVERIFY(stage.open());
    QCOMPARE(brokenAt(stage), 0);
    stage.close();

    QVERIFY(tamper(stage.plan.storeFile, edit(5)));
    QVERIFY(stage.open());
    QCOMPARE(brokenAt(stage), 5);
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Refused);
    QCOMPARE(stage.recordsFault(), Failure::AuditBroken);
    QVERIFY(accept(stage));
    QVERIFY(stage.open());
    QCOMPARE(brokenAt(stage), 0); // both are known
    QVERIFY(tamper(stage.plan.storeFile, edit(3))); // between the two
    QVERIFY(stage.open());
    QCOMPARE(brokenAt(stage), 3);
}

QTEST_GUILESS_MAIN(BrokenAgainTest)
#include "brokenagaintest.moc"
