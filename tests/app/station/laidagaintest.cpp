#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace madoguchi;

/// One person twice at the reader on one day: a card that was pulled during the questions and is laid down
/// again is one arrival, and one row; everybody else has a row of his own, and whoever was here already is
/// known to be.
class LaidAgainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRowGoesOn();
    void aRestartGoesOnToo();
    void nobodySitsThereAndTheRowGoesOn();
    void whoIsNotSurelyTheSameHasARowOfHisOwn_data();
    void whoIsNotSurelyTheSameHasARowOfHisOwn();
    void whatSomebodyHasInHandIsLeft_data();
    void whatSomebodyHasInHandIsLeft();
    void theAbandonedOneCanBeClosed();
    void onlyWhatWasReceivedAgainCanBeClosed();

private:
    /// At our reader, of the sample's person.
    [[nodiscard]] Reception atReader(int seed = 0) const;
    /// Identified, and the card was pulled before the answers.
    [[nodiscard]] bool leaveUnasked(const Reception &reception);
    [[nodiscard]] ReceptionList rows() const { return m_stage->desk().receptions(); }
    [[nodiscard]] Reception row(const QUuid &visit) const
    {
        for (const Reception &one : rows()) {
            if (one.visit == visit)
                return one;
        }
        return {};
    }

    std::unique_ptr<StationStage> m_stage;
};

void LaidAgainTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.idle = std::chrono::hours(10);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

Reception LaidAgainTest::atReader(int seed) const
{
    Reception reception = sampleReception(seed);
    reception.visit = QUuid::createUuid();
    reception.eligibility.validity = Validity::Valid;
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    reception.number = 0;
    reception.eligibility.results.resize(1);
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::Running;
    reception.question.reset();
    reception.faceFile.clear();
    reception.method = IdentityMethod::Face;
    return reception;
}

bool LaidAgainTest::leaveUnasked(const Reception &reception)
{
    const bool left
        = m_stage->desk().keepArrived(reception).ok() && m_stage->desk().keepNotAsked(reception.visit).ok();
    m_stage->pass(60'000);
    return left;
}

void LaidAgainTest::theRowGoesOn()
{
    const Reception first = atReader();
    QVERIFY(m_stage->desk().keepArrived(atReader(7)).ok());
    QVERIFY(leaveUnasked(first));
    const Reception again = atReader();
    QSignalSpy arrived(&m_stage->desk(), &Desk::arrived);
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(rows().size(), 2);
    const Reception goesOn = row(again.visit);
    QCOMPARE(goesOn.number, 2);
    QCOMPARE(goesOn.arrivedAt.toUTC(), first.arrivedAt.toUTC()); // since when he waits
    QVERIFY(goesOn.visitEnd == VisitEnd::Running && goesOn.status == ReceptionStatus::Arrived);
    QCOMPARE(m_stage->desk().waiting(), 2);
    QVERIFY(arrived.isEmpty()); // nobody else has come
    // Each visit to the reader stands on the audit log, and the next patient has the next number.
    QCOMPARE(m_stage->entries(AuditAct::ReceptionKept).size(), 3);
    const Reception next = atReader(9);
    QVERIFY(m_stage->desk().keepArrived(next).ok());
    QCOMPARE(row(next.visit).number, 3);
    QVERIFY(m_stage->desk().confirm(again.visit).ok());
    QVERIFY(m_stage->desk().confirm(first.visit).error().failure == Failure::NotFound);
}

void LaidAgainTest::aRestartGoesOnToo()
{
    QVERIFY(leaveUnasked(atReader()));
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    const Reception again = atReader();
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(rows().size(), 1);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(rows().size(), 1);
    QCOMPARE(row(again.visit).number, 1);
}

void LaidAgainTest::nobodySitsThereAndTheRowGoesOn()
{
    m_stage->desk().seat().signOut();
    QVERIFY(leaveUnasked(atReader()));
    QVERIFY(m_stage->desk().keepArrived(atReader()).ok());
    QCOMPARE(m_stage->desk().waiting(), 1);
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(rows().size(), 1);
}

void LaidAgainTest::whoIsNotSurelyTheSameHasARowOfHisOwn_data()
{
    using Change = std::function<void(Eligibility &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("a twin, by kana") << Change([](Eligibility &eligibility) {
        eligibility.results[0].patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅﾐ"));
    });
    QTest::newRow("a twin, by name") << Change([](Eligibility &eligibility) {
        eligibility.results[0].patient.name = Pii(QStringLiteral("見本　花美"));
    });
    QTest::newRow("a twin, by branch") << Change([](Eligibility &eligibility) {
        eligibility.results[0].insurance.branch = Pii(QStringLiteral("03"));
    });
    QTest::newRow("another birth date") << Change(
        [](Eligibility &eligibility) { eligibility.results[0].patient.birthdate = Pii(QDate(1958, 2, 4)); });
    QTest::newRow("another insurance") << Change([](Eligibility &eligibility) {
        eligibility.results[0].insurance.number = Pii(QStringLiteral("11111111"));
    });
    QTest::newRow("several candidates")
        << Change([](Eligibility &eligibility) { eligibility.results.append(eligibility.results[0]); });
    QTest::newRow("no result") << Change([](Eligibility &eligibility) { eligibility.results.clear(); });
}

void LaidAgainTest::whoIsNotSurelyTheSameHasARowOfHisOwn()
{
    QFETCH(std::function<void(Eligibility &)>, change);
    for (const bool isFirst : { true, false }) {
        init();
        Reception one = atReader();
        Reception other = atReader();
        change((isFirst ? one : other).eligibility);
        QVERIFY(leaveUnasked(one));
        QVERIFY(m_stage->desk().keepArrived(other).ok());
        QCOMPARE(rows().size(), 2);
        QCOMPARE(m_stage->desk().waiting(), 2);
        QVERIFY(row(one.visit).number == 1 && row(other.visit).number == 2);
    }
}

void LaidAgainTest::whatSomebodyHasInHandIsLeft_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : { "confirmed", "complete", "asked by number", "running" })
        QTest::newRow(how) << QString::fromLatin1(how);
}

