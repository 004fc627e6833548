#include "tests/app/station/stationstage.h"

#include <QFile>
#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

/// The one place where records are asked for: every step that may refuse does, before anything is sent, and
/// nothing that is late or over is shown. The service is a script, so that it cannot refuse in the use case's
/// place.
class ConsultingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void showsWhatIsConsentedTo();
    void tellsWhatWasAskedAbout();
    void refusals_data();
    void refusals();
    void nobodySignedInAsksForNothing();
    void receptionistsAskForNothing();
    void unwritableAuditStopsTheRequest();
    void unwritableAuditStopsTheView();
    void viewThatCannotBeKeptIsNotShown();
    void answersAfterSignOutShowNothing();
    void answersForAnEarlierOpeningShowNothing();
    void anAnswerThatComesMeanwhileIsKept();
    void aFailureThatComesMeanwhileIsKept();
    void whatWasRefusedMeanwhileIsNotKept();
    void clockThatTurnsOutWrongShowsNothing();
    void clockThatStaysUnknownShowsNothing();
    void consentThatEndsWhileLoadingShowsNothing();
    void endByTheClockCloses();
    void endByTheServiceCloses();
    void visitThatVanishesCloses();
    void nextPersonFindsNothingOpen();
    void anAnswerThatCannotBeUsedLeavesItsEvidence_data();
    void anAnswerThatCannotBeUsedLeavesItsEvidence();
    void theServicesOwnWordsAreForTheScreenAlone();
    void wordsOfAnEarlierRefusalAreNotSaidOfAnother();
    void passwordTypedAsNameIsNotKept();
    void copiesStandOnTheLogFirst_data();
    void copiesStandOnTheLogFirst();
    void unwritableAuditStopsTheCopy();
    void nothingShownIsNotCopied();
    void endedConsentIsNotCopied();
    void aCopyThatCameToNothingIsWrittenDown();
    void theChartCallsByItsNumber();
    void theChartCallsNobodyOfTwoPatients();
    void theChartIsFollowedForWhoMaySeeRecordsAlone();

private:
    [[nodiscard]] bool signIn(const QString &id = QStringLiteral("ishi"))
    {
        return m_stage->signInToRoom(id);
    }
    [[nodiscard]] int asked() const { return m_stage->central().count(QStringLiteral("medication")); }
    [[nodiscard]] QList<AuditEntry> entries(AuditAct act) { return m_stage->entries(act); }
    State open() { return m_stage->openRecords(m_visit); }
    /// The station anew, with a chart that is looked at often.
    [[nodiscard]] bool openWithChart()
    {
        m_stage->plan.chartFile = m_stage->file(QStringLiteral("chart.txt"));
        if (!m_stage->open())
            return false;
        m_stage->list(m_visit, Consent::State::Yes);
        room().chartWatch().setPace(20);
        return true;
    }
    [[nodiscard]] bool writeChart(const QByteArray &content)
    {
        QFile file(m_stage->plan.chartFile);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    [[nodiscard]] Failure fault() const { return m_stage->recordsFault(); }
    [[nodiscard]] Consulting &room() { return m_stage->room(); }
    [[nodiscard]] ScriptedCentral &central() { return m_stage->central(); }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

void ConsultingTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    QVERIFY(m_stage->open());
    m_visit = QUuid::createUuid();
    m_stage->list(m_visit, Consent::State::Yes);
}

void ConsultingTest::showsWhatIsConsentedTo()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().records().medication.lines.size(), 1);
    QCOMPARE(entries(AuditAct::RecordsAsked).size(), 1);
    QCOMPARE(entries(AuditAct::RecordsShown).size(), 1);
    QVERIFY(!entries(AuditAct::RecordsShown).first().patientKey.isEmpty());
    QCOMPARE(room().loggedViews().size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return room().loggedViews().first().reported; }));
}

void ConsultingTest::tellsWhatWasAskedAbout()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    m_stage->plan.medicationYears = 2;
    m_stage->plan.joiningGapDays = 45;
    QVERIFY(m_stage->open());
    m_stage->list(m_visit, Consent::State::Yes);
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    const RecordsView view = room().records();
    QCOMPARE(view.to, toJapanTime(room().now()).date());
    QCOMPARE(view.from, QDate(view.to.year() - 2, view.to.month(), 1));
    QCOMPARE(view.joiningGapDays, 45);
}

