#include "app/central/linebreaker.h"

#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const Fault unreachable{ .failure = Failure::ServiceUnreachable };
const Fault timeout{ .failure = Failure::ServiceTimeout };

DirectTimings timings()
{
    DirectTimings made;
    made.breakAfter = 3;
    made.firstRest = 1000ms;
    made.longestRest = 5000ms;
    return made;
}

} // namespace

class LineBreakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksAfterSoManyInARow()
    {
        LineBreaker breaker(timings());
        QVERIFY(!breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.isBroken());
        QCOMPARE(breaker.failed(timeout, false, 0), std::optional(1000ms));
        QVERIFY(breaker.isBroken());
        QCOMPARE(breaker.fault(), timeout);
    }

    void anyAnswerBeginsTheCountAnew()
    {
        LineBreaker breaker(timings());
        QVERIFY(!breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.failed(unreachable, false, 0));
        breaker.answered();
        QVERIFY(!breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.isBroken());
    }

    void eachRestIsLongerUpToTheLongest()
    {
        LineBreaker breaker(timings());
        QList<int> rests;
        for (int i = 0; i < 6; ++i) {
            if (const auto rest = breaker.failed(unreachable, false, 0))
                rests.append(static_cast<int>(rest->count()));
        }
        QCOMPARE(rests, QList<int>({ 1000, 2000, 4000, 5000 }));
        breaker.answered();
        QVERIFY(!breaker.isBroken());
        for (int i = 0; i < 2; ++i)
            QVERIFY(!breaker.failed(unreachable, false, 0));
        QCOMPARE(breaker.failed(unreachable, false, 0), std::optional(1000ms));
    }

    void jitterTakesUpToHalfOff()
    {
        LineBreaker breaker(timings());
        for (int i = 0; i < 2; ++i)
            QVERIFY(!breaker.failed(unreachable, false, 0.5));
        QCOMPARE(breaker.failed(unreachable, false, 0.5), std::optional(750ms));
        QCOMPARE(breaker.failed(unreachable, false, 0.999), std::optional(1001ms));
    }

    void whatFailsWhileItRestsMakesNoRestLonger()
    {
        LineBreaker breaker(timings());
        for (int i = 0; i < 3; ++i)
            static_cast<void>(breaker.failed(unreachable, false, 0));
        QVERIFY(!breaker.failed(timeout, true, 0));
        QCOMPARE(breaker.fault(), timeout); // the newest is what is told
        QCOMPARE(breaker.failed(unreachable, false, 0), std::optional(2000ms));
    }

    void onlyWhatFindsNobodyIsTheLines()
    {
        for (const Failure failure : { Failure::ServiceUnreachable, Failure::ServiceTimeout,
                 Failure::ServiceUntrusted, Failure::StationCertificateRefused })
            QVERIFY(isLineLoss(failure));
        for (const Failure failure : { Failure::ServiceMaintenance, Failure::ServiceBusy,
                 Failure::ServiceInternal, Failure::AnswerMalformed, Failure::NotFound })
            QVERIFY(!isLineLoss(failure));
    }
};

QTEST_GUILESS_MAIN(LineBreakerTest)
#include "linebreakertest.moc"