void LaidAgainTest::whatSomebodyHasInHandIsLeft()
{
    QFETCH(QString, how);
    const Reception first = atReader();
    if (how == QLatin1String("complete") || how == QLatin1String("running")) {
        QVERIFY(m_stage->desk().keepArrived(first).ok());
        if (how == QLatin1String("complete"))
            QVERIFY(m_stage->desk().keepAnswersNotSent(first.visit).ok());
    } else {
        QVERIFY(leaveUnasked(first));
    }
    if (how == QLatin1String("confirmed"))
        QVERIFY(m_stage->desk().confirm(first.visit).ok());
    if (how == QLatin1String("asked by number"))
        QVERIFY(m_stage->desk().askAgain(first.visit).ok());
    m_stage->pass(1000);
    const Reception again = atReader();
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(rows().size(), 2);
    QCOMPARE(row(first.visit).number, 1);
    QCOMPARE(row(again.visit).number, 2);
}

void LaidAgainTest::theAbandonedOneCanBeClosed()
{
    const Reception first = atReader();
    QVERIFY(m_stage->desk().keepArrived(first).ok());
    QVERIFY(m_stage->desk().keepAnswersNotSent(first.visit).ok()); // needs action, and would for 31 days
    m_stage->pass(60'000);
    const Reception again = atReader();
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(m_stage->desk().waiting(), 2);
    QVERIFY(m_stage->desk().closeReceivedAgain(again.visit).error().failure == Failure::NotFound);
    QVERIFY(m_stage->desk().closeReceivedAgain(first.visit).ok());
    QCOMPARE(m_stage->desk().waiting(), 1);
    QVERIFY(row(first.visit).isDone() && !isUnresolved(row(first.visit)));
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::ReceptionClosed);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().visit == first.visit);
    QCOMPARE(entries.first().staffId, QStringLiteral("uketsuke"));
    // It stays so, whoever presses what, and after a restart.
    QVERIFY(!m_stage->desk().confirm(first.visit).ok());
    QVERIFY(!m_stage->desk().slipPrinted(first.visit).ok());
    QVERIFY(!m_stage->desk().closeReceivedAgain(first.visit).ok());
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(row(first.visit).status == ReceptionStatus::Closed);
    QVERIFY(m_stage->desk().confirm(again.visit).ok());
}

void LaidAgainTest::onlyWhatWasReceivedAgainCanBeClosed()
{
    const Reception only = atReader();
    QVERIFY(leaveUnasked(only));
    QVERIFY(m_stage->desk().closeReceivedAgain(only.visit).error().failure == Failure::NotFound);
    QVERIFY(m_stage->desk().closeReceivedAgain(QUuid::createUuid()).error().failure == Failure::NotFound);
    m_stage->desk().seat().signOut();
    QVERIFY(!m_stage->desk().closeReceivedAgain(only.visit).ok());
    QVERIFY(m_stage->entries(AuditAct::ReceptionClosed).isEmpty());
}

QTEST_GUILESS_MAIN(LaidAgainTest)
#include "laidagaintest.moc"
