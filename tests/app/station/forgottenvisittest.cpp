#include "app/store/visitstoforget.h"
#include "tests/app/station/clinicvisit.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

/// A patient stops after the service has learned who it is, which the station never heard, and the line is
/// gone when the service is to be told. On real parts: "nothing is kept" is true as soon as there is a line.
class ForgottenVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_visit.reset(); }
    void aLostAnswerLeavesNothingAtTheService();

private:
    [[nodiscard]] qsizetype stillToForget();
    [[nodiscard]] int deletions() const;

    std::unique_ptr<ClinicVisit> m_visit;
};

void ForgottenVisitTest::init()
{
    m_visit = std::make_unique<ClinicVisit>();
    QVERIFY(m_visit->open().ok());
    QVERIFY(m_visit->receptionistSignsIn());
}

qsizetype ForgottenVisitTest::stillToForget()
{
    const auto all = VisitsToForget(m_visit->clinic().deskCore().database()).all();
    return all ? all->size() : -1;
}

/// Those that the service has taken.
int ForgottenVisitTest::deletions() const
{
    int count = 0;
    const QList<StandInEntry> journal = m_visit->clinic().service().journal();
    for (const StandInEntry &entry : journal)
        count += entry.method == "DELETE" && entry.status == 204 ? 1 : 0;
    return count;
}

void ForgottenVisitTest::aLostAnswerLeavesNothingAtTheService()
{
    const QString person = QStringLiteral("p01");
    TrainingClinic &clinic = m_visit->clinic();
    QVERIFY(m_visit->placeCard(person));
    clinic.service().setFault(StandInFault::DropBeforeAnswer, -1, QStringLiteral("/identity"));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(person)));
    QVERIFY(m_visit->waitForScreen(flow::Screen::Trouble));
    QVERIFY(clinic.service().verifiedStatements().identity > 0); // it knows who it was

    QSignalSpy line(&clinic.deskCore().central(), &Central::lineChanged);
    clinic.service().setFault(StandInFault::LineDown);
    clinic.desk().patient().stop();
    QCOMPARE(m_visit->screen().visit.screen, flow::Screen::TakeCard); // the patient does not wait for it
    QTRY_VERIFY_WITH_TIMEOUT(!line.isEmpty(), 20'000);
    QCOMPARE(line.last().first().toBool(), false);
    QCOMPARE(stillToForget(), 1);
    QCOMPARE(deletions(), 0);

    clinic.service().setFault(StandInFault::None);
    clinic.desk().checkHealth(); // whatever finds the line again
    QTRY_COMPARE_WITH_TIMEOUT(stillToForget(), 0, 20'000);
    QCOMPARE(deletions(), 1);
    QVERIFY(clinic.desk().receptions().isEmpty());

    QVERIFY(m_visit->takeCard());
    QVERIFY(m_visit->wholeVisit(QStringLiteral("p02"))); // the next patient, who is listed
    QVERIFY(m_visit->doctorSignsIn());
    QVERIFY(m_visit->waitFor([&] { return !clinic.consulting().visits().isEmpty(); }));
    QCOMPARE(clinic.consulting().visits().size(), 1);
    QCOMPARE(clinic.desk().receptions().size(), 1);
    QCOMPARE(clinic.consulting().visits().first().visit, clinic.desk().receptions().first().visit);
}

QTEST_GUILESS_MAIN(ForgottenVisitTest)
#include "forgottenvisittest.moc"
