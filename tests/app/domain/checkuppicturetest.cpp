#include "app/domain/checkuppicture.h"

#include <QTest>

using namespace madoguchi;

namespace {

CheckupItem item(
    const char *code, const QString &value, const QString &unit = {}, const QString &display = {})
{
    CheckupItem one;
    one.code = QString::fromLatin1(code);
    one.type = unit.isEmpty() ? CheckupItem::Type::Nominal : CheckupItem::Type::Number;
    one.value = value;
    one.unit = unit;
    one.display = display;
    return one;
}

const char *const glucose = "3D010000001926101";
const char *const glucoseOther = "3D010000002227101"; // by another method
const char *const glucoseCasual = "3D010129901927201";
const char *const waist = "9N016160100000001";
const char *const waistTold = "9N016160300000001";
const char *const pressure = "9A751000000000001";
const char *const smoking = "9N736000000000011";
const char *const metabolic = "9N501000000000011";
const char *const unknownItem = "5C095000002302301";

CheckupRecord record(QList<Checkup> checkups, int bornIn = 1978, Sex sex = Sex::Female)
{
    CheckupRecord made;
    made.patient.birthdate = Pii(QDate(bornIn, 4, 12));
    made.patient.sex = sex;
    made.checkups = std::move(checkups);
    return made;
}

const CheckupLine *lineOf(const CheckupPicture &picture, const char *code)
{
    for (const CheckupLine &line : picture.lines) {
        if (line.key == checkupItemKey(QString::fromLatin1(code)))
            return &line;
    }
    return nullptr;
}

} // namespace

class CheckupPictureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsNothing() { QCOMPARE(checkupPicture(CheckupRecord()), CheckupPicture()); }

    void daysStandBesideEachOtherNewestFirst()
    {
        const CheckupPicture picture = checkupPicture(
            record({ { QDate(2024, 6, 1), { item(pressure, QStringLiteral("131"), QStringLiteral("mmHg")) } },
                { QDate(2025, 6, 2),
                    { item(pressure, QStringLiteral("128"), QStringLiteral("mm[Hg]")) } } }));
        const QList<QDate> days{ QDate(2025, 6, 2), QDate(2024, 6, 1) };
        QCOMPARE(picture.days, days);
        QCOMPARE(picture.lines.size(), 1);
        const CheckupLine &line = picture.lines.first();
        QCOMPARE(line.cells.first().items.first().value, QStringLiteral("128"));
        QCOMPARE(line.cells.last().mark, CheckupMark::GuidanceHigh);
        QCOMPARE(line.unit, QStringLiteral("mmHg"));
        const QList<CheckupPoint> trend{ { QDate(2024, 6, 1), 131.0 }, { QDate(2025, 6, 2), 128.0 } };
        QCOMPARE(line.trend, trend);
    }

    /// Ruling 37: a method is no other item, a casual value is, and a waist that was told is the same row.
    void methodsAreOneRowAndKindsOfBloodAreNot()
    {
        const QString unit = QStringLiteral("mg/dL"), cm = QStringLiteral("cm");
        const CheckupPicture picture
            = checkupPicture(record({ { QDate(2025, 6, 2),
                                          { item(glucoseOther, QStringLiteral("101"), unit),
                                              item(waist, QStringLiteral("84"), cm) } },
                { QDate(2024, 6, 1),
                    { item(glucose, QStringLiteral("96"), unit),
                        item(glucoseCasual, QStringLiteral("130"), unit),
                        item(waistTold, QStringLiteral("91"), cm) } } }));
        QCOMPARE(picture.lines.size(), 3);
        QCOMPARE(lineOf(picture, glucose)->trend.size(), 2);
        QVERIFY(lineOf(picture, glucoseCasual)->trend.isEmpty());
        QCOMPARE(lineOf(picture, glucoseCasual)->cells.first().state, CheckupCell::State::NotTold);
        const CheckupLine *line = lineOf(picture, waist);
        QVERIFY(line == lineOf(picture, waistTold));
        QCOMPARE(waistKind(line->cells.last().items.first().code), WaistKind::SelfReported);
        QCOMPARE(line->cells.last().mark, CheckupMark::GuidanceHigh);
    }

    void severalMethodsOfOneDayStandTogetherAndTheGraverIsMarked()
    {
        const QString unit = QStringLiteral("mg/dL");
        const CheckupPicture picture = checkupPicture(record({ { QDate(2025, 6, 2),
            { item(glucose, QStringLiteral("99"), unit),
                item(glucoseOther, QStringLiteral("127"), unit) } } }));
        QCOMPARE(picture.lines.size(), 1);
        QCOMPARE(picture.lines.first().cells.first().items.size(), 2);
        QCOMPARE(picture.lines.first().cells.first().mark, CheckupMark::ReferralHigh);
    }

    /// Ruling 38: figures in two units are no line.
    void anotherUnitIsNoTrend()
    {
        const CheckupPicture picture = checkupPicture(
            record({ { QDate(2025, 6, 2), { item(glucose, QStringLiteral("101"), QStringLiteral("mg/dL")) } },
                { QDate(2024, 6, 1), { item(glucose, QStringLiteral("5.4"), QStringLiteral("mmol/L")) } },
                { QDate(2023, 6, 1),
                    { item(
                        glucose, QStringLiteral("97"), QStringLiteral("mg/dl"), QStringLiteral("97")) } } }));
        const QList<CheckupPoint> trend{ { QDate(2023, 6, 1), 97.0 }, { QDate(2025, 6, 2), 101.0 } };
        QCOMPARE(picture.lines.first().trend, trend);
    }

    void groupsStandInTheOrderOfTheSheet()
    {
        const CheckupPicture picture = checkupPicture(record({ { QDate(2025, 6, 2),
            { item(unknownItem, QStringLiteral("0.1"), QStringLiteral("mg/dL")),
                item(smoking, QStringLiteral("2")), item(metabolic, QStringLiteral("3")),
                item(glucose, QStringLiteral("99"), QStringLiteral("mg/dL")),
                item(pressure, QStringLiteral("120"), QStringLiteral("mmHg")),
                item(waist, QStringLiteral("80"), QStringLiteral("cm")) } } }));
        QList<CheckupGroup> groups;
        for (const CheckupLine &line : picture.lines)
            groups.append(line.group);
        const QList<CheckupGroup> expected{ CheckupGroup::Body, CheckupGroup::Pressure, CheckupGroup::Blood,
            CheckupGroup::Metabolic, CheckupGroup::Questionnaire, CheckupGroup::Other };
        QCOMPARE(groups, expected);
    }

    /// product.md: it reads "not part of this checkup", never blank. By the age on the day of the checkup.
    void whatTheOldAreNotExaminedForSaysSo()
    {
        const QList<CheckupItem> young{ item(waist, QStringLiteral("80"), QStringLiteral("cm")),
            item(metabolic, QStringLiteral("3")), item(smoking, QStringLiteral("2")),
            item(pressure, QStringLiteral("120"), QStringLiteral("mmHg")) };
        const CheckupPicture picture
            = checkupPicture(record({ { QDate(2025, 6, 2), {} }, { QDate(2024, 4, 11), young } }, 1949));
        for (const char *code : { waist, metabolic, smoking })
            QCOMPARE(lineOf(picture, code)->cells.first().state, CheckupCell::State::NotPartAt75);
        QCOMPARE(lineOf(picture, pressure)->cells.first().state, CheckupCell::State::NotTold);
        QCOMPARE(lineOf(picture, waist)->cells.last().state, CheckupCell::State::Told); // still 74
    }

    /// Also where no other checkup has those rows: an empty place looks like a thing forgotten.
    void whatTheOldAreNotExaminedForHasRowsOfItsOwn()
    {
        const CheckupItem taken = item(pressure, QStringLiteral("120"), QStringLiteral("mmHg"));
        const CheckupPicture picture = checkupPicture(record({ { QDate(2025, 6, 2), { taken } } }, 1940));
        QList<QString> keys;
        for (const CheckupLine &line : picture.lines) {
            keys.append(line.key);
            if (line.key != checkupItemKey(QString::fromLatin1(pressure)))
                QCOMPARE(line.cells.first().state, CheckupCell::State::NotPartAt75);
        }
        const QList<QString> expected{ QStringLiteral("9N016160"), QStringLiteral("9A7510000"),
            QStringLiteral("9N5010000"), QStringLiteral("9N5060000"), QString(wholeQuestionnaire) };
        QCOMPARE(keys, expected);
        QCOMPARE(checkupPicture(record({ { QDate(2025, 6, 2), { taken } } }, 1960)).lines.size(), 1);
    }

    void valuesWithoutComparisonAreCounted()
    {
        CheckupItem bare = item(pressure, QStringLiteral("120"));
        bare.type = CheckupItem::Type::Number;
        const CheckupItem other = item(glucose, QStringLiteral("5.4"), QStringLiteral("mmol/L"));
        const CheckupItem good = item(glucose, QStringLiteral("126"), QStringLiteral("mg/dL"));
        const CheckupPicture picture = checkupPicture(
            record({ { QDate(2025, 6, 2), { bare, other, good } }, { QDate(2024, 6, 1), { good } } }));
        QCOMPARE(picture.notCompared(), 2);
        const CheckupCell &cell = lineOf(picture, glucose)->cells.first();
        QCOMPARE(cell.notCompared, QList<CheckupComparison>{ CheckupComparison::OtherUnit });
        QCOMPARE(cell.mark, CheckupMark::ReferralHigh); // of the one that could be compared
    }

    /// A value carries the unit that it came with, and no other.
    void aFigureWithoutAUnitLacksOneAndAWordDoesNot()
    {
        CheckupItem one = item(glucose, QStringLiteral("126"));
        one.type = CheckupItem::Type::Number;
        QVERIFY(lacksUnit(one) && !showsUnit(one));
        one.value = QStringLiteral("測定不能");
        QVERIFY(!lacksUnit(one));
        one.unit = QStringLiteral("mg/dL");
        QVERIFY(!lacksUnit(one) && !showsUnit(one));
        one.value = QStringLiteral("126");
        QVERIFY(!lacksUnit(one) && showsUnit(one));
        CheckupItem answer = item(smoking, QStringLiteral("2"));
        for (const auto type : { CheckupItem::Type::Nominal, CheckupItem::Type::Number,
                 CheckupItem::Type::Unknown, CheckupItem::Type::Text }) {
            answer.type = type; // whatever it says it is
            QVERIFY(!lacksUnit(answer));
        }
    }

    void aCodeWithoutWordsIsBare()
    {
        const QDate day(2025, 6, 2);
        QVERIFY(!isBareCode(item(smoking, QStringLiteral("2")), day));
        QVERIFY(isBareCode(item(smoking, QStringLiteral("7")), day));
        QVERIFY(isBareCode(item(smoking, QStringLiteral("2")), QDate())); // by which table is not known
        QVERIFY(isBareCode(item("9E100166000000011", QStringLiteral("3")), day));
        QVERIFY(isBareCode(item(unknownItem, QStringLiteral("1")), day));
        QVERIFY(!isBareCode(item(smoking, QStringLiteral("7"), {}, QStringLiteral("その他")), day));
        QVERIFY(!isBareCode(item(glucose, QStringLiteral("126"), QStringLiteral("mg/dL")), day));
    }

    /// HbA1c from 5.5 to 5.6 must not look like one from 5.5 to 9.0.
    void aSmallChangeIsDrawnSmall()
    {
        const auto scaleOf
            = [](const char *code, const char *unit, const QString &before, const QString &after) {
                  const QString in = QString::fromLatin1(unit);
                  return checkupPicture(record({ { QDate(2025, 6, 2), { item(code, after, in) } },
                                            { QDate(2024, 6, 1), { item(code, before, in) } } }))
                      .lines.first()
                      .scale;
              };
        const char *const hba1c = "3D046000001906202";
        const CheckupScale small = scaleOf(hba1c, "%", QStringLiteral("5.5"), QStringLiteral("5.6"));
        QVERIFY(qAbs(small.high - small.low - 1.8) < 1e-9); // twice from 5.6 to 6.5
        QCOMPARE(small.limits, QList<double>{ 5.6 });
        const CheckupScale large = scaleOf(hba1c, "%", QStringLiteral("5.5"), QStringLiteral("9.0"));
        QCOMPARE(large.low, 5.5);
        QCOMPARE(large.high, 9.0);
        const QList<double> both{ 5.6, 6.5 };
        QCOMPARE(large.limits, both);
        const CheckupScale height
            = scaleOf("9N001000000000001", "cm", QStringLiteral("170"), QStringLiteral("169.5"));
        QVERIFY(qAbs(height.high - height.low - 33.9) < 1e-9);
        QVERIFY(height.limits.isEmpty());
        const CheckupScale nothing = scaleOf(unknownItem, "mg", QStringLiteral("0"), QStringLiteral("0"));
        QVERIFY(nothing.high > nothing.low);
    }

    void withoutADayNothingIsATrend()
    {
        const CheckupPicture picture = checkupPicture(
            record({ { QDate(2025, 6, 2), { item(glucose, QStringLiteral("101"), QStringLiteral("mg/dL")) } },
                { QDate(), { item(glucose, QStringLiteral("99"), QStringLiteral("mg/dL")) } } }));
        QVERIFY(!picture.days.last().isValid());
        QVERIFY(picture.lines.first().trend.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CheckupPictureTest)
#include "checkuppicturetest.moc"
