#include "tests/app/station/clinicvisit.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

const QString hero = QStringLiteral("p01");

} // namespace

/// What goes wrong at the reader and at the service: each has its own name on the patient's screen, nothing
/// of it is kept, and the next patient is served.
class TroubleVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_visit.reset(); }
    void wrongPinIsNotRepeated();
    void cardsThatCannotBeUsed_data();
    void cardsThatCannotBeUsed();
    void otherCards_data();
    void otherCards();
    void aCardWithoutPinIsAnother();
    void aReaderThatIsNotThere_data();
    void aReaderThatIsNotThere();
    void whatTheReaderCannotMakeOut_data();
    void whatTheReaderCannotMakeOut();
    void theTrayKnowsThatACardWasPulled();
    void serviceFaults_data();
    void serviceFaults();
    void answersThatCouldNotBeSentAreSaid();
    void registrationGoesOnWithoutThePinAgain();
    void cardPulledBeforeIdentityKeepsNothing();
    void cardPulledAfterIdentityIsKeptAsNotAsked();
    void graceGivesEligibilityAndAsksNothing();
    void receptionsSurviveASignOut();
    void fullDiskIsNotCalledKept();

private:
    void nextPatientIsServed();
    void deskKnowsUntilTheCardIsGone(Failure failure);
    [[nodiscard]] Failure trouble();

    std::unique_ptr<ClinicVisit> m_visit;
};

void TroubleVisitTest::init()
{
    m_visit = std::make_unique<ClinicVisit>();
    const auto opened = m_visit->open();
    QVERIFY2(opened, opened ? "" : qPrintable(failureName(opened.error().failure)));
    QVERIFY(m_visit->receptionistSignsIn());
}

void TroubleVisitTest::nextPatientIsServed()
{
    if (m_visit->screen().visit.screen != flow::Screen::PlaceCard)
        QVERIFY(m_visit->takeCard());
    const qsizetype before = m_visit->clinic().desk().receptions().size();
    QVERIFY(m_visit->wholeVisit(hero));
    QCOMPARE(m_visit->clinic().desk().receptions().size(), before + 1);
}

/// No reception tells the desk of it: the façade does, also when the patient has sent the message away.
void TroubleVisitTest::deskKnowsUntilTheCardIsGone(Failure failure)
{
    DeskStation &desk = m_visit->clinic().desk();
    QVERIFY(desk.readerTrouble());
    QCOMPARE(desk.readerTrouble()->failure, failure);
    desk.patient().stop();
    QVERIFY(m_visit->waitForScreen(flow::Screen::TakeCard));
    QVERIFY(desk.readerTrouble());
    QSignalSpy changed(&desk, &Desk::readerTroubleChanged);
    QVERIFY(m_visit->takeCard());
    QVERIFY(!desk.readerTrouble());
    QCOMPARE(changed.count(), 1);
}

Failure TroubleVisitTest::trouble()
{
    if (!m_visit->waitForScreen(flow::Screen::Trouble))
        return Failure::NotFound;
    return m_visit->screen().visit.trouble->failure;
}

void TroubleVisitTest::wrongPinIsNotRepeated()
{
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(m_visit->enterPin(QStringLiteral("0000")));
    QVERIFY(m_visit->waitFor([this] { return m_visit->screen().visit.pinWasWrong; }));
    QVERIFY(m_visit->waitForScreen(flow::Screen::EnterPin));
    QCOMPARE(m_visit->screen().visit.triesLeft, 2);
    QCOMPARE(m_visit->commands().filter(QStringLiteral("00 20 00 98 Lc 4")).size(), 1);
    QCOMPARE(m_visit->clinic().cardOf(hero)->triesLeft(), 2);
    QCOMPARE(m_visit->clinic().service().verifiedStatements(), VerifiedStatements{});
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    QVERIFY(m_visit->say(ConsentAnswer::No, ConsentAnswer::No));
    QCOMPARE(m_visit->commands().filter(QStringLiteral("00 20 00 98 Lc 4")).size(), 2);
}

