#include "app/station/consulting.h"

#include "tests/support/fixedclock.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/samplereception.h"
#include "tests/support/scriptedcentral.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

namespace {

const QByteArray password = QByteArrayLiteral("yama-to-kawa-34");

} // namespace

/// The one place where records are asked for: every step that may refuse does, before anything is sent, and
/// nothing that is late or over is shown. The service is a script, so that it cannot refuse in the use case's
/// place.
class ConsultingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsConsentedTo();
    void refusals_data();
    void refusals();
    void nobodySignedInAsksForNothing();
    void receptionistsAskForNothing();
    void unwritableAuditStopsTheRequest();
    void unwritableAuditStopsTheView();
    void viewThatCannotBeKeptIsNotShown();
    void answersAfterSignOutShowNothing();
    void answersForAnEarlierOpeningShowNothing();
    void clockThatTurnsOutWrongShowsNothing();
    void clockThatStaysUnknownShowsNothing();
    void consentThatEndsWhileLoadingShowsNothing();
    void endByTheClockCloses();
    void endByTheServiceCloses();
    void visitThatVanishesCloses();
    void nextPersonFindsNothingOpen();
    void passwordTypedAsNameIsNotKept();

private:
    bool signIn(const QString &id = QStringLiteral("ishi"));
    void addAccount(const QString &id, Role role);
    void list(Consent::State state, qint64 secondsLeft = 3600);
    void listed();
    [[nodiscard]] int asked() const { return m_central->count(QStringLiteral("medication")); }
    [[nodiscard]] QList<AuditEntry> entries(AuditAct act);
    void breakAudit();
    /// Opens the medication and waits for the answer; the state afterwards.
    State open();
    [[nodiscard]] Failure fault() const { return m_room->records().fault.value_or(Fault{}).failure; }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    Passwords m_passwords{ HashingCost::least() };
    ScriptedCentral *m_central = nullptr; ///< the core's
    std::unique_ptr<StationCore> m_core;
    std::unique_ptr<Consulting> m_room;
    QUuid m_visit;
};

void ConsultingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    StationPlan plan;
    plan.kind = StationKind::Consulting;
    plan.id = QStringLiteral("ROOM-1");
    plan.institution = QStringLiteral("1319999998");
    plan.storeFile = m_folder->filePath(QStringLiteral("station.db"));
    auto central = std::make_unique<ScriptedCentral>();
    m_central = central.get();
    m_central->record.lines.append(MedicationLine{ .month = QStringLiteral("202610") });
    auto core = StationCore::open(
        plan, std::make_unique<MemoryKeyStore>(), m_clock, m_passwords, std::move(central));
    QVERIFY(core);
    m_core = std::move(*core);
    addAccount(QStringLiteral("ishi"), Role::Qualified);
    addAccount(QStringLiteral("jimu"), Role::Reception);
    m_room = std::make_unique<Consulting>(*m_core);
    m_visit = QUuid::createUuid();
    list(Consent::State::Yes);
}

void ConsultingTest::cleanup()
{
    m_room.reset();
    m_core.reset();
}

void ConsultingTest::addAccount(const QString &id, Role role)
{
    StaffAccount account;
    account.member.id = id;
    account.member.displayName = id;
    account.member.role = role;
    if (role == Role::Qualified)
        account.member.qualification = Qualification::Doctor;
    account.passwordHash = m_passwords.hash(SecretBytes(password)).value_or(QByteArray());
    QVERIFY(m_core->accounts().add(account));
}

void ConsultingTest::list(Consent::State state, qint64 secondsLeft)
{
    const Reception sample = sampleReception();
    ListedVisit visit;
    visit.visit = m_visit;
    visit.time = m_central->now;
    visit.patient = sample.main()->patient;
    visit.insurerNumber = sample.main()->insurance.insurerNumber;
    visit.number = sample.main()->insurance.number;
    Consent consent;
    consent.state = state;
    if (state == Consent::State::Yes) {
        consent.at = m_central->now.addSecs(-3600);
        consent.until = m_central->now.addSecs(secondsLeft);
    }
    visit.consents.set(ConsentKind::Medication, consent);
    m_central->listed = { visit };
}

