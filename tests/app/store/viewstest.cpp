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
    void eachHasAKeyOfItsOwnThatStays();
    void refusedForGoodIsNotToldAgain();
    void whatWasReportedIsNotRefusedAfterwards();
    void countsWhatWaits();
    void sinceATime();
    void aNewKeyIsKept();
    void whatWasToldStaysWhileOneOfItsVisitWaits();
    void unknownNumber();
    void damageIsNamed_data();
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
    expected.key = kept.key;
    QVERIFY(waiting->first() == expected);
}

void ViewsTest::eachHasAKeyOfItsOwnThatStays()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const View first = *views.add(viewOf(1));
    const View second = *views.add(viewOf(1));
    QVERIFY(!first.key.isNull() && !second.key.isNull() && first.key != second.key);
    View given = viewOf(2);
    given.key = QUuid::createUuidV5(QUuid(), QStringLiteral("given"));
    QCOMPARE(views.add(given)->key, given.key);
    QVERIFY(!views.add(given).ok()); // one report, one key
    for (int again = 0; again < 2; ++again) {
        const auto waiting = views.toReport();
        QCOMPARE(waiting->size(), 3);
        QCOMPARE(waiting->at(0).key, first.key);
        QCOMPARE(waiting->at(1).key, second.key);
        QCOMPARE(waiting->at(2).key, given.key);
    }
}

void ViewsTest::refusedForGoodIsNotToldAgain()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const View refused = *views.add(viewOf(1));
    const View waiting = *views.add(viewOf(2));
    QVERIFY(views.markRefused(refused.number, Failure::VisitClosed).ok());
    QVERIFY(*views.toReport() == QList<View>{ waiting });
    const auto all = views.since(viewOf(0).time);
    QCOMPARE(all->size(), 2);
    QVERIFY(all->first().refused == Failure::VisitClosed);
    QVERIFY(!all->first().reported);
    QVERIFY(!all->last().refused);
    QVERIFY(views.markReported(refused.number).ok()); // it was taken after all
    QVERIFY(!views.since(viewOf(0).time)->first().refused);
}

void ViewsTest::whatWasReportedIsNotRefusedAfterwards()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const View view = *views.add(viewOf(1));
    QVERIFY(views.markReported(view.number).ok());
    QVERIFY(views.markRefused(view.number, Failure::KeyReused).ok());
    const auto all = views.since(viewOf(0).time);
    QVERIFY(all->first().reported && !all->first().refused);
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

void ViewsTest::countsWhatWaits()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const QDateTime refusedSince = viewOf(2).time;
    QVERIFY(!views.counts(refusedSince)->oldest.isValid());
    QList<View> kept;
    for (int seed = 1; seed <= 6; ++seed)
        kept.append(*views.add(viewOf(seed)));
    QVERIFY(views.markRefused(kept[0].number, Failure::VisitClosed).ok()); // long ago
    QVERIFY(views.markRefused(kept[1].number, Failure::VisitClosed).ok());
    QVERIFY(views.markRefused(kept[2].number, Failure::NotOnThisWay).ok()); // told by the terminal
    QVERIFY(views.markReported(kept[3].number).ok());
    const auto counts = views.counts(refusedSince);
    QCOMPARE(counts->waiting, 2);
    QCOMPARE(counts->refused, 1);
    QCOMPARE(counts->oldest, kept[4].time);
}

void ViewsTest::aNewKeyIsKept()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const View kept = *views.add(viewOf(1));
    const auto renewed = views.renewKey(kept.number);
    QVERIFY(renewed.ok() && !renewed->isNull() && *renewed != kept.key);
    QVERIFY(views.toReport()->first().key == *renewed);
    QVERIFY(views.renewKey(kept.number + 1).error().failure == Failure::NotFound);
}

/// The service's list does not tell them apart: what it lists of the one must not be taken for the other.
void ViewsTest::whatWasToldStaysWhileOneOfItsVisitWaits()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    const View told = *views.add(viewOf(1));
    const View waiting = *views.add(viewOf(1));
    const View other = *views.add(viewOf(2));
    QVERIFY(views.markReported(told.number).ok());
    QVERIFY(views.markReported(other.number).ok());
    const QDateTime later = viewOf(0).time.addDays(40);
    QCOMPARE(*views.forgetBefore(later), 1);
    QCOMPARE(views.since(viewOf(0).time)->size(), 2);
    QVERIFY(views.markReported(waiting.number).ok());
    QCOMPARE(*views.forgetBefore(later), 2);
}

void ViewsTest::unknownNumber()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QCOMPARE(Views(*store.database).markReported(7).error().failure, Failure::NotFound);
    QCOMPARE(Views(*store.database).markRefused(7, Failure::NoConsent).error().failure, Failure::NotFound);
}

void ViewsTest::damageIsNamed_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("kind") << QStringLiteral("kind = 'gossip'");
    QTest::newRow("key") << QStringLiteral("key = 'none'");
    QTest::newRow("refusal") << QStringLiteral("refused = 'Whim'");
}

void ViewsTest::damageIsNamed()
{
    QFETCH(QString, damage);
    StoreFixture store;
    QVERIFY(store.open().ok());
    Views views(*store.database);
    QVERIFY(views.add(viewOf(1)).ok());
    QVERIFY(store.database->run(QStringLiteral("UPDATE views SET ") + damage).ok());
    QCOMPARE(views.since(viewOf(0).time).error().failure, Failure::StoreDamaged);
}

QTEST_GUILESS_MAIN(ViewsTest)
#include "viewstest.moc"