void TroubleVisitTest::cardsThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("past its grace") << QStringLiteral("p21") << Failure::CertificateExpired;
    QTest::newRow("revoked") << QStringLiteral("p23") << Failure::CertificateRevoked;
    QTest::newRow("suspended") << QStringLiteral("p24") << Failure::CardSuspended;
}

void TroubleVisitTest::cardsThatCannotBeUsed()
{
    QFETCH(QString, person);
    QFETCH(Failure, failure);
    QVERIFY(m_visit->placeCard(person));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(person)));
    QCOMPARE(trouble(), failure);
    QVERIFY(m_visit->clinic().desk().receptions().isEmpty());
    deskKnowsUntilTheCardIsGone(failure);
    nextPatientIsServed();
}

void TroubleVisitTest::otherCards_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("no My Number Card") << QStringLiteral("unknown") << Failure::CardUnsupported;
    QTest::newRow("PIN locked") << QStringLiteral("p18") << Failure::PinUnusable;
}

void TroubleVisitTest::otherCards()
{
    QFETCH(QString, card);
    QFETCH(Failure, failure);
    if (card == QLatin1String("unknown")) {
        m_visit->clinic().placeUnknownCard();
    } else {
        QVERIFY(m_visit->placeCard(card));
        m_visit->clinic().desk().patient().choosePin();
    }
    QCOMPARE(trouble(), failure);
    QCOMPARE(m_visit->commands().filter(QStringLiteral("00 20 00 98 Lc 4")).size(), 0);
    QVERIFY(m_visit->clinic().desk().receptions().isEmpty());
    deskKnowsUntilTheCardIsGone(failure);
    nextPatientIsServed();
}

/// 顔認証マイナンバーカード: as the tray lays it down. The person's usual card keeps its tries.
void TroubleVisitTest::aCardWithoutPinIsAnother()
{
    m_visit->clinic().setCardTrouble(CardTray::CardTrouble::WithoutPin);
    QVERIFY(m_visit->placeCard(hero));
    m_visit->clinic().desk().patient().choosePin();
    QCOMPARE(trouble(), Failure::PinUnusable);
    QVERIFY(m_visit->clinic().desk().helpCall()); // nothing is left to the patient: the desk was told
    m_visit->clinic().setCardTrouble(CardTray::CardTrouble::None);
    nextPatientIsServed();
    QCOMPARE(m_visit->clinic().cardOf(hero)->triesLeft(), 3);
}

void TroubleVisitTest::aReaderThatIsNotThere_data()
{
    QTest::addColumn<CardTray::Switch>("which");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("unplugged") << CardTray::Switch::ReaderUnplugged << Failure::NoReader;
    QTest::newRow("another one") << CardTray::Switch::OtherReader << Failure::ReaderNotFound;
}

void TroubleVisitTest::aReaderThatIsNotThere()
{
    QFETCH(const CardTray::Switch, which);
    QFETCH(const Failure, failure);
    DeskStation &desk = m_visit->clinic().desk();
    const auto reader = [&desk] {
        for (const HealthLine &line : desk.health()) {
            if (line.part == HealthLine::Part::Reader)
                return line;
        }
        return HealthLine();
    };
    m_visit->clinic().set(which, true);
    QVERIFY(m_visit->waitFor([&reader] { return reader().state == HealthLine::State::Bad; }));
    QCOMPARE(reader().fault->failure, failure);
    QVERIFY(!m_visit->screen().readerReady);
    m_visit->clinic().set(which, false);
    QVERIFY(m_visit->waitFor([&reader] { return reader().state == HealthLine::State::Good; }));
    nextPatientIsServed();
}

void TroubleVisitTest::whatTheReaderCannotMakeOut_data()
{
    QTest::addColumn<CardTray::Switch>("which");
    QTest::newRow("two cards") << CardTray::Switch::SecondCard;
    QTest::newRow("turned") << CardTray::Switch::CardTurned; // a reader without camera
}

