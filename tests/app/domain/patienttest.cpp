#include "app/domain/patient.h"

#include <QTest>

namespace madoguchi {

class PatientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeYears_data();
    void wholeYears();
    void noAgeWithoutSense();
    void blackDot_data();
    void blackDot();
};

void PatientTest::wholeYears_data()
{
    QTest::addColumn<QDate>("birthdate");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("day of birth") << QDate(2026, 11, 22) << QDate(2026, 11, 22) << 0;
    QTest::newRow("day before the birthday") << QDate(1956, 11, 23) << QDate(2026, 11, 22) << 69;
    QTest::newRow("birthday") << QDate(1956, 11, 22) << QDate(2026, 11, 22) << 70;
    QTest::newRow("day after") << QDate(1956, 11, 21) << QDate(2026, 11, 22) << 70;
    QTest::newRow("New Year's Eve") << QDate(2000, 1, 1) << QDate(2025, 12, 31) << 25;
    QTest::newRow("New Year") << QDate(2000, 1, 1) << QDate(2026, 1, 1) << 26;
    QTest::newRow("29 Feb in a leap year") << QDate(1960, 2, 29) << QDate(2024, 2, 29) << 64;
    QTest::newRow("29 Feb, the day before in a leap year") << QDate(1960, 2, 29) << QDate(2024, 2, 28) << 63;
    QTest::newRow("29 Feb on 28 Feb of another year") << QDate(1960, 2, 29) << QDate(2026, 2, 28) << 65;
    QTest::newRow("29 Feb on 1 March of another year") << QDate(1960, 2, 29) << QDate(2026, 3, 1) << 66;
    QTest::newRow("over a hundred") << QDate(1920, 6, 1) << QDate(2026, 11, 22) << 106;
}

void PatientTest::wholeYears()
{
    QFETCH(const QDate, birthdate);
    QFETCH(const QDate, day);
    QFETCH(const int, age);
    QCOMPARE(ageOn(birthdate, day), std::optional(age));
}

void PatientTest::noAgeWithoutSense()
{
    const QDate today(2026, 11, 22);
    QVERIFY(!ageOn({}, today).has_value());
    QVERIFY(!ageOn(QDate(1960, 2, 29), {}).has_value());
    QVERIFY(!ageOn(QDate(2026, 11, 23), today).has_value());
    QVERIFY(!ageOn(QDate(1961, 2, 29), today).has_value());
}

void PatientTest::blackDot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dotted");
    QTest::newRow("plain") << QStringLiteral("見本　太郎") << false;
    QTest::newRow("in the middle") << QStringLiteral("見●　太郎") << true;
    QTest::newRow("at the end") << QStringLiteral("見本　太●") << true;
    QTest::newRow("all") << QStringLiteral("●●　●●") << true;
    QTest::newRow("white circle is a character of its own") << QStringLiteral("見○　太郎") << false;
    QTest::newRow("middle dot") << QStringLiteral("ミホン・タロウ") << false;
    QTest::newRow("none") << QString() << false;
}

void PatientTest::blackDot()
{
    QFETCH(const QString, name);
    QFETCH(const bool, dotted);
    QCOMPARE(hasBlackDot(name), dotted);
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::PatientTest)
#include "patienttest.moc"
