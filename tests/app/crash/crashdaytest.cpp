// The application is killed with SIGKILL at random moments of a day, and looked at after each (security.md
// 26).
//
//     app_crashday                 100 times
//     MADOGUCHI_KILLS=1000 app_crashday      the long run
//     app_crashday --play FOLDER AHEAD SEED PATIENTS SENDS-ALL      the one that is killed
//
// Day after day goes by: the clock jumps ahead between the rounds, so that days are forgotten and backups are
// made while the program starts, and it is killed there too.

#include "tests/app/crash/dayplayer.h"
#include "tests/app/crash/wreck.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace madoguchi;

namespace {

constexpr quint32 firstSeed = 20261124;

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[times.size() / 2];
}

} // namespace

class CrashDayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aKilledDayLosesNothing();

private:
    struct Life
    {
        double ready = -1; ///< milliseconds until both stations were open; -1: did not come so far
        int status = -1; ///< of an end by itself
        int lines = 0;
    };
    /// Plays until it ends, or is killed after so many milliseconds (-1: never).
    Life live(int patients, int killAfter, quint32 seed, bool sendsAll = false);
    void take(const QByteArray &line);

    QTemporaryDir m_folder;
    AheadClock m_clock;
    Passwords m_passwords{ HashingCost::least() };
    CrashService m_service{ m_clock };
    CrashClinic m_clinic{ m_folder.path() };
    Kept m_kept;
    QMap<QByteArray, int> m_said;
};

void CrashDayTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(m_service.listen());
    const auto made = m_clinic.make(
        m_service.population(), m_service.pki(), m_service.service().url(), m_clock, m_passwords);
    QVERIFY2(made.ok(), made ? "" : qPrintable(failureName(made.error().failure) + made.error().code));
    QVERIFY(m_clinic.cards() >= 3);
}

void CrashDayTest::take(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3)
        return; // the last line of one that was killed
    ++m_said[words[0]];
    if (words[0] == "booked")
        ++m_kept.bookings[QDate::fromJulianDay(words[2].toLongLong())];
    const QUuid visit = QUuid::fromString(QString::fromLatin1(words[1]));
    if (visit.isNull())
        return;
    Acknowledged &known = m_kept.visits[visit];
    if (words[0] == "confirmed")
        known.status = std::max(known.status, ReceptionStatus::Confirmed);
    else if (words[0] == "printed")
        known.status = ReceptionStatus::Printed;
    else if (words[0] == "consents")
        known.consents = true;
    else if (words[0] == "view")
        known.views.append(words[2].toLongLong());
    else if (words[0] == "received")
        known.byNumber = true;
    else if (words[0] == "linked")
        known.linked.append(m_clock.now());
}

CrashDayTest::Life CrashDayTest::live(int patients, int killAfter, quint32 seed, bool sendsAll)
{
    Life life;
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("--play"), m_folder.path(), QString::number(m_clock.ahead()), QString::number(seed),
            QString::number(patients), QString::number(sendsAll ? 1 : 0) });
    QByteArray pending;
    constexpr int longest = 120'000;
    const auto takeLines = [&] {
        pending += program.readAllStandardOutput();
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            if (pending.startsWith("ready"))
                life.ready = static_cast<double>(timer.elapsed());
            take(pending.first(end));
            pending.remove(0, end + 1);
            ++life.lines;
        }
    };
    while (program.state() != QProcess::NotRunning && timer.elapsed() < longest) {
        const qint64 left = killAfter < 0 ? 50 : killAfter - timer.elapsed();
        if (killAfter >= 0 && left <= 0)
            program.kill();
        program.waitForReadyRead(static_cast<int>(std::clamp<qint64>(left, 1, 50)));
        takeLines();
    }
    program.waitForFinished();
    takeLines();
    life.status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return life;
}

void CrashDayTest::aKilledDayLosesNothing()
{
    Wreck wreck(m_clinic, m_service, m_clock);
    std::vector<double> clean;
    for (quint32 round = 0; round < 5; ++round) {
        const Life life = live(1, -1, firstSeed + round);
        QCOMPARE(life.status, 0);
        clean.push_back(life.ready);
    }
    const QString before = wreck.look(m_kept);
    QVERIFY2(before.isEmpty(), qPrintable(before));

    const int kills = std::max(1, qEnvironmentVariable("MADOGUCHI_KILLS", QStringLiteral("100")).toInt());
    QRandomGenerator random(firstSeed);
    std::vector<double> afterwards;
    int atStart = 0;
    for (int round = 0; round < kills; ++round) {
        // Half of the kills fall into the start of a program, where a day may just be forgotten.
        const int start = static_cast<int>(median(clean));
        const int killAfter
            = random.bounded(2) == 0 ? random.bounded(start + 50) : start + random.bounded(1500);
        const Life life = live(0, killAfter, firstSeed + 100 + static_cast<quint32>(round));
        QVERIFY2(life.status == -1, "it ended by itself");
        if (life.ready < 0)
            ++atStart;
        else
            afterwards.push_back(life.ready);
        const QString wrong = wreck.look(m_kept);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(wrong)));
        m_clock.setAhead(m_clock.ahead() + random.bounded(40 * 60'000));
    }
    // Whoever comes last finishes what was begun, and tells the service what it was not told.
    QCOMPARE(live(1, -1, firstSeed + 99, true).status, 0);
    const QString last = wreck.look(m_kept);
    QVERIFY2(last.isEmpty(), qPrintable(last));
    const QString end = wreck.lookAtTheEnd();
    QVERIFY2(end.isEmpty(), qPrintable(end));
    for (auto shown = wreck.shown().constBegin(); shown != wreck.shown().constEnd(); ++shown) {
        const QList<LookedAt> looked = m_service.service().looked(visitText(shown.key()));
        const auto told
            = std::count_if(looked.begin(), looked.end(), [](const LookedAt &one) { return one.viewed; });
        QVERIFY2(told <= shown.value(), "the service was told of a view twice");
    }
    const WreckCounts &counts = wreck.counts();
    qInfo("%d kills, %d of them while it started; %lld receptions acknowledged, %d of kept days, %d open, %d "
          "of forgotten "
          "days; %d received by number, %d numbers linked, %d lists asked; %d requests accepted, at most %d "
          "left "
          "waiting; %d views shown; %lld and %lld audit entries; %d backups; starts: %.0f ms clean, %.0f ms "
          "after a kill "
          "(medians)",
        kills, atStart, static_cast<long long>(m_kept.visits.size()), counts.receptions, counts.open,
        counts.forgotten, m_said.value("received"), m_said.value("linked"), m_said.value("booked"),
        counts.sent, counts.waited, m_said.value("view"), static_cast<long long>(counts.deskEntries),
        static_cast<long long>(counts.roomEntries), counts.backups, median(clean), median(afterwards));
    QVERIFY(m_kept.visits.size() >= kills / 5);
    QVERIFY2(m_said.value("received") > 0 && m_said.value("linked") > 0 && counts.waited > 0,
        "nothing was asked by number");
    QVERIFY2(median(afterwards) < median(clean) + 1000, "a start after a kill takes a second longer");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 7 && arguments[1] == QStringLiteral("--play")) {
        const CrashClinic clinic(arguments[2]);
        DayPlayer player(clinic, arguments[3].toLongLong(), arguments[4].toUInt());
        return player.play(arguments[5].toInt(), arguments[6] == QStringLiteral("1"));
    }
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // the long run is one function; CTest watches the short one
    CrashDayTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crashdaytest.moc"