/// The card is as it was once it lies there alone, and right.
void TroubleVisitTest::whatTheReaderCannotMakeOut()
{
    QFETCH(const CardTray::Switch, which);
    m_visit->clinic().set(which, true);
    m_visit->clinic().place(hero);
    QCOMPARE(trouble(), Failure::CardUnresponsive);
    QCOMPARE(m_visit->clinic().placed(), hero);
    QVERIFY(m_visit->screen().visit.canTryAgain);
    m_visit->clinic().set(which, false);
    QVERIFY(m_visit->waitForScreen(flow::Screen::ChooseMethod));
    nextPatientIsServed();
}

void TroubleVisitTest::theTrayKnowsThatACardWasPulled()
{
    m_visit->clinic().setCardTrouble(CardTray::CardTrouble::PulledEarly);
    QSignalSpy changed(&m_visit->clinic(), &CardTray::changed);
    m_visit->clinic().place(hero);
    QCOMPARE(m_visit->clinic().placed(), hero);
    QVERIFY(m_visit->waitFor([this] { // which of the commands it befalls is the tray's
        m_visit->clinic().desk().patient().choosePin();
        return m_visit->clinic().placed().isEmpty();
    }));
    QVERIFY(changed.count() >= 2);
    QVERIFY(m_visit->waitForScreen(flow::Screen::PlaceCard));
    m_visit->clinic().setCardTrouble(CardTray::CardTrouble::None);
    nextPatientIsServed();
}

void TroubleVisitTest::serviceFaults_data()
{
    QTest::addColumn<CardTray::Switch>("which");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("line down") << CardTray::Switch::LineDown << Failure::ServiceUnreachable;
    QTest::newRow("maintenance") << CardTray::Switch::ServiceMaintenance << Failure::ServiceMaintenance;
    QTest::newRow("wrong centre") << CardTray::Switch::WrongCentre << Failure::ServiceUntrusted;
    QTest::newRow("malformed") << CardTray::Switch::MalformedAnswers << Failure::AnswerMalformed;
}

void TroubleVisitTest::serviceFaults()
{
    QFETCH(CardTray::Switch, which);
    QFETCH(Failure, failure);
    QVERIFY(m_visit->placeCard(hero));
    m_visit->clinic().set(which, true);
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    QCOMPARE(trouble(), failure);
    QVERIFY(m_visit->clinic().desk().receptions().isEmpty());
    QCOMPARE(m_visit->clinic().cardOf(hero)->triesLeft(), 3);
    m_visit->clinic().set(which, false);
    nextPatientIsServed();
}

void TroubleVisitTest::answersThatCouldNotBeSentAreSaid()
{
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    QVERIFY(m_visit->toFirstQuestion());
    QCOMPARE(m_visit->screen().visit.asking(), std::optional(ConsentKind::Medication));
    m_visit->clinic().set(CardTray::Switch::LineDown, true);
    PatientView &patient = m_visit->clinic().desk().patient();
    patient.answer(ConsentKind::Medication, ConsentAnswer::Yes);
    patient.answer(ConsentKind::Checkup, ConsentAnswer::Yes);
    QCOMPARE(trouble(), Failure::ServiceUnreachable);
    QVERIFY(m_visit->takeCard());
    DeskStation &desk = m_visit->clinic().desk();
    QVERIFY(m_visit->waitFor([&] { return desk.receptions().first().visitEnd == VisitEnd::AnswersNotSent; }));
    QVERIFY(desk.receptions().first().needsAction());
    QCOMPARE(desk.receptions().first().consents(), Consents());
    m_visit->clinic().set(CardTray::Switch::LineDown, false);
    nextPatientIsServed();
}

void TroubleVisitTest::registrationGoesOnWithoutThePinAgain()
{
    const QString unregistered = QStringLiteral("p17");
    QVERIFY(m_visit->placeCard(unregistered));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(unregistered)));
    QVERIFY(m_visit->waitForScreen(flow::Screen::OfferRegistration));
    m_visit->clinic().desk().patient().answerRegistration(true);
    QVERIFY(m_visit->say(ConsentAnswer::Yes, ConsentAnswer::Yes));
    QCOMPARE(m_visit->clinic().service().verifiedStatements(), (VerifiedStatements{ 1, 1, 1 }));
    QCOMPARE(m_visit->commands().filter(QStringLiteral("00 20 00 98 Lc 4")).size(), 1);
    QCOMPARE(m_visit->clinic().desk().receptions().size(), 1);
}

