#include "app/station/visualdesk.h"

#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"
#include "tests/support/scriptedface.h"
#include "tests/support/scriptedkeeper.h"
#include "tests/support/testcard.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using flow::Screen;
using State = VisualCheck::State;

/// The comparison by sight at the desk, with a face engine by script: who may, what is written down, and that
/// it is over with the one patient.
class VisualDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void confirmedByNameBeforeTheCardOpens();
    void whatIsNotWrittenDownIsNotSeen();
    void everyBeginningHasItsEndOnTheLog();
    void withoutAVisitNobodyIsConfirmed();
    void theConfirmationGoesAlongIntoAnotherVisit();
    void whatIsNotWrittenDownDoesNotHappen();
    void whoMayNotCannotBegin_data();
    void whoMayNotCannotBegin();
    void withoutAnEngineItIsSaid();
    void nobodyIsThere();
    void anotherPerson();
    void aCardThatSpeaksAgainstItselfEndsIt_data();
    void aCardThatSpeaksAgainstItselfEndsIt();
    void itEndsByItself();
    void whoLeavesTheSeatEndsIt();
    void thePhotoIsSeenWhileComparingOnly();

private:
    [[nodiscard]] bool cardPlaced();
    [[nodiscard]] bool reaches(Screen screen);

    std::unique_ptr<StationStage> m_stage;
    std::shared_ptr<VirtualPcsc> m_pcsc;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<ScriptedKeeper> m_keeper;
    std::unique_ptr<ScriptedFace> m_face;
    std::unique_ptr<VisitShell> m_visit;
    std::unique_ptr<VisualDesk> m_desk;
};

void VisualDeskTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
    m_stage->central().identified = sampleReception().eligibility;
    m_pcsc = std::make_shared<VirtualPcsc>();
    m_hub = std::make_unique<ReaderHub>(m_pcsc, QString());
    m_keeper = std::make_unique<ScriptedKeeper>();
    m_face = std::make_unique<ScriptedFace>();
    m_face->key = [this](const FaceSource::Answer<Done> &answer) {
        m_hub->verifyPin(SecretBytes(QByteArrayLiteral("1234")), m_face.get(),
            [answer](const CardResult<Done> &) { answer(Done{}); });
    };
    m_visit = std::make_unique<VisitShell>(
        *m_hub, m_stage->central(), *m_keeper, VisitOptions{ .institution = QStringLiteral("1319999998") });
    m_visit->useFace(*m_face);
    m_desk = std::make_unique<VisualDesk>(m_stage->core(), *m_visit, m_face.get());
    m_hub->start();
    m_visit->start();
}

void VisualDeskTest::cleanup()
{
    m_desk.reset();
    m_hub->stop();
    m_visit.reset();
    m_hub.reset();
    m_stage.reset();
}

bool VisualDeskTest::reaches(Screen screen)
{
    return QTest::qWaitFor([&] { return m_visit->visit().screen == screen; }, 20'000);
}

bool VisualDeskTest::cardPlaced()
{
    if (!QTest::qWaitFor([&] { return m_visit->snapshot().readerReady; }, 20'000))
        return false;
    m_pcsc->place(std::make_shared<VirtualCard>(testCardData()));
    return reaches(Screen::ChooseMethod)
        && QTest::qWaitFor([&] { return m_visit->visit().visitOpen; }, 20'000);
}

void VisualDeskTest::confirmedByNameBeforeTheCardOpens()
{
    QVERIFY(cardPlaced());
    QCOMPARE(m_desk->check().state, State::Possible);
    QVERIFY(m_desk->begin());
    QCOMPARE(m_desk->check().state, State::Comparing);
    QCOMPARE(m_desk->check().staff, QStringLiteral("uketsuke"));
    QTRY_VERIFY(!m_desk->check().photo.isEmpty());
    QVERIFY(m_stage->entries(AuditAct::VisualConfirmed).isEmpty());
    const QUuid visit = m_visit->openedVisit();
    QVERIFY(m_desk->confirm());
    const QList<AuditEntry> written = m_stage->entries(AuditAct::VisualConfirmed);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(written.first().visit, visit);
    QVERIFY(reaches(Screen::AskConsent));
    QCOMPARE(m_keeper->receptions.first().method, IdentityMethod::Visual);
    QCOMPARE(m_stage->central().proofs().last().staff, QStringLiteral("uketsuke"));
    QCOMPARE(m_desk->check().state, State::NotPossible); // this patient is known, and the next one is not it
    m_pcsc->pull();
    QVERIFY(reaches(Screen::PlaceCard));
    QVERIFY(cardPlaced());
    QCOMPARE(m_desk->check().state, State::Possible);
}

void VisualDeskTest::whatIsNotWrittenDownIsNotSeen()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_stage->breakAudit());
    const auto begun = m_desk->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().failure, Failure::AuditNotWritten);
    QCOMPARE(m_visit->visit().screen, Screen::ChooseMethod);
    QVERIFY(m_face->journal.isEmpty());
}

/// By the card's leaving, and by the patient's own stop.
void VisualDeskTest::everyBeginningHasItsEndOnTheLog()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    const QUuid visit = m_visit->openedVisit();
    const QList<AuditEntry> begun = m_stage->entries(AuditAct::VisualBegun);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(begun.first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(begun.first().visit, visit);
    QTRY_VERIFY(!m_desk->check().photo.isEmpty());
    m_visit->stop();
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).last().purpose, QStringLiteral("patient"));
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).last().visit, visit);
    m_pcsc->pull();
    QVERIFY(reaches(Screen::PlaceCard));
    QVERIFY(cardPlaced());
    m_face->key = [](const FaceSource::Answer<Done> &) {}; // an engine that takes its time
    QVERIFY(m_desk->begin());
    QVERIFY(m_desk->confirm());
    m_pcsc->pull(); // confirmed, and nobody was received
    QVERIFY(reaches(Screen::PlaceCard));
    QVERIFY(m_keeper->receptions.isEmpty());
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).size(), 2);
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).last().purpose, QStringLiteral("card"));
}

