#include "app/domain/insurance.h"

#include <QTest>

namespace madoguchi {

class InsuranceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lateElderlyByInsurerNumber_data();
    void lateElderlyByInsurerNumber();
    void paddedToEight_data();
    void paddedToEight();
};

void InsuranceTest::lateElderlyByInsurerNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("lateElderly");
    QTest::newRow("39 in eight digits") << QStringLiteral("39131234") << true;
    QTest::newRow("national health insurance, six digits") << QStringLiteral("  138057") << false;
    QTest::newRow("39 in six digits is a prefecture's number") << QStringLiteral("  390012") << false;
    QTest::newRow("39 in six digits, not padded") << QStringLiteral("390012") << false;
    QTest::newRow("39 in seven digits") << QStringLiteral("3913123") << false;
    QTest::newRow("39 further on") << QStringLiteral("01391234") << false;
    QTest::newRow("nine digits") << QStringLiteral("391312345") << false;
    QTest::newRow("none") << QString() << false;
}

void InsuranceTest::lateElderlyByInsurerNumber()
{
    QFETCH(const QString, number);
    QFETCH(const bool, lateElderly);
    Insurance insurance;
    insurance.insurerNumber = number;
    QCOMPARE(insurance.isLateElderly(), lateElderly);
}

void InsuranceTest::paddedToEight_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("padded");
    QTest::newRow("six") << QStringLiteral("138057") << QStringLiteral("  138057");
    QTest::newRow("eight") << QStringLiteral("01130012") << QStringLiteral("01130012");
    QTest::newRow("padded already") << QStringLiteral("  138057") << QStringLiteral("  138057");
    QTest::newRow("four") << QStringLiteral("1234") << QStringLiteral("    1234");
    QTest::newRow("too long is not cut") << QStringLiteral("123456789") << QStringLiteral("123456789");
}

void InsuranceTest::paddedToEight()
{
    QFETCH(const QString, number);
    QFETCH(const QString, padded);
    QCOMPARE(paddedInsurerNumber(number), padded);
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::InsuranceTest)
#include "insurancetest.moc"