void TroubleVisitTest::cardPulledBeforeIdentityKeepsNothing()
{
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(m_visit->takeCard());
    QVERIFY(m_visit->screen().visit.pulledEarly);
    QVERIFY(m_visit->clinic().desk().receptions().isEmpty());
    nextPatientIsServed();
}

void TroubleVisitTest::cardPulledAfterIdentityIsKeptAsNotAsked()
{
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    QVERIFY(m_visit->toFirstQuestion());
    m_visit->clinic().desk().patient().answer(ConsentKind::Medication, ConsentAnswer::Yes);
    QVERIFY(m_visit->pull());
    DeskStation &desk = m_visit->clinic().desk();
    QVERIFY(m_visit->waitFor([&] { return desk.receptions().first().visitEnd == VisitEnd::NotAsked; }));
    QCOMPARE(m_visit->clinic().service().verifiedStatements().consent, 0);
    QVERIFY(m_visit->waitForScreen(flow::Screen::PlaceCard));
    // The card is laid down again: one arrival, and one row.
    const int number = desk.receptions().first().number;
    QVERIFY(m_visit->wholeVisit(hero));
    QCOMPARE(desk.receptions().size(), 1);
    QCOMPARE(desk.receptions().first().number, number);
    QCOMPARE(desk.receptions().first().visitEnd, VisitEnd::Complete);
    QVERIFY(m_visit->takeCard());
    nextPatientIsServed();
}

void TroubleVisitTest::graceGivesEligibilityAndAsksNothing()
{
    const QString inGrace = QStringLiteral("p20");
    QVERIFY(m_visit->placeCard(inGrace));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(inGrace)));
    QVERIFY(m_visit->waitForScreen(flow::Screen::Finished));
    const Reception reception = m_visit->clinic().desk().receptions().first();
    QCOMPARE(reception.certificate, CertificateState::InGrace);
    QCOMPARE(reception.consents(), Consents());
    QVERIFY(m_visit->doctorSignsIn());
    Consulting &room = m_visit->clinic().consulting();
    QVERIFY(m_visit->waitFor([&] { return !room.visits().isEmpty(); }));
    room.openRecords(reception.visit, ConsentKind::Medication);
    QCOMPARE(room.records().fault->failure, Failure::RecordsCertificateExpired);
}

void TroubleVisitTest::receptionsSurviveASignOut()
{
    DeskStation &desk = m_visit->clinic().desk();
    desk.seat().signOut();
    QVERIFY(m_visit->wholeVisit(hero));
    QVERIFY(desk.receptions().isEmpty());
    QCOMPARE(desk.waiting(), 1);
    QVERIFY(m_visit->receptionistSignsIn());
    QCOMPARE(desk.receptions().size(), 1);
}

void TroubleVisitTest::fullDiskIsNotCalledKept()
{
    Database &database = m_visit->clinic().deskCore().database();
    // No page more than there are, and those filled to the last; of a day that nobody forgets meanwhile.
    QVERIFY(database.run(QStringLiteral("PRAGMA max_page_count = 1")));
    for (int size = 65536; size > 0; size /= 2) {
        while (database.run(QStringLiteral("INSERT INTO receptions VALUES (hex(randomblob(8)), '2999-01-01', "
                                           "(SELECT coalesce(max(number), 0) + 1 FROM receptions), 0, 1, "
                                           "zeroblob(?), x'')"),
            { size })) { }
    }
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    const Failure failure = trouble();
    QCOMPARE(failure, Failure::StoreFull);
    QVERIFY(m_visit->clinic().desk().receptions().isEmpty());
    QVERIFY(database.run(QStringLiteral("PRAGMA max_page_count = 1073741823")));
    QVERIFY(database.run(QStringLiteral("DELETE FROM receptions WHERE day = '2999-01-01'")));
    nextPatientIsServed();
}

QTEST_GUILESS_MAIN(TroubleVisitTest)
#include "troublevisittest.moc"
