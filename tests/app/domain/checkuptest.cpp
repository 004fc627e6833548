#include "app/domain/checkup.h"

#include <QTest>

using namespace madoguchi;

namespace {

CheckupItem figure(const char *value, const char *display)
{
    CheckupItem item;
    item.type = CheckupItem::Type::Number;
    item.value = QString::fromUtf8(value);
    item.display = QString::fromUtf8(display);
    return item;
}

QString keyOf(const char *code)
{
    return checkupItemKey(QString::fromLatin1(code));
}

} // namespace

class CheckupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ruling 37: analyte and identification are the item, whatever the material and the method.
    void anItemIsItsFirstNineCharacters()
    {
        QCOMPARE(keyOf("3D046000001906202"), QStringLiteral("3D0460000"));
        QCOMPARE(keyOf("3D046000001906202"), keyOf("3D046000001920402"));
        QCOMPARE(keyOf("3F015000002327101"), keyOf("3F015000002399901"));
        QVERIFY(keyOf("3D045000001906202") != keyOf("3D046000001906202")); // JDS, NGSP
        QVERIFY(keyOf("3D010000001926101") != keyOf("3D010129901927201")); // fasting, casual
        QVERIFY(keyOf("3F015000002327101") != keyOf("3F015129902327101"));
        QVERIFY(keyOf("9A751000000000001") != keyOf("9A752000000000001")); // first, second measurement
    }

    void waistIsOneItem()
    {
        const QString waist = keyOf("9N016160100000001");
        QCOMPARE(keyOf("9N016160200000001"), waist);
        QCOMPARE(keyOf("9N016160300000001"), waist);
        QVERIFY(keyOf("9N016160400000001") != waist); // what is not one of the three is not taken for one
        QVERIFY(keyOf("9N021000000000001") != waist);
        QVERIFY(waistKind(QStringLiteral("9N016160100000001")) == WaistKind::Measured);
        QVERIFY(waistKind(QStringLiteral("9N016160200000001")) == WaistKind::SelfJudged);
        QVERIFY(waistKind(QStringLiteral("9N016160300000001")) == WaistKind::SelfReported);
        QVERIFY(!waistKind(QStringLiteral("9N016160400000001")));
        QVERIFY(!waistKind(QStringLiteral("9N016160")));
    }

    void whatIsNoCodeIsLeftAlone()
    {
        QCOMPARE(keyOf(""), QString());
        QCOMPARE(keyOf("3D0"), QStringLiteral("3D0"));
        QVERIFY(isCheckupItemCode(QStringLiteral("3D046000001906202")));
        for (const char *none : { "", "3D04600000190620", "3D0460000019062020", "3d046000001906202",
                 " D046000001906202", "３D046000001906202" })
            QVERIFY2(!isCheckupItemCode(QString::fromUtf8(none)), none);
    }

    /// Ruling 38.
    void unitsThatAreOne()
    {
        const auto folded = [](const char *unit) { return foldedUnit(QString::fromUtf8(unit)); };
        QCOMPARE(folded("mg/dl"), folded("mg/dL"));
        QCOMPARE(folded("g/dl"), folded("g/dL"));
        QCOMPARE(folded("U/l"), folded("U/L"));
        QCOMPARE(folded("ml/min/1.73m2"), folded("mL/min/1.73m2"));
        QCOMPARE(folded("mm[Hg]"), folded("mmHg"));
        QCOMPARE(folded("％"), folded("%"));
        QCOMPARE(folded("ｍｇ／ｄｌ"), folded("mg/dL"));
        QCOMPARE(folded("mg/dL"), QStringLiteral("mg/dL"));
        QVERIFY(folded("mg/dL") != folded("g/dL"));
        QVERIFY(folded("mg/dL") != folded("mmol/L"));
        QVERIFY(folded("") != folded("%"));
    }

    void trendOnlyWithNumbers_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("display");
        QTest::addColumn<bool>("hasTrend");
        QTest::addColumn<double>("number");
        const auto row = [](const char *value, const char *display, bool hasTrend, double number = 0) {
            QTest::addRow("%s shown as %s", value, display)
                << QString::fromUtf8(value) << QString::fromUtf8(display) << hasTrend << number;
        };
        row("128", "128", true, 128);
        row("5.50", "5.5", true, 5.5);
        row("-1.5", "", true, -1.5);
        row("128", "129", false);
        row("128", "128 mmHg", false);
        row("128", "(-)", false);
        row("<5", "", false);
        row("5.", "", false);
        row(".5", "", false);
        row("+5", "", false);
        row("1e3", "", false);
        row("１２８", "", false);
        row(" 128", "", false);
        row("128\n", "", false);
        row("", "128", false);
        row("", "", false);
    }

    void trendOnlyWithNumbers()
    {
        QFETCH(QString, value);
        QFETCH(QString, display);
        QFETCH(bool, hasTrend);
        QFETCH(double, number);
        CheckupItem item = figure("", "");
        item.value = value;
        item.display = display;
        QCOMPARE(trendValue(item).has_value(), hasTrend);
        if (hasTrend)
            QCOMPARE(*trendValue(item), number);
    }

    void codesHaveNoTrend()
    {
        CheckupItem item = figure("1", "1");
        item.type = CheckupItem::Type::Ordinal;
        QVERIFY(!trendValue(item));
    }
};

QTEST_GUILESS_MAIN(CheckupTest)
#include "checkuptest.moc"
