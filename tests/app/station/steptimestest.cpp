#include "app/station/steptimes.h"

#include <QTest>

using namespace madoguchi;

class StepTimesTest : public QObject
{
    Q_OBJECT

    static QString pin() { return QStringLiteral("pin"); }
    static QString consent() { return QStringLiteral("consent"); }

private Q_SLOTS:
    void nobodyIsNoStep()
    {
        StepTimes times;
        times.follow({}, 1000);
        times.follow({}, 90'000);
        QVERIFY(times.all().isEmpty());
        times.follow(pin(), 100'000); // it goes on still
        QVERIFY(times.all().isEmpty());
    }

    void eachStepHasItsMedianAndItsLongest()
    {
        StepTimes times;
        qint64 now = 0;
        for (const int stay : { 4000, 30'000, 5400 }) {
            times.follow(pin(), now);
            times.follow(pin(), now + 100); // told again: the same stay
            times.follow(consent(), now += stay);
            times.follow({}, now += 2000);
        }
        const ClosingSheet::Step atPin{ pin(), 3, 5, 30 };
        const ClosingSheet::Step atConsent{ consent(), 3, 2, 2 };
        const QList<ClosingSheet::Step> expected{ atPin, atConsent };
        QCOMPARE(times.all(), expected);
        times.forget();
        QVERIFY(times.all().isEmpty());
    }

    void ofAnEvenNumberTheShorterOneCounts()
    {
        StepTimes times;
        times.follow(pin(), 0);
        times.follow({}, 1000);
        times.follow(pin(), 2000);
        times.follow({}, 12'000);
        QCOMPARE(times.all().first().medianSeconds, 1);
    }
};

QTEST_GUILESS_MAIN(StepTimesTest)
#include "steptimestest.moc"
