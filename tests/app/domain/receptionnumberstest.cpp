#include "app/domain/receptionnumbers.h"

#include <QSet>
#include <QTest>

using namespace madoguchi;

namespace {

/// The next `many` numbers of a day.
QList<int> run(const ReceptionNumbers &numbers, int many, QList<int> taken = {})
{
    QList<int> given;
    for (int i = 0; i < many; ++i) {
        given.append(numbers.next(taken));
        taken.append(given.last());
    }
    return given;
}

} // namespace

/// Numbers that no two desks of a clinic give to two patients of a day.
class ReceptionNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOnlyDeskCounts()
    {
        QCOMPARE(run({}, 3), (QList<int>{ 1, 2, 3 }));
        QCOMPARE(run({}, 2, { 7, 900 }), (QList<int>{ 901, 902 }));
    }

    void theDeskAtTheReaderCountsTheSame()
    {
        QCOMPARE(run({ true, 0, 4999 }, 3), (QList<int>{ 1, 2, 3 }));
        QCOMPARE(run({ true, 5000, 9999 }, 3), (QList<int>{ 1, 2, 3 })); // whichever part it has
    }

    void theOtherDeskHasNumbersOfItsOwn()
    {
        const ReceptionNumbers second{ false, 5000, 9999 };
        QCOMPARE(run(second, 3), (QList<int>{ 5001, 5002, 5003 }));
        QCOMPARE(run(second, 2, { 1, 2, 41, 5001 }), (QList<int>{ 5002, 5003 }));
        // Nobody has set anything: the common ones are still the reader's.
        QCOMPARE(run({ false, 0, 9999 }, 2, { 1, 2 }), (QList<int>{ 501, 502 }));
    }

    /// Its own ones were given before it was known that the common ones are its own, too.
    void theCommonOnesAreGivenAsSoonAsTheyAreKnownToBeOurs()
    {
        QCOMPARE(run({ true, 5000, 9999 }, 2, { 5001 }), (QList<int>{ 1, 2 }));
        QCOMPARE(run({ true, 5000, 9999 }, 2, { 1, 2, 5001 }), (QList<int>{ 3, 4 }));
    }

    /// Of a store that has lost its day, the others still know.
    void whatOthersTellOfIsGiven()
    {
        QCOMPARE(run({ true, 0, 4999, { 3, 1 } }, 2), (QList<int>{ 4, 5 }));
        QCOMPARE(run({ false, 5000, 9999, { 3, 5002 } }, 2, { 5001 }), (QList<int>{ 5003, 5004 }));
    }

    void aDayOfManyPatientsGoesOnInItsOwnPart()
    {
        QCOMPARE(run({ true, 0, 4999 }, 2, { 499 }), (QList<int>{ 500, 501 }));
        QCOMPARE(run({ true, 5000, 9999 }, 2, { 499 }), (QList<int>{ 500, 5001 }));
        QCOMPARE(run({ false, 700, 701 }, 4), (QList<int>{ 701, 702, 10'701, 10'702 }));
        QCOMPARE(run({ false, 0, 99 }, 2), (QList<int>{ 10'001, 10'002 })); // all of it is common
    }

    /// Whatever the parts are, as long as they do not overlap.
    void noTwoDesksGiveTheSame()
    {
        const QList<ReceptionNumbers> desks{ { true, 2000, 2499 }, { false, 0, 1999 }, { false, 2500, 2500 },
            { false, 2501, 9999 } };
        QSet<int> all;
        constexpr int many = 1200;
        for (const ReceptionNumbers &desk : desks) {
            for (const int number : run(desk, many)) {
                QVERIFY(number > 0 && !all.contains(number));
                all.insert(number);
            }
        }
        QCOMPARE(all.size(), desks.size() * many);
    }
};

QTEST_APPLESS_MAIN(ReceptionNumbersTest)
#include "receptionnumberstest.moc"