void VisualDeskTest::withoutAVisitNobodyIsConfirmed()
{
    m_stage->central().hold(QStringLiteral("open"));
    QTRY_VERIFY(m_visit->snapshot().readerReady);
    m_pcsc->place(std::make_shared<VirtualCard>(testCardData()));
    QVERIFY(reaches(Screen::ChooseMethod));
    QVERIFY(m_desk->begin());
    const auto early = m_desk->confirm();
    QVERIFY(!early);
    QCOMPARE(early.error(), (Fault{ Failure::ServiceUnreachable, VisualDesk::opening }));
    QVERIFY(m_stage->entries(AuditAct::VisualConfirmed).isEmpty());
    m_stage->central().release();
    QTRY_VERIFY(!m_visit->openedVisit().isNull());
    QVERIFY(m_desk->confirm());
    QCOMPARE(m_stage->entries(AuditAct::VisualConfirmed).first().visit, m_visit->openedVisit());
}

/// The service's challenge runs out before the consents are signed: the reception goes on in another visit,
/// and so does who confirmed it.
void VisualDeskTest::theConfirmationGoesAlongIntoAnotherVisit()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    QVERIFY(m_desk->confirm());
    const QUuid first = m_visit->openedVisit();
    QVERIFY(reaches(Screen::AskConsent));
    QVERIFY(m_stage->entries(AuditAct::VisualMoved).isEmpty());
    m_stage->central().now = m_stage->central().now.addSecs(595);
    m_visit->answer(ConsentKind::Medication, ConsentAnswer::Yes);
    m_visit->answer(ConsentKind::Checkup, ConsentAnswer::No);
    QVERIFY(reaches(Screen::Finished));
    const QUuid second = m_visit->receivedVisit();
    QVERIFY(second != first);
    const QList<AuditEntry> moved = m_stage->entries(AuditAct::VisualMoved);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().visit, second);
    QCOMPARE(moved.first().staffId, QStringLiteral("uketsuke"));
    m_pcsc->pull();
    QVERIFY(reaches(Screen::PlaceCard));
    QVERIFY(m_stage->entries(AuditAct::VisualEnded).isEmpty()); // it came to its good end
}

void VisualDeskTest::whatIsNotWrittenDownDoesNotHappen()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    QVERIFY(m_stage->breakAudit());
    const auto confirmed = m_desk->confirm();
    QVERIFY(!confirmed);
    QCOMPARE(confirmed.error().failure, Failure::AuditNotWritten);
    QVERIFY(!m_visit->visit().staffConfirmed);
    QVERIFY(!m_face->journal.contains(QStringLiteral("unlock")));
}

void VisualDeskTest::whoMayNotCannotBegin_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("nobody") << QString() << Failure::NotSignedIn;
    QTest::newRow("an administrator") << QStringLiteral("kanri") << Failure::NotPermitted;
}

