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
        QTest::addColumn<QString>("words");
        for (const char16_t *words : { u"週１回起床時服用", u"週3回服用", u"月曜日", u"水・土曜日の朝食後",
                 u"隔日", u"１日おき", u"２日に１回朝食後服用", u"3日に1回服用", u"１０日に１回",
                 u"二日に一回", u"２日毎に服用", u"７日間隔で服用", u"月１回服用", u"月に１回",
                 u"毎月３日服用", u"毎月1日", u"１か月に１回", u"４週毎", u"透析日の夕食後服用",
                 u"非透析日朝食後服用", u"透析前に服用", u"２１日間服用後７日間休薬", u"奇数日に服用",
                 u"頓服", u"屯服", u"頓用", u"必要時服用", u"必要に応じて服用", u"適宜増減", u"疼痛時服用",
                 u"痛む時服用", u"痛いとき服用", u"発熱時", u"３８．５度以上で服用", u"38℃以上で服用",
                 u"便秘時就寝前服用", u"下痢時", u"不安時", u"嘔気時", u"嘔気・嘔吐時", u"動悸時", u"不眠時",
                 u"入眠困難時", u"発作時", u"頭痛時", u"めまい時", u"かゆい時に服用", u"血圧上昇時",
                 u"症状のある時", u"咳がひどいときに服用", u"息苦しさを感じた時", u"血糖測定時",
                 u"眠れない時", u"3日毎", u"絶食時", u"月・水・金　朝食後", u"月水金", u"火・木・土",
                 u"月、木に服用", u"（月）（木）", u"土日に服用", u"日・水", u"５日服用２日休み", u"投５休２",
                 u"投与５日２日休", u"生理５日目から服用", u"３日目より", u"不安定時", u"血圧異常時" })
            QTest::newRow(QString::fromUtf16(words).toUtf8().constData()) << QString::fromUtf16(words);
    }

    void wordsThatLeaveDaysOutLeaveNoDays()
    {
        QFETCH(QString, words);
        MedicationLine line = InventedMedication::oneDrug().lines.first();
        line.usage = words;
        QVERIFY(!suppliedDays(line));
        line.usage = QStringLiteral("１日３回毎食後服用");
        line.instruction = words;
        QVERIFY(!suppliedDays(line));
    }

    void mealsHoursAndBedTimeAreDaily_data()
    {
        QTest::addColumn<QString>("words");
        for (const char16_t *words : { u"", u"１日１回朝食後服用", u"１日３回毎食後服用", u"1日2回朝夕食後",
                 u"分３　毎食前", u"１日１回就寝前服用", u"就寝時服用", u"寝る時", u"１日１回起床時服用",
                 u"食事時", u"夕食時服用", u"朝食直後", u"１日２回８時、２０時", u"１２時間毎に服用",
                 u"8時間ごと", u"1日2回、決められた時間に服用", u"１日３回哺乳時", u"服用時によく振る",
                 u"毎日同時刻に服用", u"日中", u"７日間毎日服用", u"１日１回毎朝", u"用時懸濁", u"臨時処方",
                 u"眠るとき", u"おやつ時", u"１日に３回毎食後", u"お休み前", u"休み前", u"毎日、水で服用",
                 u"１日１回水で服用", u"１日１回朝食後、水と共に", u"定時" })
            QTest::newRow(QString::fromUtf16(words).toUtf8().constData()) << QString::fromUtf16(words);
    }

    void mealsHoursAndBedTimeAreDaily()
    {
        QFETCH(QString, words);
        MedicationLine line = InventedMedication::oneDrug().lines.first();
        line.usage = words;
        QCOMPARE(suppliedDays(line), std::optional(28));
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