void ConsultingTest::refusals_data()
{
    QTest::addColumn<Consent::State>("state");
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<bool>("certificateExpired");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("not asked") << Consent::State::Unasked << 0 << qint64(0) << false
                               << Failure::RecordsNotAsked;
    QTest::newRow("no") << Consent::State::No << 0 << qint64(0) << false << Failure::RecordsConsentMissing;
    QTest::newRow("over") << Consent::State::Yes << -1 << qint64(0) << false
                          << Failure::RecordsConsentExpired;
    QTest::newRow("over just now") << Consent::State::Yes << 0 << qint64(0) << false
                                   << Failure::RecordsConsentExpired;
    QTest::newRow("clock") << Consent::State::Yes << 3600 << qint64(-60'001) << false << Failure::ClockSkew;
    QTest::newRow("grace") << Consent::State::Yes << 3600 << qint64(0) << true
                           << Failure::RecordsCertificateExpired;
}

void ConsultingTest::refusals()
{
    QFETCH(Consent::State, state);
    QFETCH(int, secondsLeft);
    QFETCH(qint64, offset);
    QFETCH(bool, certificateExpired);
    QFETCH(Failure, failure);
    m_stage->list(m_visit, state, secondsLeft);
    central().listed.first().certificateExpired = certificateExpired;
    central().offset = offset;
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), failure);
    QCOMPARE(asked(), 0);
    // A refusal stands on the audit log too, by its name.
    QCOMPARE(entries(AuditAct::RecordsAsked).last().result, std::optional(failure));
}

void ConsultingTest::nobodySignedInAsksForNothing()
{
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::NotSignedIn);
    QCOMPARE(asked(), 0);
    QVERIFY(room().visits().isEmpty());
}

void ConsultingTest::receptionistsAskForNothing()
{
    QVERIFY(signIn(QStringLiteral("uketsuke")));
    QCOMPARE(room().visitsFault()->failure, Failure::NotQualified);
    QCOMPARE(central().count(QStringLiteral("visits")), 0);
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::NotQualified);
    QCOMPARE(asked(), 0);
}

void ConsultingTest::unwritableAuditStopsTheRequest()
{
    QVERIFY(signIn());
    QVERIFY(m_stage->breakAudit());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QCOMPARE(asked(), 0);
}

void ConsultingTest::unwritableAuditStopsTheView()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    QCOMPARE(room().records().state, State::Loading);
    QVERIFY(m_stage->breakAudit());
    central().release();
    QVERIFY(QTest::qWaitFor([&] { return room().records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void ConsultingTest::viewThatCannotBeKeptIsNotShown()
{
    QVERIFY(signIn());
    QVERIFY(m_stage->core().database().run(
        QStringLiteral("CREATE TEMP TRIGGER no_view BEFORE INSERT ON main.views "
                       "BEGIN SELECT RAISE(ABORT, 'no more'); END")));
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QVERIFY(room().records().medication.lines.isEmpty());
    QVERIFY(room().loggedViews().isEmpty());
}

void ConsultingTest::answersAfterSignOutShowNothing()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    m_stage->core().seat().signOut();
    central().release();
    QCoreApplication::processEvents();
    QCOMPARE(room().records().state, State::Closed);
    QVERIFY(room().visits().isEmpty());
    QVERIFY(entries(AuditAct::RecordsShown).isEmpty());
}

void ConsultingTest::answersForAnEarlierOpeningShowNothing()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    room().openRecords(m_visit, ConsentKind::Checkup);
    central().release();
    QCoreApplication::processEvents();
    QCOMPARE(room().records().kind, ConsentKind::Checkup);
    QCOMPARE(room().records().state, State::Refused);
    QVERIFY(entries(AuditAct::RecordsShown).isEmpty());
}

void ConsultingTest::anAnswerThatComesMeanwhileIsKept()
{
    QVERIFY(signIn());
    QVERIFY(!room().lastOutcome(m_visit, ConsentKind::Medication));
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    QCOMPARE(room().records().asked.secsTo(room().records().waitsUntil), 30);
    room().closeRecords(); // somebody else is chosen
    QCOMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Waiting);
    central().release();
    QTRY_COMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Arrived);
    QCOMPARE(room().records().state, State::Closed);
    QVERIFY(entries(AuditAct::RecordsShown).isEmpty()); // nobody has seen it
    QVERIFY(room().loggedViews().isEmpty());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().records().medication, m_stage->record);
    QCOMPARE(asked(), 1); // the kept answer, not another one
    QCOMPARE(entries(AuditAct::RecordsShown).size(), 1);
}

