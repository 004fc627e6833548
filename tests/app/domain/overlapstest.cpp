#include "app/domain/overlaps.h"

#include "tests/app/domain/inventedmedication.h"

#include <QTest>

using namespace madoguchi;
using Drugs = InventedMedication;
using Source = MedicationLine::Source;

namespace {

constexpr int gap = 30;
const QDate day(2026, 8, 7);

QList<Overlap> hints(const QList<MedicationLine> &lines)
{
    const MedicationRecord record = Drugs::record(lines);
    return overlapsOf(record, coursesOf(record, gap), gap);
}

MedicationLine ofClass(MedicationLine line, const char *usageClass)
{
    line.usageClass = QLatin1String(usageClass);
    return line;
}

MedicationLine on(const InventedDrug &drug, const QDate &date, int facility = 1)
{
    return Drugs::from(Drugs::line(drug, date, QStringLiteral("28")), facility);
}

} // namespace

class OverlapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameDrugOfTwoPrescribers()
    {
        const auto all = hints({ on(Drugs::amlodipine(), day), on(Drugs::amlodipine(), day.addDays(10), 2) });
        QCOMPARE(all.size(), 1);
        QVERIFY(all.first().sameDrug);
        QCOMPARE(all.first().from, day.addDays(10));
        QCOMPARE(all.first().to, day.addDays(28));
        QVERIFY(all.first().first < all.first().second);
    }

    void anotherStrengthIsTheSameIngredient()
    {
        const auto all
            = hints({ on(Drugs::amlodipine(), day), on(Drugs::amlodipineWeak(), day.addDays(27)) });
        QCOMPARE(all.size(), 1);
        QVERIFY(!all.first().sameDrug);
    }

    void aCombinationHasEachOfItsIngredients()
    {
        InventedDrug combination{ QStringLiteral("629999109"), QStringLiteral("見本配合錠"),
            QStringLiteral("バルサルタン・アムロジピンベシル酸塩") };
        QCOMPARE(hints({ on(Drugs::amlodipine(), day), on(combination, day) }).size(), 1);
        QVERIFY(hints({ on(Drugs::statin(), day), on(combination, day) }).isEmpty());
    }

    void brandAndGenericOfOnePrescriber()
    {
        InventedDrug brand = Drugs::amlodipine();
        brand.name = QStringLiteral("ノルバ見本錠５ｍｇ");
        const auto all = hints({ on(Drugs::amlodipine(), day), on(brand, day.addDays(20)) });
        QVERIFY(all.size() == 1 && !all.first().sameDrug);
    }

    /// What takes over on the day the other ends is no overlap.
    void oneAfterTheOtherIsNone()
    {
        QVERIFY(
            hints({ on(Drugs::amlodipine(), day), on(Drugs::amlodipineWeak(), day.addDays(28)) }).isEmpty());
    }

    void betweenTheDispensingsIsNone()
    {
        QVERIFY(hints(
            { on(Drugs::amlodipine(), day), on(Drugs::amlodipine(), day.addDays(50)),
                Drugs::from(Drugs::line(Drugs::amlodipine(), day.addDays(30), QStringLiteral("14")), 2) })
                    .isEmpty());
    }

    /// A drug for when it hurts, a tape, an injection or what is taken once a week is no matter of one day.
    void withoutDaysNearnessCounts_data()
    {
        QTest::addColumn<QString>("usageClass");
        QTest::addColumn<QString>("usage");
        QTest::newRow("as needed") << "22" << QString();
        QTest::newRow("external") << "23" << QString();
        QTest::newRow("injection") << "31" << QString();
        QTest::newRow("home care") << "14" << QString();
        QTest::newRow("oral, days left out") << "21" << QStringLiteral("週１回服用");
    }

    void withoutDaysNearnessCounts()
    {
        QFETCH(QString, usageClass);
        QFETCH(QString, usage);
        const auto used = [&](const InventedDrug &drug, int after, int facility) {
            MedicationLine line = on(drug, day.addDays(after), facility);
            line.usageClass = usageClass;
            line.usage = usage;
            return line;
        };
        const auto first = used(Drugs::painkiller(), 0, 1);
        const auto near = hints({ first, used(Drugs::painkiller(), gap - 1, 2) });
        QCOMPARE(near.size(), 1);
        QVERIFY(near.first().sameDrug && near.first().by == Overlap::By::Nearness);
        QCOMPARE(near.first().from, day.addDays(gap - 1));
        QVERIFY(hints({ first, used(Drugs::painkiller(), gap, 2) }).isEmpty());
        QCOMPARE(hints({ first, used(Drugs::painkillerTape(), gap - 1, 1) }).size(), 1);
        QVERIFY(hints({ first, used(Drugs::painkiller(), gap, 1) }).isEmpty()); // goes on by itself
        const auto sameDay = hints({ first, used(Drugs::painkiller(), 0, 2) });
        QVERIFY(sameDay.size() == 1 && sameDay.first().by == Overlap::By::Days);
    }

    void aDayWithinTheOthersDaysIsTold()
    {
        const auto tape
            = [](int after) { return ofClass(on(Drugs::painkillerTape(), day.addDays(after), 2), "23"); };
        const auto within = hints({ on(Drugs::painkiller(), day), tape(1) });
        QVERIFY(within.size() == 1 && within.first().by == Overlap::By::Days);
        QCOMPARE(within.first().from, day.addDays(1));
        const auto before = hints({ on(Drugs::painkiller(), day), tape(1 - gap) });
        QVERIFY(before.size() == 1 && before.first().by == Overlap::By::Nearness);
        QVERIFY(hints({ on(Drugs::painkiller(), day), tape(-gap) }).isEmpty());
        QVERIFY(hints({ on(Drugs::painkiller(), day), tape(28) }).isEmpty());
    }

    void whatTellsOnlyAMonthIsComparedByIt()
    {
        const auto undated = [](MedicationLine line) {
            line.date = line.prescribed = QDate();
            return line;
        };
        const auto first = undated(on(Drugs::amlodipine(), day));
        const auto all = hints({ first, on(Drugs::amlodipine(), QDate(2026, 8, 31), 2) });
        QVERIFY(all.size() == 1 && all.first().by == Overlap::By::Month);
        QCOMPARE(all.first().from, QDate(2026, 8, 1));
        QCOMPARE(all.first().to, QDate(2026, 9, 1));
        QCOMPARE(hints({ first, undated(on(Drugs::amlodipineWeak(), day)) }).size(), 1);
        QVERIFY(hints({ first, on(Drugs::amlodipine(), QDate(2026, 9, 1), 2) }).isEmpty());
        QVERIFY(
            hints({ first, undated(on(Drugs::amlodipine(), day)), on(Drugs::amlodipine(), day) }).isEmpty());
    }

    /// A claim that leaves the ingredient out hides none: another line of the drug has told it.
    void anyLineTellsTheIngredient()
    {
        MedicationLine newest = on(Drugs::amlodipine(), day.addDays(28));
        newest.ingredient.clear();
        const auto all = hints(
            { on(Drugs::amlodipine(), day), newest, on(Drugs::amlodipineWeak(), day.addDays(30), 2) });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().ingredient, Drugs::amlodipine().ingredient);
        MedicationLine without = on(Drugs::statin(), day);
        without.ingredient.clear();
        QCOMPARE(hints({ without, Drugs::from(without, 2) }).size(), 1); // the drug itself
    }

    void whatIsIssuedCounts()
    {
        QCOMPARE(hints({ on(Drugs::amlodipine(), day),
                           Drugs::as(
                               MedicationLine::Source::Issuing, on(Drugs::amlodipine(), day.addDays(3), 2)) })
                     .size(),
            1);
    }

    /// An ingredient is spelled in several ways: who calls it the same means the same.
    void theNameOrTheCodeIsEnoughForTwoPrescribers()
    {
        const MedicationLine first = on(Drugs::amlodipine(), day);
        MedicationLine second = on(Drugs::amlodipine(), day.addDays(3), 2);
        second.ingredient = QStringLiteral("アムロジピン（ベシル酸塩として）");
        auto all = hints({ first, second });
        QVERIFY(all.size() == 1 && all.first().sameDrug);
        QVERIFY(hints({ first, Drugs::from(second, 1) }).isEmpty()); // one prescriber knows what it is
        second.drug = QStringLiteral("別名錠");
        all = hints({ first, second });
        QVERIFY(all.size() == 1 && all.first().sameDrug);
        second.drugCode = QStringLiteral("629999999");
        QVERIFY(hints({ first, second }).isEmpty());
    }

    void whatCanBeReadOfACombinationIsEnough()
    {
        InventedDrug combination{ QStringLiteral("629999109"), QStringLiteral("見本配合錠"),
            QStringLiteral("バル●・アムロジピンベシル酸塩") };
        QCOMPARE(hints({ on(Drugs::amlodipine(), day), on(combination, day) }).size(), 1);
    }

    /// Marked as counted in another source, and nothing there has it: somebody has it all the same.
    void whatIsMarkedAndNamedNowhereCounts()
    {
        MedicationLine lost = Drugs::as(Source::Dispensing, on(Drugs::painkiller(), day.addDays(3), 2));
        lost.superseded = true;
        const MedicationLine first = on(Drugs::painkiller(), day);
        const auto all = hints({ first, lost });
        QVERIFY(all.size() == 1 && all.first().from == day.addDays(3));
        lost.date = lost.prescribed = QDate();
        QVERIFY(hints({ first, lost }).first().by == Overlap::By::Month);
    }

    void twoPrescribersBehindOnePharmacyAreTwo()
    {
        const auto dispensed = [](bool own) {
            MedicationLine line = on(Drugs::amlodipine(), day);
            line.prescriber.clear();
            line.prescriberCode.clear();
            line.facilityCode = QStringLiteral("1349999021");
            line.ownPrescriber = own;
            return line;
        };
        QCOMPARE(hints({ dispensed(true), dispensed(false) }).size(), 1);
        QVERIFY(hints({ dispensed(true), dispensed(true) }).isEmpty());
    }

    void thousandsWithoutANameGoWithAFewEach()
    {
        MedicationLine nameless = on(Drugs::amlodipine(), day, 2);
        nameless.drug.clear();
        QList<MedicationLine> lines(2000, nameless);
        lines.append(on(Drugs::amlodipine(), day));
        const qsizetype found = hints(lines).size();
        QVERIFY2(found >= lines.size() && found < 10 * lines.size(), QByteArray::number(found).constData());
    }

    void whatIsSupersededOrUnreadableDoesNot()
    {
        MedicationLine twice = Drugs::as(Source::Dispensing, on(Drugs::amlodipineWeak(), day));
        twice.superseded = true;
        QVERIFY(hints({ on(Drugs::amlodipine(), day), twice }).isEmpty());
        MedicationLine unreadable = on(Drugs::amlodipineWeak(), day);
        unreadable.ingredient = QStringLiteral("アムロジピン●");
        MedicationLine other = on(Drugs::statin(), day);
        other.ingredient = unreadable.ingredient;
        QVERIFY(hints({ other, unreadable }).isEmpty());
    }

    void theNewestIsFirstAndOfEachPairTheLast()
    {
        const auto all = hints({ on(Drugs::amlodipine(), day), on(Drugs::amlodipine(), day.addDays(28)),
            on(Drugs::amlodipine(), day.addDays(2), 2), on(Drugs::amlodipine(), day.addDays(32), 2),
            on(Drugs::statin(), day), on(Drugs::statin(), day, 2) });
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().from, day.addDays(32));
        QCOMPARE(all.last().to, day.addDays(28));
    }
};

QTEST_GUILESS_MAIN(OverlapsTest)
#include "overlapstest.moc"