void ConsultingTest::listed()
{
    QSignalSpy changed(m_room.get(), &ConsultingRoom::visitsChanged);
    m_room->refresh();
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
}

bool ConsultingTest::signIn(const QString &id)
{
    const bool in = m_room->signIn(id, SecretBytes(password)).ok();
    return in && QTest::qWaitFor([&] { return !m_room->visits().isEmpty() || m_room->visitsFault(); });
}

QList<AuditEntry> ConsultingTest::entries(AuditAct act)
{
    AuditLog log(m_core->database(), m_core->vault().standing(Vault::Standing::Audit));
    QList<AuditEntry> found;
    const auto all = log.entries();
    if (!all)
        return found;
    for (const NumberedEntry &one : *all) {
        if (one.entry.what == act)
            found.append(one.entry);
    }
    return found;
}

/// From now on the store refuses audit entries, and nothing else.
void ConsultingTest::breakAudit()
{
    QVERIFY(m_core->database().run(QStringLiteral("CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.audit "
                                                  "BEGIN SELECT RAISE(ABORT, 'no more'); END")));
}

State ConsultingTest::open()
{
    m_room->openRecords(m_visit, ConsentKind::Medication);
    const bool settled = QTest::qWaitFor([&] { return m_room->records().state != State::Loading; });
    return settled ? m_room->records().state : State::Loading;
}

void ConsultingTest::showsWhatIsConsentedTo()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QCOMPARE(m_room->records().medication.lines.size(), 1);
    QCOMPARE(entries(AuditAct::RecordsAsked).size(), 1);
    QCOMPARE(entries(AuditAct::RecordsShown).size(), 1);
    QVERIFY(!entries(AuditAct::RecordsShown).first().patientKey.isEmpty());
    QCOMPARE(m_room->loggedViews().size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return m_room->loggedViews().first().reported; }));
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
    list(state, secondsLeft);
    m_central->listed.first().certificateExpired = certificateExpired;
    m_central->offset = offset;
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
    QVERIFY(m_room->visits().isEmpty());
}

void ConsultingTest::receptionistsAskForNothing()
{
    QVERIFY(signIn(QStringLiteral("jimu")));
    QCOMPARE(m_room->visitsFault()->failure, Failure::NotQualified);
    QCOMPARE(m_central->count(QStringLiteral("visits")), 0);
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::NotQualified);
    QCOMPARE(asked(), 0);
}

void ConsultingTest::unwritableAuditStopsTheRequest()
{
    QVERIFY(signIn());
    breakAudit();
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QCOMPARE(asked(), 0);
}