void ConsultingTest::aFailureThatComesMeanwhileIsKept()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    central().failNext(QStringLiteral("medication"), Failure::ServiceTimeout);
    room().openRecords(m_visit, ConsentKind::Medication);
    room().closeRecords();
    central().release();
    QTRY_COMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Refused);
    const RecordsOutcome outcome = *room().lastOutcome(m_visit, ConsentKind::Medication);
    QCOMPARE(outcome.fault->failure, Failure::ServiceTimeout);
    QVERIFY(outcome.time.isValid());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Arrived);
    m_stage->core().seat().signOut();
    QVERIFY(!room().lastOutcome(m_visit, ConsentKind::Medication)); // told to who sits here only
}

void ConsultingTest::whatWasRefusedMeanwhileIsNotKept()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    room().closeRecords();
    m_stage->consent(ConsentKind::Medication, Consent::State::No, 0);
    room().refresh();
    QTRY_COMPARE(room().visits().first().consents.of(ConsentKind::Medication).state, Consent::State::No);
    central().release();
    QTRY_COMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Refused);
    auto rows = m_stage->core().database().run(QStringLiteral("SELECT count(*) FROM records_cache"));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 0);
}

void ConsultingTest::clockThatTurnsOutWrongShowsNothing()
{
    central().offset.reset();
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    central().offset = -7'200'000;
    central().release();
    QVERIFY(QTest::qWaitFor([&] { return room().records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::ClockSkew);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void ConsultingTest::clockThatStaysUnknownShowsNothing()
{
    central().offset.reset();
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::ClockSkew);
}

void ConsultingTest::consentThatEndsWhileLoadingShowsNothing()
{
    QVERIFY(signIn());
    central().hold(QStringLiteral("medication"));
    room().openRecords(m_visit, ConsentKind::Medication);
    central().now = central().now.addSecs(3600);
    central().release();
    QVERIFY(QTest::qWaitFor([&] { return room().records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
}

void ConsultingTest::endByTheClockCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    central().now = central().now.addSecs(3600);
    room().refresh();
    QCOMPARE(room().records().state, State::Refused);
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void ConsultingTest::endByTheServiceCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    // The patient came again and said no: the older visit's consent ends now.
    m_stage->list(m_visit, Consent::State::Yes, 0);
    QVERIFY(m_stage->listed());
    QCOMPARE(room().records().state, State::Refused);
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void ConsultingTest::visitThatVanishesCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    central().listed.clear();
    QVERIFY(m_stage->listed());
    QCOMPARE(room().records().state, State::Refused);
    QCOMPARE(fault(), Failure::NotFound);
    QVERIFY(room().records().medication.lines.isEmpty());
}

void ConsultingTest::nextPersonFindsNothingOpen()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")));
    QCOMPARE(room().records().state, State::Closed);
    QVERIFY(room().visits().isEmpty());
    QVERIFY(room().loggedViews().isEmpty());
    QCOMPARE(entries(AuditAct::Locked).size(), 1);
    // What was closed by it was closed for the one who had it open.
    QCOMPARE(entries(AuditAct::RecordsClosed).first().staffId, QStringLiteral("ishi"));
}

void ConsultingTest::anAnswerThatCannotBeUsedLeavesItsEvidence_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<bool>("kept");
    QTest::newRow("unreadable") << Failure::FolderAnswerUnreadable << true;
    QTest::newRow("malformed") << Failure::AnswerMalformed << true;
    QTest::newRow("of somebody else") << Failure::AnswerForOther << true;
    QTest::newRow("encrypted") << Failure::FolderAnswerEncrypted << true;
    QTest::newRow("the service's own words") << Failure::RecordsRefused << false;
}

/// The file is gone; that it came, and what it was, stands on the log and says nothing of the patient.
void ConsultingTest::anAnswerThatCannotBeUsedLeavesItsEvidence()
{
    QFETCH(Failure, failure);
    QFETCH(bool, kept);
    const QString evidence
        = QStringLiteral("file=YZKsiquc01res_202611200001.xml bytes=77 sha256=9f86d081884c7d65");
    central().failNext(QStringLiteral("medication"), Fault{ failure, evidence });
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), failure);
    QCOMPARE(room().records().fault->code, evidence); // what to tell the helpdesk
    const AuditEntry entry = entries(AuditAct::RecordsShown).last();
    QCOMPARE(entry.result, std::optional(failure));
    QCOMPARE(entry.purpose, kept ? QStringLiteral("care ") + evidence : QStringLiteral("care"));
    QVERIFY(open() == State::Shown); // asked again, by a person
}

