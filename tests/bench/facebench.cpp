// How long a patient waits at the desk behind a certified reader: from the moment that the reader's file has
// settled to the reception on the disk (for people: nothing passes or fails by it; the aim is p99 ≤ 50 ms).
//
//     bench_face [--small]
//
// --small: a few patients, to see that it runs at all. Else a long day of 400 of them, each compared with all
// that came before.

#include "app/central/messages/eligibility.h"
#include "tests/app/site/facevisit.h"
#include "tests/app/station/stationstage.h"
#include "tests/bench/timing.h"

#include <QCoreApplication>
#include <QTextStream>

#include <vector>

using namespace madoguchi;

namespace {

/// Another invented person than all before, with one consent.
SettledFile fileOf(int number, const QDateTime &at)
{
    auto eligibility = messages::readEligibility(facevisit::message(QStringLiteral("04a_")));
    if (!eligibility)
        qFatal("sample");
    eligibility->processedAt = toJapanTime(at);
    for (EligibilityResult &result : eligibility->results) {
        result.insurance.number = Pii(QString::number(1'000'000 + number));
        result.referenceNumber.clear();
        result.consents = facevisit::consentsTo({ ConsentKind::Medication }, at);
    }
    return SettledFile{ facevisit::fileName(at, number), messages::write(*eligibility, true), {} };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int patients = QCoreApplication::arguments().contains(QStringLiteral("--small")) ? 20 : 400;
    StationStage stage(StationKind::Desk);
    stage.plan.way = ServiceWay::Folder;
    stage.plan.reader = ReaderWay::Reporting;
    stage.plan.folder.owner = true;
    stage.plan.folder.face = stage.file(QStringLiteral("face"));
    if (!stage.open())
        qFatal("open");
    std::vector<double> times;
    for (int i = 0; i < patients; ++i) {
        stage.pass(60'000);
        const SettledFile file = fileOf(i, stage.clock.now());
        times.push_back(bench::milliseconds([&] {
            if (!stage.desk().inbox()->take(file))
                qFatal("not kept");
        }));
    }
    QTextStream(stdout) << patients << " patients (aim: 99 % under 50 ms)\n";
    bench::report("face file settled -> reception committed", times);
    return 0;
}
