#include "app/domain/japaneseera.h"

#include <QTest>

using namespace madoguchi;

/// 元号 by ICU's calendar.
class JapaneseEraTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void erasBeginAndEndOnTheirDays_data();
    void erasBeginAndEndOnTheirDays();
    void everyDayThereAndBack();
    void noSuchDay_data();
    void noSuchDay();
    void aDayOfAnotherEraIsStillADay();
};

void JapaneseEraTest::erasBeginAndEndOnTheirDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("era");
    QTest::addColumn<int>("year");
    QTest::newRow("M45.7.29") << QDate(1912, 7, 29) << 1 << 45;
    QTest::newRow("T1.7.30") << QDate(1912, 7, 30) << 2 << 1;
    QTest::newRow("T15.12.24") << QDate(1926, 12, 24) << 2 << 15;
    QTest::newRow("S1.12.25") << QDate(1926, 12, 25) << 3 << 1;
    QTest::newRow("S64.1.7") << QDate(1989, 1, 7) << 3 << 64;
    QTest::newRow("H1.1.8") << QDate(1989, 1, 8) << 4 << 1;
    QTest::newRow("H31.4.30") << QDate(2019, 4, 30) << 4 << 31;
    QTest::newRow("R1.5.1") << QDate(2019, 5, 1) << 5 << 1;
    QTest::newRow("R8.11.20") << QDate(2026, 11, 20) << 5 << 8;
}

void JapaneseEraTest::erasBeginAndEndOnTheirDays()
{
    QFETCH(const QDate, day);
    QFETCH(const int, era);
    QFETCH(const int, year);
    const EraDay counted{ static_cast<Era>(era), year, day.month(), day.day() };
    QVERIFY(eraDayOf(day) == counted);
    QCOMPARE(dayOf(counted), day);
}

void JapaneseEraTest::everyDayThereAndBack()
{
    for (QDate day(1900, 1, 1); day < QDate(2030, 1, 1); day = day.addDays(17)) {
        const auto counted = eraDayOf(day);
        QVERIFY(counted);
        QCOMPARE(dayOf(*counted), day);
    }
}

void JapaneseEraTest::noSuchDay_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::newRow("31 April") << 30 << 4 << 31;
    QTest::newRow("29 February of a common year") << 30 << 2 << 29;
    QTest::newRow("month 13") << 30 << 13 << 1;
    QTest::newRow("month 0") << 30 << 0 << 1;
    QTest::newRow("day 0") << 30 << 4 << 0;
    QTest::newRow("year 0") << 0 << 4 << 1;
}

void JapaneseEraTest::noSuchDay()
{
    QFETCH(const int, year);
    QFETCH(const int, month);
    QFETCH(const int, day);
    QVERIFY(!dayOf({ Era::Showa, year, month, day }).isValid());
    QCOMPARE(dayOf({ Era::Showa, 31, 2, 29 }), QDate(1956, 2, 29)); // of a leap year there is one
}

void JapaneseEraTest::aDayOfAnotherEraIsStillADay()
{
    QCOMPARE(dayOf({ Era::Showa, 64, 1, 8 }), QDate(1989, 1, 8));
    QCOMPARE(dayOf({ Era::Heisei, 31, 5, 1 }), QDate(2019, 5, 1));
    QCOMPARE(dayOf({ Era::Reiwa, 1, 4, 30 }), QDate(2019, 4, 30));
}

QTEST_APPLESS_MAIN(JapaneseEraTest)
#include "japaneseeratest.moc"
