#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;
using Standing = MynaportalLine::Standing;

/// What the patient will see on Mynaportal: as the service tells it, and apart from that what waits here.
class MynaportalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void itIsTheServicesOwnList();
    void whatWaitsStandsApart();
    void whatIsReportedStandsOnce();
    void whatWasToldStaysWhileNobodyTells();
    void ofAVisitThatIsNotListedNothingIsAsked();
    void nobodyElseFindsIt();

private:
    [[nodiscard]] Consulting &room() { return m_stage->room(); }
    [[nodiscard]] ScriptedCentral &central() { return m_stage->central(); }
    [[nodiscard]] QList<MynaportalLine> lines() { return room().mynaportal().lines; }
    [[nodiscard]] LookedAtRecord told(int secondsAgo, bool viewed, const char *institution = "1319999998")
    {
        return { central().now.addSecs(-secondsAgo), QString::fromLatin1(institution),
            ConsentKind::Medication, viewed };
    }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

void MynaportalTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    QVERIFY(m_stage->open());
    m_visit = QUuid::createUuid();
    m_stage->list(m_visit, Consent::State::Yes);
    QVERIFY(m_stage->signInToRoom());
}

void MynaportalTest::itIsTheServicesOwnList()
{
    central().lookedAt = { told(90, false), told(60, true), told(30, false, "1311111111") };
    room().followMynaportal(m_visit);
    QTRY_COMPARE(lines().size(), 3);
    QVERIFY(!lines().first().viewed);
    QCOMPARE(lines().first().institution, QStringLiteral("1311111111")); // newest first
    QVERIFY(lines().at(1).viewed);
    QVERIFY(!lines().at(2).viewed);
    for (const MynaportalLine &line : lines())
        QCOMPARE(line.standing, Standing::Told);
    QVERIFY(room().mynaportal().told.isValid());
    QVERIFY(m_stage->entries(AuditAct::RecordsAsked).isEmpty()); // it is no view
}

void MynaportalTest::whatWaitsStandsApart()
{
    room().followMynaportal(m_visit);
    central().failNext(QStringLiteral("view"), Failure::ServiceUnreachable);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QTRY_COMPARE(lines().size(), 1);
    QCOMPARE(lines().first().standing, Standing::Waiting);
    QVERIFY(lines().first().viewed);
    QCOMPARE(lines().first().institution, m_stage->plan.institution);
}

void MynaportalTest::whatIsReportedStandsOnce()
{
    room().followMynaportal(m_visit);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QTRY_COMPARE(central().viewReports().size(), 1);
    LookedAtRecord counted = told(0, true);
    counted.time = central().viewReports().first().time;
    counted.institution = m_stage->plan.institution;
    central().lookedAt = { counted };
    room().followMynaportal({});
    room().followMynaportal(m_visit);
    QTRY_VERIFY(room().mynaportal().told.isValid());
    QTRY_COMPARE(lines().size(), 1);
    QCOMPARE(lines().first().standing, Standing::Told);
}

void MynaportalTest::whatWasToldStaysWhileNobodyTells()
{
    central().lookedAt = { told(60, false) };
    room().followMynaportal(m_visit);
    QTRY_COMPARE(lines().size(), 1);
    central().failNext(QStringLiteral("views"), Failure::ServiceUnreachable);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown); // asks anew
    QTRY_VERIFY(room().mynaportal().fault.has_value() || lines().size() == 2);
    QVERIFY(lines().size() >= 1);
}

void MynaportalTest::ofAVisitThatIsNotListedNothingIsAsked()
{
    room().followMynaportal(QUuid::createUuid());
    QTest::qWait(30);
    QCOMPARE(central().count(QStringLiteral("views")), 0);
    QVERIFY(lines().isEmpty());
}

void MynaportalTest::nobodyElseFindsIt()
{
    central().lookedAt = { told(60, false) };
    room().followMynaportal(m_visit);
    QTRY_COMPARE(lines().size(), 1);
    room().seat().signOut();
    QVERIFY(lines().isEmpty());
    QVERIFY(room().mynaportal().visit.isNull());
    room().followMynaportal(m_visit); // nobody sits there
    QTest::qWait(30);
    QVERIFY(lines().isEmpty());
}

QTEST_GUILESS_MAIN(MynaportalTest)
#include "mynaportaltest.moc"
