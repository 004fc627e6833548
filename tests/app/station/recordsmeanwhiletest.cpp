#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

/// The system's key store lets everything but input go on while it waits, up to its deadline: whatever
/// happens then, records are shown of whom they are of, and what leaves the screen is what the log says.
class RecordsMeanwhileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void whoIsOpenedMeanwhileIsShownNothingOfAnother();
    void whatIsClosedMeanwhileStaysClosed();
    void whatIsRefusedMeanwhileStaysRefused();
    void theCopyIsOfWhomTheLogSays();
    void theCopyThatFailedIsWrittenDownAsThat();
    void whatTheChartOpensIsWrittenDownAsThat();

private:
    [[nodiscard]] Consulting &room() { return m_stage->room(); }
    /// While keys are written next, `act` happens; false: they are not written.
    [[nodiscard]] bool meanwhile(const std::function<void()> &act, const std::function<void()> &then)
    {
        bool isDone = false;
        m_stage->whileKeysAreWritten = [&isDone, act] {
            act();
            isDone = true;
        };
        then();
        return QTest::qWaitFor([&isDone] { return isDone; });
    }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
    QUuid m_other;
};

void RecordsMeanwhileTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    QVERIFY(m_stage->open());
    m_visit = QUuid::createUuid();
    m_other = QUuid::createUuid();
    m_stage->list(m_visit, Consent::State::Yes);
    ListedVisit other = m_stage->central().listed.first();
    other.visit = m_other;
    m_stage->central().listed.append(other);
    QVERIFY(m_stage->signInToRoom());
}

void RecordsMeanwhileTest::whoIsOpenedMeanwhileIsShownNothingOfAnother()
{
    const auto openOther = [this] {
        m_stage->central().hold(QStringLiteral("medication"));
        room().openRecords(m_other, ConsentKind::Medication);
    };
    QVERIFY(meanwhile(openOther, [this] { room().openRecords(m_visit, ConsentKind::Medication); }));
    QTest::qWait(20);
    QCOMPARE(room().records().visit, m_other);
    QCOMPARE(room().records().state, State::Loading);
    QVERIFY(room().records().medication.lines.isEmpty());
    for (const LoggedView &view : room().loggedViews())
        QCOMPARE(view.visit, m_visit);
}

void RecordsMeanwhileTest::whatIsClosedMeanwhileStaysClosed()
{
    const auto leave = [this] { room().seat().signOut(); };
    QVERIFY(meanwhile(leave, [this] { room().openRecords(m_visit, ConsentKind::Medication); }));
    QTest::qWait(20);
    QCOMPARE(room().records().state, State::Closed);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void RecordsMeanwhileTest::whatIsRefusedMeanwhileStaysRefused()
{
    const auto end = [this] {
        m_stage->pass(3'600'000);
        room().refresh();
    };
    QVERIFY(meanwhile(end, [this] { room().openRecords(m_visit, ConsentKind::Medication); }));
    QTest::qWait(20);
    QCOMPARE(room().records().state, State::Refused);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void RecordsMeanwhileTest::theCopyIsOfWhomTheLogSays()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QTest::qWait(20); // its own anchor is kept
    std::optional<AllowedCopy> copy;
    const auto openOther = [this] { room().openRecords(m_other, ConsentKind::Medication); };
    QVERIFY(meanwhile(openOther, [&] {
        if (const auto allowed = room().allowCopy(RecordsCopy::Paper))
            copy = *allowed;
    }));
    QVERIFY(copy);
    QCOMPARE(copy->records.visit, m_visit);
    QCOMPARE(copy->records.state, State::Shown);
    QCOMPARE(copy->records.medication, m_stage->record);
    QCOMPARE(copy->visit.visit, m_visit);
    QCOMPARE(m_stage->entries(AuditAct::RecordsPrinted).first().visit, m_visit);
}

void RecordsMeanwhileTest::theCopyThatFailedIsWrittenDownAsThat()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    const auto allowed = room().allowCopy(RecordsCopy::Paper);
    QVERIFY(allowed);
    QCOMPARE(m_stage->openRecords(m_other), State::Shown);
    QVERIFY(room().allowCopy(RecordsCopy::Paper)); // and another one was allowed meanwhile
    room().copyFailed(*allowed, RecordsCopy::Paper, Failure::PrintFailed);
    QCOMPARE(m_stage->entries(AuditAct::RecordsPrinted).last().visit, m_visit);
}

void RecordsMeanwhileTest::whatTheChartOpensIsWrittenDownAsThat()
{
    room().openForChart(m_visit, ConsentKind::Medication);
    QTRY_COMPARE(room().records().state, State::Shown);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).last().purpose, QStringLiteral("care chart"));
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).last().purpose, QStringLiteral("care"));
}

QTEST_GUILESS_MAIN(RecordsMeanwhileTest)
#include "recordsmeanwhiletest.moc"