void VisualDeskTest::whoMayNotCannotBegin()
{
    QFETCH(const QString, account);
    QFETCH(const Failure, failure);
    QVERIFY(cardPlaced());
    m_stage->core().seat().signOut();
    if (!account.isEmpty())
        QVERIFY(m_stage->signIn(account));
    const auto begun = m_desk->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().failure, failure);
    QCOMPARE(m_desk->check().state, State::NotPossible);
    QCOMPARE(m_visit->visit().screen, Screen::ChooseMethod);
}

void VisualDeskTest::withoutAnEngineItIsSaid()
{
    m_face->lose({ .face = true, .codeB = true }, Fault{ .failure = Failure::FaceEngineCrashed });
    QVERIFY(cardPlaced());
    const auto begun = m_desk->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().failure, Failure::FaceEngineCrashed); // what is wrong with it says more
    VisualDesk without(m_stage->core(), *m_visit, nullptr);
    QCOMPARE(without.begin().error(), Fault{ Failure::FaceEngineUnsupported });
}

void VisualDeskTest::nobodyIsThere()
{
    QCOMPARE(m_desk->check().state, State::NotPossible);
    const auto begun = m_desk->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().failure, Failure::NotFound);
    const auto confirmed = m_desk->confirm();
    QVERIFY(!confirmed);
    QVERIFY(m_stage->entries(AuditAct::VisualConfirmed).isEmpty());
}

void VisualDeskTest::anotherPerson()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    QVERIFY(m_desk->end());
    QVERIFY(reaches(Screen::ChooseMethod));
    const QList<AuditEntry> written = m_stage->entries(AuditAct::VisualEnded);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().purpose, QStringLiteral("refused"));
    QVERIFY(!m_face->journal.contains(QStringLiteral("unlock")));
}

void VisualDeskTest::aCardThatSpeaksAgainstItselfEndsIt_data()
{
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("while the photo is being read") << false;
    QTest::newRow("although it was confirmed meanwhile") << true;
}

/// By name, at the desk: it is no check of somebody who merely has no photo.
void VisualDeskTest::aCardThatSpeaksAgainstItselfEndsIt()
{
    QFETCH(const bool, confirmed);
    m_face->failing = QStringLiteral("record");
    m_face->failures.push_back({ Fault{ .failure = Failure::FaceRecordUntrusted }, false });
    QSignalSpy stuck(m_visit.get(), &VisitShell::stuck);
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    if (confirmed)
        QVERIFY(m_desk->confirm());
    QTRY_COMPARE(m_desk->check().state, State::NotPossible);
    QCOMPARE(m_visit->visit().screen, Screen::ChooseMethod); // the PIN is left
    QCOMPARE(stuck.count(), 1);
    QCOMPARE(stuck.first().first().value<Fault>().failure, Failure::FaceRecordUntrusted);
    const auto again = m_desk->begin();
    QVERIFY(!again);
    QCOMPARE(again.error().failure, Failure::FaceRecordUntrusted);
    QVERIFY(!m_face->journal.contains(QStringLiteral("unlock")));
    QVERIFY(m_keeper->receptions.isEmpty());
}

void VisualDeskTest::itEndsByItself()
{
    m_desk = std::make_unique<VisualDesk>(
        m_stage->core(), *m_visit, m_face.get(), std::chrono::milliseconds(50));
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    QVERIFY(reaches(Screen::ChooseMethod));
    QCOMPARE(m_stage->entries(AuditAct::VisualEnded).first().purpose, QStringLiteral("time"));
}

void VisualDeskTest::whoLeavesTheSeatEndsIt()
{
    QVERIFY(cardPlaced());
    QVERIFY(m_desk->begin());
    m_stage->core().seat().lock();
    QVERIFY(reaches(Screen::ChooseMethod));
    QCOMPARE(m_desk->check().state, State::NotPossible);
    QVERIFY(m_desk->check().photo.isEmpty());
}

void VisualDeskTest::thePhotoIsSeenWhileComparingOnly()
{
    QVERIFY(cardPlaced());
    QSignalSpy changed(m_desk.get(), &VisualDesk::changed);
    QVERIFY(m_desk->begin());
    QTRY_VERIFY(!m_desk->check().photo.isEmpty());
    QVERIFY(changed.count() >= 2);
    QVERIFY(m_desk->end());
    QVERIFY(m_desk->check().photo.isEmpty());
    m_pcsc->pull();
    QVERIFY(reaches(Screen::PlaceCard));
    QVERIFY(m_face->photo().isEmpty()); // wiped with the visit
}

QTEST_GUILESS_MAIN(VisualDeskTest)
#include "visualdesktest.moc"
