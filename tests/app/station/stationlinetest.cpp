#include "app/station/stationline.h"

#include "app/security/vault.h"
#include "tests/app/station/stationstage.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

/// A desk where nobody asks anything: how soon it says that the line is dead, and how little it sends for it.
class StationLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDeadLineIsSaidWithoutAPatient();
    void whereNobodySitsItLooksSeldom();
    void whoSitsDownIsToldHowItIsNow();
    void whatIsAskedAnywayIsLookEnough();
    void oneThatIsDownIsTriedSeldom();

private:
    [[nodiscard]] int looks() const { return m_central->count(QStringLiteral("health")); }
    /// Asked once, as at the start.
    [[nodiscard]] bool started();
    std::unique_ptr<StationLine> line(LineLooks looks);
    [[nodiscard]] bool isDown() const
    {
        HealthInputs inputs;
        m_line->describe(inputs);
        return inputs.serviceReached == false;
    }

    std::unique_ptr<StationStage> m_stage;
    ScriptedCentral *m_central = nullptr;
    std::unique_ptr<StationLine> m_line;
};

void StationLineTest::init()
{
    m_line.reset();
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open().ok());
}

std::unique_ptr<StationLine> StationLineTest::line(LineLooks looks)
{
    auto central = std::make_unique<ScriptedCentral>();
    m_central = central.get();
    const StationLine::Ground ground{ m_stage->core().plan(), m_stage->core().vault(),
        m_stage->core().database(), m_stage->clock, false, looks };
    return std::make_unique<StationLine>(ground, std::move(central));
}

bool StationLineTest::started()
{
    QSignalSpy changed(m_line.get(), &StationLine::changed);
    m_line->measure();
    Q_EMIT m_central->lineChanged(true, Fault()); // the script tells no line of a health that is well
    return changed.wait() && looks() == 1 && !isDown();
}

void StationLineTest::aDeadLineIsSaidWithoutAPatient()
{
    m_line = line({ .attended = 40, .alone = 60'000, .down = 60'000 });
    QVERIFY(started());
    m_line->attend(true);
    QTRY_COMPARE(looks(), 2);
    QVERIFY(!isDown());
    m_central->failNext(QStringLiteral("health"), Failure::ServiceUnreachable);
    QTRY_VERIFY_WITH_TIMEOUT(isDown(), 2000);
}

void StationLineTest::whereNobodySitsItLooksSeldom()
{
    m_line = line({ .attended = 20, .alone = 60'000, .down = 60'000 });
    QVERIFY(started());
    QTest::qWait(200);
    QCOMPARE(looks(), 1);
}

void StationLineTest::whoSitsDownIsToldHowItIsNow()
{
    m_line = line({ .attended = 60'000, .alone = 60'000, .down = 60'000 });
    QVERIFY(started());
    m_line->attend(true);
    QTRY_COMPARE(looks(), 2);
    m_line->attend(true); // who is there already asks nothing more
    QTest::qWait(50);
    QCOMPARE(looks(), 2);
}

void StationLineTest::whatIsAskedAnywayIsLookEnough()
{
    m_line = line({ .attended = 400, .alone = 60'000, .down = 60'000 });
    QVERIFY(started());
    m_line->attend(true);
    QTRY_COMPARE(looks(), 2);
    for (int i = 0; i < 20; ++i) {
        QTest::qWait(40);
        Q_EMIT m_central->lineChanged(true, Fault()); // as each answer does
    }
    QCOMPARE(looks(), 2);
}

void StationLineTest::oneThatIsDownIsTriedSeldom()
{
    m_line = line({ .attended = 20, .alone = 20, .down = 60'000 });
    QVERIFY(started());
    for (int i = 0; i < 20; ++i)
        m_central->failNext(QStringLiteral("health"), Failure::ServiceUnreachable);
    m_line->attend(true);
    QTRY_VERIFY(isDown());
    QTest::qWait(200);
    QCOMPARE(looks(), 2);
}

QTEST_GUILESS_MAIN(StationLineTest)
#include "stationlinetest.moc"
