#include "app/station/cardwatch.h"

#include "tests/support/fixedclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

/// When the desk hears of a card that lies there after its owner's last screen.
class CardWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chipThenTone();
    void whileThePatientIsThereItIsNotLeft();
    void takenAwayIsOver();
    void acknowledgedIsSilent();
    void settingTheClockShortensNothing();
    void theNextCardIsAnother();
    void theNameMayComeLater();

private:
    FixedClock m_clock;
    const QUuid m_visit = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("visit"));
};

void CardWatchTest::chipThenTone()
{
    CardWatch watch(m_clock, {});
    QSignalSpy left(&watch, &CardWatch::left);
    const QDateTime last = m_clock.now();
    watch.follow(true, true, m_visit);
    m_clock.pass(19'999);
    watch.look();
    QVERIFY(!watch.card());
    m_clock.pass(1);
    watch.look();
    QVERIFY(watch.card());
    QCOMPARE(watch.card()->visit, m_visit);
    QCOMPARE(watch.card()->since, last);
    QVERIFY(!watch.card()->sounds);
    QCOMPARE(left.count(), 1);
    m_clock.pass(40'000);
    watch.look();
    QVERIFY(watch.card()->sounds);
    QCOMPARE(left.count(), 1);
}

void CardWatchTest::whileThePatientIsThereItIsNotLeft()
{
    CardWatch watch(m_clock, {});
    watch.follow(true, false, m_visit);
    m_clock.pass(120'000);
    watch.look();
    QVERIFY(!watch.card());
    watch.follow(true, true, m_visit); // counted from the last screen on
    m_clock.pass(10'000);
    watch.follow(true, false, m_visit); // went back, to the question for limit information
    m_clock.pass(15'000);
    watch.follow(true, true, m_visit);
    QVERIFY(!watch.card());
}

void CardWatchTest::takenAwayIsOver()
{
    CardWatch watch(m_clock, {});
    QSignalSpy changed(&watch, &CardWatch::changed);
    watch.follow(true, true, m_visit);
    m_clock.pass(70'000);
    watch.look();
    QVERIFY(watch.card() && watch.card()->sounds);
    watch.follow(false, false, QUuid());
    QVERIFY(!watch.card());
    QCOMPARE(changed.count(), 2);
}

void CardWatchTest::acknowledgedIsSilent()
{
    CardWatch watch(m_clock, {});
    watch.follow(true, true, m_visit);
    watch.acknowledge(); // nothing to acknowledge yet
    m_clock.pass(20'000);
    watch.look();
    QVERIFY(!watch.card()->acknowledged);
    watch.acknowledge();
    m_clock.pass(60'000);
    watch.look();
    QVERIFY(watch.card()->acknowledged && !watch.card()->sounds); // and it still lies there
}

void CardWatchTest::settingTheClockShortensNothing()
{
    CardWatch watch(m_clock, {});
    watch.follow(true, true, m_visit);
    m_clock.setAhead(3'600'000);
    watch.look();
    QVERIFY(!watch.card());
}

void CardWatchTest::theNextCardIsAnother()
{
    CardWatch watch(m_clock, {});
    QSignalSpy left(&watch, &CardWatch::left);
    watch.follow(true, true, m_visit);
    m_clock.pass(20'000);
    watch.look();
    watch.acknowledge();
    watch.follow(false, false, QUuid());
    watch.follow(true, true, QUuid()); // stopped before anybody knew who it is
    m_clock.pass(60'000);
    watch.look();
    QVERIFY(watch.card() && watch.card()->sounds);
    QVERIFY(!watch.card()->visit);
    QCOMPARE(left.count(), 2);
}

void CardWatchTest::theNameMayComeLater()
{
    CardWatch watch(m_clock, {});
    watch.follow(true, true, QUuid());
    m_clock.pass(20'000);
    watch.follow(true, true, m_visit);
    QCOMPARE(watch.card()->visit, m_visit);
}

QTEST_GUILESS_MAIN(CardWatchTest)
#include "cardwatchtest.moc"
