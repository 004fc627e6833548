#include "app/domain/receptionlist.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr int visits = 12;
constexpr int steps = 4'000;

/// One of a few visits, with whatever decides about its place.
Reception any(QRandomGenerator &chance)
{
    EligibilityResult result;
    result.patient.birthdate = Pii(chance.bounded(4) ? QDate(1980, 1, 1 + chance.bounded(3)) : QDate());
    result.insurance.number = Pii(QStringLiteral("1001"));
    Reception reception;
    reception.number = 1 + chance.bounded(visits);
    reception.visit = QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, static_cast<uchar>(reception.number));
    reception.day = QDate(2026, 11, 20);
    // Some arrive in one second.
    reception.arrivedAt = QDateTime(reception.day, QTime(8, 30), Qt::UTC).addSecs(chance.bounded(5));
    reception.status = static_cast<ReceptionStatus>(chance.bounded(4));
    reception.carried = chance.bounded(4) == 0;
    reception.eligibility.validity = chance.bounded(2) ? Validity::Valid : Validity::Invalid;
    if (chance.bounded(5))
        reception.eligibility.results = { result };
    return reception;
}

QList<Reception> valuesOf(const ReceptionList &list)
{
    return { list.begin(), list.end() };
}

QList<Reception> bornOn(const QList<Reception> &sorted, const QDate &day)
{
    QList<Reception> born;
    std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(born), [&day](const Reception &one) {
        return day.isValid() && one.patient() && one.patient()->birthdate.reveal() == day;
    });
    return born;
}

} // namespace

class ReceptionListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The last counts, as if each had been put.
    void ofOneVisitTheLastCounts()
    {
        QRandomGenerator chance(2);
        for (int round = 0; round < 200; ++round) {
            QList<Reception> all;
            ReceptionList put;
            for (int i = 0; i < 2 * visits; ++i) {
                all.append(any(chance));
                put.put(all.last());
            }
            const ReceptionList list(all);
            QCOMPARE(valuesOf(list), valuesOf(put));
            for (const Reception &one : list)
                QCOMPARE(*list.find(one.visit), one);
        }
    }

    /// Whatever comes, changes and goes: as if all were sorted anew.
    void keptInOrderIsSortedAnew()
    {
        QRandomGenerator chance(1);
        ReceptionList list;
        QHash<QUuid, Reception> stand;
        for (int step = 0; step < steps; ++step) {
            const Reception one = any(chance);
            if (chance.bounded(4) == 0) {
                list.remove(one.visit);
                stand.remove(one.visit);
            } else {
                list.put(one);
                stand.insert(one.visit, one);
            }
            QList<Reception> sorted = stand.values();
            sortForDesk(sorted);
            QVERIFY(valuesOf(list) == sorted);
            QVERIFY(valuesOf(ReceptionList(stand.values())) == sorted);
            for (int day = 1; day <= 3; ++day) {
                QList<Reception> born;
                for (const SharedReception &same : list.bornOn(QDate(1980, 1, day)))
                    born.append(*same);
                QVERIFY(born == bornOn(sorted, QDate(1980, 1, day)));
            }
            QVERIFY(list.bornOn(QDate()).isEmpty());
            QCOMPARE(list.find(one.visit) != nullptr, stand.contains(one.visit));
        }
    }

    void aCopyStaysAsItWasAndSharesTheRest()
    {
        QRandomGenerator chance(2);
        ReceptionList list;
        for (int i = 0; i < 100; ++i)
            list.put(any(chance));
        const ReceptionList before = list;
        const QList<Reception> values = valuesOf(before);
        Reception changed = list.first();
        changed.number = 77;
        list.put(changed);
        list.remove(list.last().visit == changed.visit ? list.at(0).visit : list.last().visit);
        QVERIFY(valuesOf(before) == values);
        QCOMPARE(list.find(changed.visit)->number, 77);
        const auto isShared
            = [&before](const SharedReception &one) { return before.find(one->visit) == one.get(); };
        QCOMPARE(std::count_if(list.shared().begin(), list.shared().end(), isShared), before.size() - 2);
    }
};

QTEST_GUILESS_MAIN(ReceptionListTest)
#include "receptionlisttest.moc"
