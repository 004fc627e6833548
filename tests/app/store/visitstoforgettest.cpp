#include "app/store/visitstoforget.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

VisitToForget entryOf(int seed)
{
    return VisitToForget{ sampleReception(seed).visit,
        QDateTime(QDate(2026, 11, 20), QTime(9, 0, 0, 3), Qt::UTC).addSecs(seed) };
}

} // namespace

class VisitsToForgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standUntilRemoved();
    void surviveClosing();
    void oneRowAVisit();
    void noVisitIsRefused();
    void damageIsNamed();
};

void VisitsToForgetTest::standUntilRemoved()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    VisitsToForget table(*store.database);
    QVERIFY(table.all()->isEmpty());
    QVERIFY(table.add(entryOf(2)).ok());
    QVERIFY(table.add(entryOf(1)).ok());
    QVERIFY(*table.all() == (QList<VisitToForget>{ entryOf(1), entryOf(2) })); // oldest first
    QVERIFY(table.remove(entryOf(1).visit).ok());
    QVERIFY(*table.all() == QList<VisitToForget>{ entryOf(2) });
    QVERIFY(table.remove(entryOf(1).visit).ok()); // again: no fault
    QVERIFY(table.remove(entryOf(2).visit).ok());
    QVERIFY(table.all()->isEmpty());
}

void VisitsToForgetTest::surviveClosing()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QVERIFY(VisitsToForget(*store.database).add(entryOf(1)).ok());
    store.close();
    QVERIFY(store.open().ok());
    QVERIFY(*VisitsToForget(*store.database).all() == QList<VisitToForget>{ entryOf(1) });
}

void VisitsToForgetTest::oneRowAVisit()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    VisitsToForget table(*store.database);
    QVERIFY(table.add(entryOf(1)).ok());
    QVERIFY(table.add({ entryOf(1).visit, entryOf(9).since }).ok());
    QVERIFY(*table.all() == QList<VisitToForget>{ entryOf(1) }); // it has been waiting since the first time
}

void VisitsToForgetTest::noVisitIsRefused()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    VisitsToForget table(*store.database);
    QCOMPARE(table.add({ QUuid(), entryOf(1).since }).error().failure, Failure::NotFound);
    QVERIFY(table.all()->isEmpty());
}

void VisitsToForgetTest::damageIsNamed()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    VisitsToForget table(*store.database);
    QVERIFY(table.add(entryOf(1)).ok());
    QVERIFY(store.database->run(QStringLiteral("UPDATE visits_to_forget SET visit = 'nobody'")).ok());
    QCOMPARE(table.all().error().failure, Failure::StoreDamaged);
}

QTEST_GUILESS_MAIN(VisitsToForgetTest)
#include "visitstoforgettest.moc"
