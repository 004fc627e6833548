#include "app/domain/overlaps.h"

#include "tests/app/domain/inventedmedication.h"

#include <QTest>

using namespace madoguchi;
using Drugs = InventedMedication;

namespace {

const QDate day(2026, 8, 7);

QList<Overlap> hints(const QList<MedicationLine> &lines)
{
    const MedicationRecord record = Drugs::record(lines);
    return overlapsOf(record, coursesOf(record, 30));
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

    void withoutDaysTheDayItselfCounts()
    {
        const auto asNeeded = ofClass(on(Drugs::painkiller(), day), "22");
        const auto tape = ofClass(on(Drugs::painkillerTape(), day, 2), "23");
        QCOMPARE(hints({ asNeeded, tape }).size(), 1);
        const auto later = ofClass(on(Drugs::painkillerTape(), day.addDays(1), 2), "23");
        QVERIFY(hints({ asNeeded, later }).isEmpty());
        QCOMPARE(hints({ on(Drugs::painkiller(), day), later }).size(), 1); // within the other's days
    }

    void whatIsIssuedCounts()
    {
        QCOMPARE(hints({ on(Drugs::amlodipine(), day),
                           Drugs::as(
                               MedicationLine::Source::Issuing, on(Drugs::amlodipine(), day.addDays(3), 2)) })
                     .size(),
            1);
    }

    void whatIsSupersededOrUnreadableDoesNot()
    {
        MedicationLine twice = on(Drugs::amlodipineWeak(), day);
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
