#include "tests/app/exchange/faultmatrix.h"
#include "tests/app/exchange/folderround.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

using namespace madoguchi;

namespace {

constexpr int lanes = 8; ///< clinics at once: nearly all of the time is spent waiting

QList<FolderRound::Fault> allFaults()
{
    QList<FolderRound::Fault> all;
    const QStringList names = terminalfaults::allNames();
    for (const QString &name : names) {
        const TerminalFault fault = *terminalfaults::byName(name);
        if (fault != TerminalFault::None)
            all += { { fault, FaultCourse::Lasting }, { fault, FaultCourse::Once } };
    }
    all.append({ TerminalFault::Delay, FaultCourse::Late });
    return all;
}

/// What all lanes share.
struct Matrix
{
    std::mutex guard;
    QList<FolderRound::Fault> waiting;
    QMap<int, FolderRound::Fault> played; ///< by place
    QMap<int, QMap<FolderAsked, FolderSeen>> seen; ///< the same
    QStringList wrong;
    int places = 0;

    std::optional<FolderRound::Fault> next(int &place)
    {
        const std::lock_guard hold(guard);
        if (waiting.isEmpty())
            return std::nullopt;
        place = places++;
        return waiting.takeFirst();
    }
    void tell(int place, const FolderRound::Fault &fault, const FolderRound &round, const QStringList &bad)
    {
        const std::lock_guard hold(guard);
        played.insert(place, fault);
        seen.insert(place, round.seen());
        wrong += bad;
    }
    void cannot()
    {
        const std::lock_guard hold(guard);
        wrong.append(QStringLiteral("a clinic does not open"));
    }
};

/// A clinic of its own, in its own thread, one fault after the other.
void playLane(Matrix &matrix, int lane)
{
    TerminalClinic clinic;
    const bool runs = clinic.start({ QStringLiteral("--seed"), QString::number(lane) });
    const auto desk = clinic.station(StationKind::Desk, QStringLiteral("DESK-1"), true, 1);
    const auto room = clinic.station(StationKind::Consulting, QStringLiteral("ROOM-1"), false, 2);
    if (!runs || !clinic.open(*desk) || !clinic.open(*room)) {
        matrix.cannot();
        return;
    }
    // What waits is sent again when the test lets time pass, and not in the middle of a round.
    const Backoff slow{ std::chrono::minutes(1) };
    desk->desk().numbers().sender().setBackoff(slow);
    desk->desk().numbers().bookingQueries().setBackoff(slow);
    int place = 0;
    int number = 0;
    while (const auto fault = matrix.next(place)) {
        FolderRound round(clinic, *desk, *room, *fault, number++);
        const QStringList wrong = round.play();
        matrix.tell(place, *fault, round, wrong);
    }
}

} // namespace

/// Every fault of the terminal against everything that is asked of it, at the use cases of a desk and a room:
/// the named state, nothing lost, nothing asked twice that must not be, the next one served.
class FolderMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultEndsInItsNamedState();
};

void FolderMatrixTest::everyFaultEndsInItsNamedState()
{
    Matrix matrix;
    matrix.waiting = allFaults();
    const QString only = qEnvironmentVariable("MADOGUCHI_FAULT");
    if (!only.isEmpty())
        matrix.waiting.removeIf(
            [&](const FolderRound::Fault &fault) { return terminalfaults::nameOf(fault.fault) != only; });
    const auto rounds = matrix.waiting.size();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QThread>> threads;
    for (int lane = 0; lane < std::min<int>(lanes, static_cast<int>(rounds)); ++lane) {
        threads.emplace_back(QThread::create([&matrix, lane] { playLane(matrix, lane); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    FaultMatrix table(QStringLiteral("Folder way, fault x request, %1 s; what the use case says at first")
                          .arg(timer.elapsed() / 1000));
    for (auto row = matrix.played.cbegin(); row != matrix.played.cend(); ++row) {
        for (const FolderAsked asked : everyFolderAsked)
            table.put(terminalfaults::nameOf(row->fault) + QLatin1Char(' ') + nameOf(row->course),
                nameOf(asked), matrix.seen.value(row.key()).value(asked).text());
    }
    QVERIFY(table.publish(QStringLiteral("fault-matrix-folder.txt")));
    const QString wrong = matrix.wrong.join(QLatin1Char('\n'));
    std::printf("%s\n", qPrintable(wrong));
    QVERIFY2(matrix.wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(matrix.played.size(), rounds);
}

QTEST_GUILESS_MAIN(FolderMatrixTest)
#include "foldermatrixtest.moc"