void ConsultingTest::theServicesOwnWordsAreForTheScreenAlone()
{
    const QString words = QStringLiteral("同意の期限が過ぎています");
    central().failNext(QStringLiteral("medication"), Fault{ Failure::RecordsRefused, QStringLiteral("9") });
    central().refusalWords = Pii(words);
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(room().records().said, Pii(words));
    QCOMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->said, Pii(words));
    QCOMPARE(room().records().fault, std::optional(Fault{ Failure::RecordsRefused, QStringLiteral("9") }));
    for (const AuditEntry &entry : entries(AuditAct::RecordsShown))
        QVERIFY(!entry.purpose.contains(words));
    room().closeRecords();
    QVERIFY(room().records().said.isEmpty());
}

void ConsultingTest::wordsOfAnEarlierRefusalAreNotSaidOfAnother()
{
    const Fault refused{ Failure::RecordsRefused, QStringLiteral("9") };
    central().failNext(QStringLiteral("medication"), refused);
    central().refusalWords = Pii(QStringLiteral("同意の期限が過ぎています"));
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    central().refusalWords = {};
    central().failNext(QStringLiteral("medication"), refused); // this time it says nothing
    QCOMPARE(open(), State::Refused);
    QVERIFY(room().records().said.isEmpty());
    central().refusalWords = Pii(QStringLiteral("同意の期限が過ぎています"));
    central().failNext(QStringLiteral("medication"), Fault{ Failure::ServiceTimeout });
    QCOMPARE(open(), State::Refused);
    QVERIFY(room().records().said.isEmpty());
}

void ConsultingTest::passwordTypedAsNameIsNotKept()
{
    Seat &seat = room().seat();
    const QString typed = QString::fromLatin1(StationStage::password);
    QVERIFY(!seat.signIn(typed, SecretBytes(QByteArrayLiteral("x"))));
    QCOMPARE(entries(AuditAct::SignIn).last().staffId, QString());
    QVERIFY(!seat.signIn(QString(1000, QLatin1Char('a')), SecretBytes(StationStage::password)));
}

void ConsultingTest::copiesStandOnTheLogFirst_data()
{
    QTest::addColumn<RecordsCopy>("how");
    QTest::addColumn<AuditAct>("act");
    QTest::newRow("text") << RecordsCopy::Text << AuditAct::RecordsCopied;
    QTest::newRow("paper") << RecordsCopy::Paper << AuditAct::RecordsPrinted;
    QTest::newRow("file") << RecordsCopy::File << AuditAct::RecordsSaved;
}

void ConsultingTest::copiesStandOnTheLogFirst()
{
    QFETCH(RecordsCopy, how);
    QFETCH(AuditAct, act);
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QVERIFY(room().allowCopy(how));
    const QList<AuditEntry> written = entries(act);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().staffId, QStringLiteral("ishi"));
    QCOMPARE(written.first().visit, m_visit);
    QCOMPARE(written.first().kind, std::optional(ConsentKind::Medication));
    QCOMPARE(written.first().patientKey, entries(AuditAct::RecordsShown).first().patientKey);
    QVERIFY(!written.first().result);
    QCOMPARE(room().loggedViews().size(), 1); // one look, whatever is done with it
}