void ConsultingTest::unwritableAuditStopsTheView()
{
    QVERIFY(signIn());
    m_central->hold(QStringLiteral("medication"));
    m_room->openRecords(m_visit, ConsentKind::Medication);
    QCOMPARE(m_room->records().state, State::Loading);
    breakAudit();
    m_central->release();
    QVERIFY(QTest::qWaitFor([&] { return m_room->records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QVERIFY(m_room->records().medication.lines.isEmpty());
}

void ConsultingTest::viewThatCannotBeKeptIsNotShown()
{
    QVERIFY(signIn());
    QVERIFY(m_core->database().run(QStringLiteral("CREATE TEMP TRIGGER no_view BEFORE INSERT ON main.views "
                                                  "BEGIN SELECT RAISE(ABORT, 'no more'); END")));
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::AuditNotWritten);
    QVERIFY(m_room->records().medication.lines.isEmpty());
    QVERIFY(m_room->loggedViews().isEmpty());
}

void ConsultingTest::answersAfterSignOutShowNothing()
{
    QVERIFY(signIn());
    m_central->hold(QStringLiteral("medication"));
    m_room->openRecords(m_visit, ConsentKind::Medication);
    m_room->signOut();
    m_central->release();
    QCoreApplication::processEvents();
    QCOMPARE(m_room->records().state, State::Closed);
    QVERIFY(m_room->visits().isEmpty());
    QVERIFY(entries(AuditAct::RecordsShown).isEmpty());
}

void ConsultingTest::answersForAnEarlierOpeningShowNothing()
{
    QVERIFY(signIn());
    m_central->hold(QStringLiteral("medication"));
    m_room->openRecords(m_visit, ConsentKind::Medication);
    m_room->openRecords(m_visit, ConsentKind::Checkup);
    m_central->release();
    QCoreApplication::processEvents();
    QCOMPARE(m_room->records().kind, ConsentKind::Checkup);
    QCOMPARE(m_room->records().state, State::Refused);
    QVERIFY(entries(AuditAct::RecordsShown).isEmpty());
}

void ConsultingTest::clockThatTurnsOutWrongShowsNothing()
{
    m_central->offset.reset();
    QVERIFY(signIn());
    m_central->hold(QStringLiteral("medication"));
    m_room->openRecords(m_visit, ConsentKind::Medication);
    m_central->offset = -7'200'000;
    m_central->release();
    QVERIFY(QTest::qWaitFor([&] { return m_room->records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::ClockSkew);
    QVERIFY(m_room->records().medication.lines.isEmpty());
}

void ConsultingTest::clockThatStaysUnknownShowsNothing()
{
    m_central->offset.reset();
    QVERIFY(signIn());
    QCOMPARE(open(), State::Refused);
    QCOMPARE(fault(), Failure::ClockSkew);
}

void ConsultingTest::consentThatEndsWhileLoadingShowsNothing()
{
    QVERIFY(signIn());
    m_central->hold(QStringLiteral("medication"));
    m_room->openRecords(m_visit, ConsentKind::Medication);
    m_central->now = m_central->now.addSecs(3600);
    m_central->release();
    QVERIFY(QTest::qWaitFor([&] { return m_room->records().state == State::Refused; }));
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
}

void ConsultingTest::endByTheClockCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    m_central->now = m_central->now.addSecs(3600);
    m_room->refresh();
    QCOMPARE(m_room->records().state, State::Refused);
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
    QVERIFY(m_room->records().medication.lines.isEmpty());
}

void ConsultingTest::endByTheServiceCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    // The patient came again and said no: the older visit's consent ends now.
    list(Consent::State::Yes, 0);
    listed();
    QCOMPARE(m_room->records().state, State::Refused);
    QCOMPARE(fault(), Failure::RecordsConsentExpired);
    QVERIFY(m_room->records().medication.lines.isEmpty());
}

void ConsultingTest::visitThatVanishesCloses()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    m_central->listed.clear();
    listed();
    QCOMPARE(m_room->records().state, State::Refused);
    QCOMPARE(fault(), Failure::NotFound);
    QVERIFY(m_room->records().medication.lines.isEmpty());
}

void ConsultingTest::nextPersonFindsNothingOpen()
{
    QVERIFY(signIn());
    QCOMPARE(open(), State::Shown);
    QVERIFY(m_room->signIn(QStringLiteral("jimu"), SecretBytes(password)));
    QCOMPARE(m_room->records().state, State::Closed);
    QVERIFY(m_room->visits().isEmpty());
    QVERIFY(m_room->loggedViews().isEmpty());
    QCOMPARE(entries(AuditAct::SignOut).size(), 1);
}

void ConsultingTest::passwordTypedAsNameIsNotKept()
{
    QVERIFY(!m_room->signIn(QString::fromLatin1(password), SecretBytes(QByteArrayLiteral("x"))));
    QCOMPARE(entries(AuditAct::SignIn).last().staffId, QString());
    QVERIFY(!m_room->signIn(QString(1000, QLatin1Char('a')), SecretBytes(password)));
}

QTEST_GUILESS_MAIN(ConsultingTest)
#include "consultingtest.moc"
