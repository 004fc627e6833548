#include "app/domain/checkuplimits.h"

#include "app/domain/checkupitems.h"

#include <QTest>

using namespace madoguchi;

/// The published limits of the checkup, at both of their edges.
class CheckupLimitsTest : public QObject
{
    Q_OBJECT

    static CheckupItem item(const char *key, const QString &value, const QString &unit)
    {
        CheckupItem one;
        one.code = QString::fromLatin1(key) + QStringLiteral("02327101");
        one.type = unit.isEmpty() ? CheckupItem::Type::Ordinal : CheckupItem::Type::Number;
        one.value = value;
        one.unit = unit;
        return one;
    }

private Q_SLOTS:
    void bothEdges_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<Sex>("sex");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<CheckupMark>("mark");
        using enum CheckupMark;
        const auto row = [](const char *name, const char *key, const char *unit, Sex sex, const char *figure,
                             CheckupMark mark) {
            QTest::addRow("%s %s", name, figure) << QString::fromLatin1(key) << QString::fromUtf8(unit) << sex
                                                 << QString::fromUtf8(figure) << mark;
        };
        row("systolic", "9A7510000", "mm[Hg]", Sex::Female, "129", None);
        row("systolic", "9A7510000", "mmHg", Sex::Female, "130", GuidanceHigh);
        row("systolic", "9A7520000", "mmHg", Sex::Female, "139", GuidanceHigh);
        row("systolic", "9A7550000", "mmHg", Sex::Female, "140", ReferralHigh);
        row("diastolic", "9A7610000", "mmHg", Sex::Male, "85", GuidanceHigh);
        row("diastolic", "9A7650000", "mmHg", Sex::Male, "90", ReferralHigh);
        row("triglycerides fasting", "3F0150000", "mg/dl", Sex::Male, "150", GuidanceHigh);
        row("triglycerides casual", "3F0151299", "mg/dL", Sex::Male, "150", None);
        row("triglycerides casual", "3F0151299", "mg/dL", Sex::Male, "175", GuidanceHigh);
        row("triglycerides casual", "3F0151299", "mg/dL", Sex::Male, "300", ReferralHigh);
        row("HDL", "3F0700000", "mg/dL", Sex::Male, "40", None);
        row("HDL", "3F0700000", "mg/dL", Sex::Male, "39.5", GuidanceLow);
        row("HDL", "3F0700000", "mg/dL", Sex::Male, "35", GuidanceLow);
        row("HDL", "3F0700000", "mg/dL", Sex::Male, "34", ReferralLow);
        row("LDL", "3F0770000", "mg/dL", Sex::Male, "119", None);
        row("LDL", "3F0770000", "mg/dL", Sex::Male, "140", ReferralHigh);
        row("non-HDL", "3F0690000", "mg/dL", Sex::Male, "169", GuidanceHigh);
        row("AST", "3B0350000", "IU/L", Sex::Male, "31", GuidanceHigh);
        row("ALT", "3B0450000", "U/L", Sex::Male, "51", ReferralHigh);
        row("GGT", "3B0900000", "U/L", Sex::Male, "100", GuidanceHigh);
        row("eGFR", "8A0650000", "mL/min/1.73m2", Sex::Male, "60.0", None);
        row("eGFR", "8A0650000", "ml/min/1.73m2", Sex::Male, "59.9", GuidanceLow);
        row("eGFR", "8A0650000", "mL/min/1.73m2", Sex::Male, "44.9", ReferralLow);
        row("glucose", "3D0100000", "mg/dL", Sex::Male, "126", ReferralHigh);
        row("HbA1c", "3D0460000", "%", Sex::Male, "5.5", None);
        row("HbA1c", "3D0460000", "%", Sex::Male, "5.6", GuidanceHigh);
        row("HbA1c", "3D0460000", "%", Sex::Male, "6.5", ReferralHigh);
        row("HbA1c by JDS", "3D0450000", "%", Sex::Male, "6.9", None);
        row("haemoglobin man", "2A0300000", "g/dL", Sex::Male, "13.1", None);
        row("haemoglobin man", "2A0300000", "g/dL", Sex::Male, "13.0", GuidanceLow);
        row("haemoglobin man", "2A0300000", "g/dL", Sex::Male, "12.0", ReferralLow);
        row("haemoglobin woman", "2A0300000", "g/dL", Sex::Female, "12.0", GuidanceLow);
        row("haemoglobin woman", "2A0300000", "g/dL", Sex::Female, "11.0", ReferralLow);
        row("haemoglobin sex not stated", "2A0300000", "g/dL", Sex::NotStated, "9.0", None);
        row("waist man", "9N0161601", "cm", Sex::Male, "85", GuidanceHigh);
        row("waist woman as told", "9N0161603", "cm", Sex::Female, "89.9", None);
        row("waist woman", "9N0161603", "cm", Sex::Female, "90", GuidanceHigh);
        row("BMI", "9N0110000", "kg/m2", Sex::Male, "25.0", GuidanceHigh);
        row("urine protein", "1A0100000", "", Sex::Male, "3", None); // the table has no limit for it
        row("urine glucose", "1A0200000", "", Sex::Male, "5", None);
        row("glucose in wide digits", "3D0100000", "ｍｇ／ｄＬ", Sex::Male, "１２６", ReferralHigh);
        row("another unit", "3D0100000", "mmol/L", Sex::Male, "126", None);
        row("no unit", "3D0100000", "", Sex::Male, "126", None);
        row("no figure", "3D0100000", "mg/dL", Sex::Male, "126H", None);
    }
    void bothEdges()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, unit);
        QFETCH(const Sex, sex);
        QFETCH(const QString, figure);
        QFETCH(const CheckupMark, mark);
        QCOMPARE(checkupMark(item(key.toLatin1().constData(), figure, unit), sex), mark);
    }

    /// What is displayed and what is compared must be one figure.
    void whatIsDisplayedOtherwiseIsNotMarked()
    {
        CheckupItem one = item("3D0100000", QStringLiteral("126"), QStringLiteral("mg/dL"));
        one.display = QStringLiteral("99");
        QCOMPARE(checkupMark(one, Sex::Male), CheckupMark::None);
    }

    /// oqs-interface.md 6.2: DataValue for logic, DataValueName where it is empty.
    void whatIsOnlyDisplayedIsCompared()
    {
        CheckupItem one = item("3D0100000", QString(), QStringLiteral("mg/dL"));
        one.display = QStringLiteral("126");
        QCOMPARE(checkupMark(one, Sex::Male), CheckupMark::ReferralHigh);
        one.display = QStringLiteral("１００");
        QCOMPARE(checkupMark(one, Sex::Male), CheckupMark::GuidanceHigh);
        QVERIFY(!trendValue(one)); // ruling 38
        one.value = QStringLiteral("測定不能");
        QCOMPARE(checkupMark(one, Sex::Male), CheckupMark::None);
    }

    /// No mark without the reason: whoever reads a row of values believes that all were compared.
    void whyOneIsNotComparedIsKnown_data()
    {
        QTest::addColumn<CheckupItem>("item");
        QTest::addColumn<Sex>("sex");
        QTest::addColumn<CheckupComparison>("comparison");
        using enum CheckupComparison;
        const QString mg = QStringLiteral("mg/dL");
        const auto row = [](const char *name, const CheckupItem &one, Sex sex, CheckupComparison why) {
            QTest::newRow(name) << one << sex << why;
        };
        row("within", item("3D0100000", QStringLiteral("90"), mg), Sex::Male, Compared);
        row("beyond", item("3D0100000", QStringLiteral("126"), mg), Sex::Male, Compared);
        row("no limit", item("3C0200000", QStringLiteral("9"), mg), Sex::Male, NoLimit);
        CheckupItem bare = item("3D0100000", QStringLiteral("126"), {});
        bare.type = CheckupItem::Type::Number;
        row("no unit", bare, Sex::Male, NoUnit);
        row("another unit", item("3D0100000", QStringLiteral("5.4"), QStringLiteral("mmol/L")), Sex::Male,
            OtherUnit);
        row("no figure", item("3D0100000", QStringLiteral("測定不能"), mg), Sex::Male, NoFigure);
        CheckupItem twice = item("3D0100000", QStringLiteral("126"), mg);
        twice.display = QStringLiteral("99");
        row("two figures", twice, Sex::Male, NoFigure);
        const QString g = QStringLiteral("g/dL"), cm = QStringLiteral("cm");
        row("haemoglobin, sex not stated", item("2A0300000", QStringLiteral("9.0"), g), Sex::NotStated,
            NoSex);
        row("waist, sex not stated", item("9N0161601", QStringLiteral("99"), cm), Sex::NotStated, NoSex);
        row("waist", item("9N0161603", QStringLiteral("99"), cm), Sex::Female, Compared);
        row("glucose, sex not stated", item("3D0100000", QStringLiteral("90"), mg), Sex::NotStated, Compared);
    }
    void whyOneIsNotComparedIsKnown()
    {
        QFETCH(const CheckupItem, item);
        QFETCH(const Sex, sex);
        QFETCH(const CheckupComparison, comparison);
        QCOMPARE(checkupComparison(item, sex), comparison);
    }

    void everyLimitIsOfAKnownItem()
    {
        for (const CheckupLimit &limit : checkupLimits()) {
            const QString key = QString::fromLatin1(limit.key);
            const bool isWaist = key.size() == 8;
            QVERIFY2(checkupItemName(isWaist ? key + u'1' : key).has_value(), limit.key);
            const bool isLow = limit.side != CheckupLimit::Side::From;
            QVERIFY2(!limit.referral
                    || (isLow ? *limit.referral < limit.guidance : *limit.referral > limit.guidance),
                limit.key);
        }
    }
};

QTEST_GUILESS_MAIN(CheckupLimitsTest)
#include "checkuplimitstest.moc"
