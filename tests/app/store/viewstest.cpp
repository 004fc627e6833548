#include "app/store/views.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

View viewOf(int seed)
{
    View view;
    view.visit = sampleReception(seed).visit;
    view.kind = ConsentKind::Checkup;
    view.time = QDateTime(QDate(2026, 11, 20), QTime(9, 0, 0, 3), Qt::UTC).addSecs(seed);
    view.staffId = QStringLiteral("doctor1");
    view.qualification = Qualification::Pharmacist;
    view.auditEntry = 100 + seed;
    return view;
}

} // namespace

class ViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitUntilReported();
    void surviveClosing();
    void sinceATime();
    void unknownNumber();
    void damageIsNamed();
};

void ViewsTest::waitUntilReported()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    QVERIFY(views.toReport()->isEmpty());
    const View first = *views.add(viewOf(1));
    const View second = *views.add(viewOf(2));
    QVERIFY(first.number > 0 && second.number > first.number);
    QVERIFY(*views.toReport() == (QList<View>{ first, second }));
    QVERIFY(views.markReported(first.number).ok());
    QVERIFY(*views.toReport() == QList<View>{ second });
    QVERIFY(views.markReported(first.number).ok());
    QVERIFY(views.markReported(second.number).ok());
    QVERIFY(views.toReport()->isEmpty());
}

void ViewsTest::surviveClosing()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    const View kept = *Views(*store.database).add(viewOf(1));
    store.close();
    QVERIFY(store.open().ok());
    const auto waiting = Views(*store.database).toReport();
    QVERIFY(*waiting == QList<View>{ kept });
    View expected = viewOf(1);
    expected.number = kept.number;
    QVERIFY(waiting->first() == expected);
}

void ViewsTest::sinceATime()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    for (int seed = 0; seed < 3; ++seed)
        QVERIFY(views.add(viewOf(seed)).ok());
    QVERIFY(views.markReported(3).ok());
    const auto later = views.since(viewOf(1).time.toOffsetFromUtc(9 * 3600));
    QCOMPARE(later->size(), 2);
    QVERIFY(!later->first().reported);
    QVERIFY(later->last().reported);
}

void ViewsTest::unknownNumber()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QCOMPARE(Views(*store.database).markReported(7).error().failure, Failure::NotFound);
}

void ViewsTest::damageIsNamed()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    QVERIFY(views.add(viewOf(1)).ok());
    QVERIFY(store.database->run(QStringLiteral("UPDATE views SET kind = 'gossip'")).ok());
    QCOMPARE(views.toReport().error().failure, Failure::StoreDamaged);
}

QTEST_GUILESS_MAIN(ViewsTest)
#include "viewstest.moc"
