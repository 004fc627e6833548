#include "app/domain/receivedagain.h"

#include <QTest>

using namespace madoguchi;

namespace {

/// An invented person's reception, so many minutes after the clinic opened.
Reception received(int number, int minutes)
{
    EligibilityResult result;
    result.patient.kana = Pii(QStringLiteral("ｶｸｳ ｲﾁ"));
    result.patient.birthdate = Pii(QDate(1980, 5, 6));
    result.insurance.insurerNumber = QStringLiteral("  138057");
    result.insurance.number = Pii(QStringLiteral("1001"));
    result.insurance.branch = Pii(QStringLiteral("01"));
    Reception reception;
    reception.visit = QUuid::createUuid();
    reception.number = number;
    reception.arrivedAt = QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC).addSecs(60 * minutes);
    reception.eligibility.results = { result };
    return reception;
}

int numberOf(const Reception *reception)
{
    return reception ? reception->number : 0;
}

using Other = const Reception *(const ReceptionList &, const Reception &);

/// 0: there is none.
int numberOf(Other other, const QList<Reception> &day, qsizetype place)
{
    return numberOf(other(ReceptionList(day), day[place]));
}

} // namespace

/// Which of a day's receptions are of one patient, and what each is for the other.
class ReceivedAgainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewerCardCountsAndTheOlderMayBeClosed()
    {
        const QList<Reception> day{ received(1, 0), received(2, 5) };
        QCOMPARE(numberOf(replacing, day, 0), 2);
        QCOMPARE(numberOf(receivedAfter, day, 0), 2);
        QCOMPARE(numberOf(receivedBefore, day, 0), 0);
        QCOMPARE(numberOf(receivedBefore, day, 1), 1);
        QCOMPARE(numberOf(replacing, day, 1) + numberOf(receivedAfter, day, 1), 0);
    }

    /// What an earlier day has left stays below who is here, also where somebody was received twice.
    void earlierDaysStayBelow()
    {
        Reception left = received(9, -1440);
        left.carried = true;
        left.day = QDate(2026, 11, 19);
        left.eligibility.validity = Validity::Invalid;
        left.eligibility.results.first().insurance.number = Pii(QStringLiteral("2002"));
        Reception first = received(1, 0);
        Reception again = received(2, 5);
        for (Reception *one : { &first, &again }) {
            one->day = QDate(2026, 11, 20);
            one->eligibility.validity = Validity::Valid;
        }
        QList<int> numbers;
        for (const SharedReception &one : deskRows(ReceptionList({ left, first, again })))
            numbers.append(one->number);
        QCOMPARE(numbers, (QList<int>{ 1, 2, 9 }));
    }

    void whatIsLeftOverStandsAmongWhatNeedsTheDesk()
    {
        const auto rows = [](const QList<Reception> &day) {
            QList<int> numbers;
            for (const SharedReception &one : deskRows(ReceptionList(day)))
                numbers.append(one->number);
            return numbers;
        };
        const auto plain = [](int number, int minutes) { // of somebody each
            Reception one = received(number, minutes);
            one.day = QDate(2026, 11, 20);
            one.eligibility.validity = Validity::Valid;
            one.eligibility.results.first().insurance.branch = Pii(QString::number(number));
            return one;
        };
        Reception early = plain(1, 0), late = plain(6, 50);
        early.eligibility.validity = late.eligibility.validity = Validity::Invalid;
        Reception left = plain(3, 20), again = plain(5, 40);
        again.eligibility.results.first().insurance = left.eligibility.results.first().insurance;
        QList<Reception> day{ plain(2, 10), again, late, left, early };
        QCOMPARE(rows(day), QList<int>({ 1, 3, 6, 2, 5 }));
        day[3].status = ReceptionStatus::Closed;
        QCOMPARE(rows(day), QList<int>({ 1, 6, 2, 5, 3 }));
        day[3].status = ReceptionStatus::Printed; // its slip is out: the newer one says so
        QCOMPARE(rows(day), QList<int>({ 1, 6, 2, 5, 3 }));
    }

    void theNewestOfThoseBeforeIsNamed()
    {
        const QList<Reception> day{ received(1, 0), received(3, 10), received(2, 5) };
        QCOMPARE(numberOf(receivedBefore, day, 1), 2);
    }

    void byNumberNothingIsReplacedThoughHeIsHereTwice()
    {
        QList<Reception> day{ received(1, 0), received(2, 5) };
        day[1].method = IdentityMethod::None;
        QCOMPARE(numberOf(replacing, day, 0), 0);
        QCOMPARE(numberOf(receivedAfter, day, 0), 2);
    }

    void aClosedOneStandsForNobody()
    {
        QList<Reception> day{ received(1, 0), received(2, 5) };
        day[0].status = ReceptionStatus::Closed;
        QCOMPARE(numberOf(receivedBefore, day, 1), 0);
        day[1].status = ReceptionStatus::Closed;
        QCOMPARE(numberOf(receivedAfter, day, 0), 0);
    }

    void noTwoPatientsAreTakenForOne()
    {
        const auto isOne = [](const auto &change) {
            QList<Reception> day{ received(1, 0), received(2, 5) };
            change(day[1]);
            return numberOf(receivedAfter, day, 0) == 2;
        };
        QVERIFY(isOne([](Reception &) {}));
        QVERIFY(!isOne([](Reception &twin) {
            twin.eligibility.results[0].patient.kana = Pii(QStringLiteral("ｶｸｳ ﾆ"));
        }));
        QVERIFY(!isOne([](Reception &twin) {
            twin.eligibility.results[0].insurance.branch = Pii(QStringLiteral("02"));
        }));
        QVERIFY(!isOne([](Reception &other) {
            other.eligibility.results[0].patient.birthdate = Pii(QDate(1981, 5, 6));
        }));
        QVERIFY(!isOne([](Reception &candidates) {
            candidates.eligibility.results.append(candidates.eligibility.results[0]);
        }));
        QVERIFY(!isOne([](Reception &nobody) { nobody.eligibility.results.clear(); }));
    }
};

QTEST_APPLESS_MAIN(ReceivedAgainTest)
#include "receivedagaintest.moc"