void ConsultingTest::unwritableAuditStopsTheCopy()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QVERIFY(m_stage->breakAudit());
    const auto allowed = room().allowCopy(RecordsCopy::Paper);
    QVERIFY(!allowed);
    QCOMPARE(allowed.error().failure, Failure::AuditNotWritten);
}

void ConsultingTest::nothingShownIsNotCopied()
{
    QVERIFY(signIn());
    const auto allowed = room().allowCopy(RecordsCopy::Text);
    QVERIFY(!allowed);
    QCOMPARE(allowed.error().failure, Failure::NotFound);
    QVERIFY(entries(AuditAct::RecordsCopied).isEmpty());
}

void ConsultingTest::endedConsentIsNotCopied()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    central().now = central().now.addSecs(3600); // and no timer has looked yet
    const auto allowed = room().allowCopy(RecordsCopy::Text);
    QVERIFY(!allowed);
    QCOMPARE(allowed.error().failure, Failure::RecordsConsentExpired);
    QVERIFY(entries(AuditAct::RecordsCopied).isEmpty());
}

void ConsultingTest::aCopyThatCameToNothingIsWrittenDown()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    const auto allowed = room().allowCopy(RecordsCopy::Paper);
    QVERIFY(allowed);
    room().copyFailed(*allowed, RecordsCopy::Paper, Failure::PrintFailed);
    const QList<AuditEntry> written = entries(AuditAct::RecordsPrinted);
    QCOMPARE(written.size(), 2);
    QCOMPARE(written.last().result, std::optional(Failure::PrintFailed));
}

void ConsultingTest::theChartCallsByItsNumber()
{
    QVERIFY(openWithChart());
    central().listed.first().referenceNumber = QStringLiteral("0012");
    QVERIFY(signIn());
    QTest::qWait(100);
    using Call = ChartCall::State;
    QVERIFY(writeChart("0012\r\n"));
    QTRY_COMPARE(room().chartCall().state, Call::Found);
    QCOMPARE(room().chartCall().visit, m_visit);
    QVERIFY(entries(AuditAct::RecordsAsked).isEmpty()); // called, not opened
    const quint64 count = room().chartCall().count;
    QVERIFY(writeChart("12\r\n"));
    QTRY_COMPARE(room().chartCall().state, Call::NoVisit);
    QVERIFY(room().chartCall().count > count);
    central().listed.first().referenceNumber = QStringLiteral("12"); // received just now
    QVERIFY(m_stage->listed());
    QTRY_COMPARE(room().chartCall().state, Call::Found);
    QVERIFY(writeChart("12,13"));
    QTRY_COMPARE(room().chartCall().state, Call::Unreadable);
    QVERIFY(room().chartCall().visit.isNull());
}

void ConsultingTest::theChartCallsNobodyOfTwoPatients()
{
    QVERIFY(openWithChart());
    ListedVisit first = central().listed.first();
    first.referenceNumber = QStringLiteral("12");
    ListedVisit again = first; // the same patient, later
    again.visit = QUuid::createUuid();
    again.time = first.time.addSecs(60);
    central().listed = { first, again };
    QVERIFY(signIn());
    QTest::qWait(100);
    QVERIFY(writeChart("12"));
    QTRY_COMPARE(room().chartCall().state, ChartCall::State::Found);
    QCOMPARE(room().chartCall().visit, again.visit);
    again.patient.birthdate = Pii<QDate>(first.patient.birthdate.reveal().addDays(1));
    central().listed = { first, again };
    QVERIFY(m_stage->listed());
    QTRY_COMPARE(room().chartCall().state, ChartCall::State::SeveralPatients);
    QVERIFY(room().chartCall().visit.isNull());
}

void ConsultingTest::theChartIsFollowedForWhoMaySeeRecordsAlone()
{
    QVERIFY(openWithChart());
    central().listed.first().referenceNumber = QStringLiteral("12");
    QVERIFY(writeChart("12"));
    QTest::qWait(100);
    QCOMPARE(room().chartCall().state, ChartCall::State::None);
    QVERIFY(signIn(QStringLiteral("uketsuke")));
    QVERIFY(writeChart("12 "));
    QTest::qWait(150);
    QCOMPARE(room().chartCall().state, ChartCall::State::None);
}

QTEST_GUILESS_MAIN(ConsultingTest)
#include "consultingtest.moc"
