#include "app/domain/usagekind.h"

#include "tests/app/domain/inventedmedication.h"

#include <QTest>

using namespace madoguchi;
using Source = MedicationLine::Source;

class UsageKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSourceHasItsCodes()
    {
        MedicationLine line;
        line.usageClass = QStringLiteral("21");
        QVERIFY(usageKindOf(line) == UsageKind::Oral);
        line.source = Source::Dispensing;
        QVERIFY(usageKindOf(line) == UsageKind::Unknown);
        line.usageClass = QStringLiteral("1");
        QVERIFY(usageKindOf(line) == UsageKind::Oral);
        line.source = Source::Issuing;
        QVERIFY(usageKindOf(line) == UsageKind::Oral);
        line.source = Source::Claim;
        QVERIFY(usageKindOf(line) == UsageKind::Unknown);
    }

    void onlyWhatIsTakenDailyHasDays_data()
    {
        QTest::addColumn<QString>("usageClass");
        QTest::addColumn<bool>("hasDays");
        QTest::newRow("oral") << "21" << true;
        for (const char *other :
            { "14", "22", "23", "26", "28", "31", "32", "33", "40", "90", "77", "", "1" })
            QTest::addRow("class %s", other) << QString::fromLatin1(other) << false;
    }

    void onlyWhatIsTakenDailyHasDays()
    {
        QFETCH(QString, usageClass);
        QFETCH(bool, hasDays);
        MedicationLine line = InventedMedication::oneDrug().lines.first();
        line.usageClass = usageClass;
        QCOMPARE(suppliedDays(line), hasDays ? std::optional(28) : std::nullopt);
    }

    /// Four tablets, one a week, are four "days" of four weeks.
    void wordsThatLeaveDaysOutLeaveNoDays_data()
    {
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("instruction");
        QTest::addColumn<bool>("hasDays");
        const QString daily = QStringLiteral("１日３回毎食後服用");
        QTest::newRow("every day") << daily << QString() << true;
        QTest::newRow("once a week") << QStringLiteral("週１回起床時服用") << QString() << false;
        QTest::newRow("on Mondays") << daily << QStringLiteral("月曜日") << false;
        QTest::newRow("every other day") << daily << QStringLiteral("隔日") << false;
        QTest::newRow("once a month, wide figures") << QStringLiteral("月１回服用") << QString() << false;
        QTest::newRow("when it hurts") << QStringLiteral("疼痛時服用") << QString() << false;
    }

    void wordsThatLeaveDaysOutLeaveNoDays()
    {
        QFETCH(QString, usage);
        QFETCH(QString, instruction);
        QFETCH(bool, hasDays);
        MedicationLine line = InventedMedication::oneDrug().lines.first();
        line.usage = usage;
        line.instruction = instruction;
        QCOMPARE(suppliedDays(line).has_value(), hasDays);
    }

    void whatIsNoNumberOfDaysIsNone()
    {
        MedicationLine line = InventedMedication::oneDrug().lines.first();
        for (const char *times : { "", "0", "-7", "7.5", " 7", "367", "99999999999" }) {
            line.times = QString::fromLatin1(times);
            QVERIFY2(!suppliedDays(line), times);
        }
        line.times = QStringLiteral("366");
        QCOMPARE(suppliedDays(line), std::optional(366));
    }
};

QTEST_GUILESS_MAIN(UsageKindTest)
#include "usagekindtest.moc"
