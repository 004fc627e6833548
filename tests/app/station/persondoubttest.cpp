#include "app/central/messages/eligibility.h"
#include "app/domain/personcodes.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "tests/app/station/folderclinic.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;

} // namespace

/// 別人の疑い (product.md, Wrong-person guard), and the names that the clinic keeps.
class PersonDoubtTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFirstVisitIsNoDoubt();
    void whoAgreesIsLinkedByItself();
    void anotherBirthDateUnderTheNumberIsDoubtful();
    void bothAreToldToWhoeverCompares();
    void aDoubtfulOneIsNotConfirmed();
    void aDoubtfulOneChangesNothingStored();
    void theSamePersonIsStoredAnew();
    void somebodyElseLosesTheNumberAndTheStoredStays();
    void onlyWhoMaySettlesOnce();
    void ofSeveralNobodyIsLinked();
    void aNumberOfSomebodyElseIsDoubtfulWhenTyped();
    void aFamilysNumberMovesNoLink();
    void consultingRoomsAreNotToldOfADoubtfulOne();
    void aDisplayNameIsUsedNextTime();
    void whatHasChangedIsToldByTheLastReception();
    void theLastReceptionStaysWhenItIsAskedAgain();
    void aTypedNumberLeadsToTheLastReception();
    void ofADoubtfulOneNothingIsCompared();
    void aDotReplacesNoRightName();
    void whatIsNoNameIsRefused();

private:
    Reception sample(int seed = 1) const;
    Reception arrive(Reception reception, qint64 later = 0);
    [[nodiscard]] Reception listed(const QUuid &visit) const;
    [[nodiscard]] KnownPatient known(const Insurance &insurance) const;

    std::unique_ptr<StationStage> m_stage;
};

void PersonDoubtTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

/// One patient with a number and one insurance.
Reception PersonDoubtTest::sample(int seed) const
{
    Reception reception = sampleReception(seed);
    reception.visit = QUuid::createUuid();
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { reception.eligibility.results.first() };
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::Complete;
    reception.person = PersonCheck::Clear;
    reception.doubt = PersonDoubt::None;
    reception.patientNumber = {};
    reception.displayName = {};
    reception.handOver = HandOverState::None;
    reception.question.reset();
    reception.eligibility.results.first().referenceNumber = QStringLiteral("000%1").arg(123 + seed);
    return reception;
}

Reception PersonDoubtTest::arrive(Reception reception, qint64 later)
{
    if (later > 0) {
        m_stage->pass(later);
        if (!m_stage->open().ok() || !m_stage->signIn(QStringLiteral("uketsuke")).ok())
            return {};
    }
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    return m_stage->desk().keepArrived(reception).ok() ? listed(reception.visit) : Reception();
}

Reception PersonDoubtTest::listed(const QUuid &visit) const
{
    const ReceptionList all = m_stage->desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&visit](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? Reception() : *found;
}

KnownPatient PersonDoubtTest::known(const Insurance &insurance) const
{
    Patients patients(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Patient));
    const auto found = patients.find(m_stage->core().patientKeyOf(insurance));
    return found && *found ? **found : KnownPatient();
}

void PersonDoubtTest::aFirstVisitIsNoDoubt()
{
    const Reception one = arrive(sample());
    QVERIFY(one.person == PersonCheck::Clear);
    QVERIFY(one.patientNumber.reveal() == QStringLiteral("000124"));
    QVERIFY(known(one.main()->insurance).patientNumber == one.patientNumber);
}

/// Under a new insurance, by number, birth date and kana in another spelling.
void PersonDoubtTest::whoAgreesIsLinkedByItself()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample();
    next.eligibility.results.first().insurance.number = Pii(QStringLiteral("5555"));
    next.eligibility.results.first().patient.kana = Pii(QStringLiteral("みほん　はなこ1"));
    const Reception one = arrive(next, 30 * day);
    QVERIFY(one.person == PersonCheck::Clear && one.doubt == PersonDoubt::None);
    QVERIFY(!one.patientNumber.isEmpty());
    QVERIFY(known(one.main()->insurance).patientNumber == one.patientNumber);
}

void PersonDoubtTest::anotherBirthDateUnderTheNumberIsDoubtful()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample(2); // another insurance and birth date
    next.eligibility.results.first().referenceNumber = QStringLiteral("000124");
    const Reception one = arrive(next, 30 * day);
    QVERIFY(one.person == PersonCheck::Doubtful && one.doubt == PersonDoubt::Birthdate);
    QVERIFY(one.patientNumber.isEmpty() && one.displayName.isEmpty());
    QVERIFY(one.needsAction());
}

/// Whom the service names and who is stored, side by side, for who may see it and as long as it is in doubt.
void PersonDoubtTest::bothAreToldToWhoeverCompares()
{
    using State = PersonComparison::State;
    const QDate stored = sample().main()->patient.birthdate.reveal();
    const QUuid clear = arrive(sample()).visit;
    QVERIFY(!m_stage->desk().comparison(clear));
    Reception next = sample(2);
    next.eligibility.results.first().referenceNumber = QStringLiteral("000124");
    const QUuid visit = arrive(next, 30 * day).visit;
    const auto compared = m_stage->desk().comparison(visit);
    QVERIFY(compared && compared->other.birthdate.reveal() == stored);
    QVERIFY(compared->answer.birthdate == next.main()->patient.birthdate);
    QVERIFY(compared->birthdate() == State::Different && compared->number() == State::Same);
    m_stage->core().seat().lock();
    QVERIFY(!m_stage->desk().comparison(visit));
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(m_stage->desk().settlePerson(visit, false));
    QVERIFY(!m_stage->desk().comparison(visit));
}

void PersonDoubtTest::aDoubtfulOneIsNotConfirmed()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample(2);
    next.eligibility.results.first().referenceNumber = QStringLiteral("000124");
    const QUuid visit = arrive(next).visit;
    const Fault refused{ Failure::AnswerForOther, personcode::doubtful };
    QVERIFY(m_stage->desk().confirm(visit).error() == refused);
    QVERIFY(m_stage->desk().slipPrinted(visit).error() == refused);
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("7")).error() == refused);
    QVERIFY(listed(visit).status == ReceptionStatus::Arrived);
    QVERIFY(m_stage->entries(AuditAct::ReceptionConfirmed).isEmpty());
    QVERIFY(!m_stage->desk().freshConfirm());
    // A restart settles nothing.
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(listed(visit).person == PersonCheck::Doubtful);
    QVERIFY(m_stage->desk().confirm(visit).error() == refused);
}

void PersonDoubtTest::aDoubtfulOneChangesNothingStored()
{
    const Reception first = arrive(sample());
    const KnownPatient before = known(first.main()->insurance);
    Reception next = sample(); // the same insurance and number, another person
    next.eligibility.results.first().patient.kana = Pii(QStringLiteral("ﾍﾞﾂ ｼﾞﾝ"));
    const Reception one = arrive(next);
    QVERIFY(one.person == PersonCheck::Doubtful && one.doubt == PersonDoubt::Kana);
    QVERIFY(known(first.main()->insurance) == before);
}

void PersonDoubtTest::theSamePersonIsStoredAnew()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample();
    const Pii<QString> married(QStringLiteral("ｶｸｳ ﾊﾅｺ"));
    next.eligibility.results.first().patient.kana = married;
    const QUuid visit = arrive(next).visit;
    QVERIFY(m_stage->desk().settlePerson(visit, true).ok());
    const Reception one = listed(visit);
    QVERIFY(one.person == PersonCheck::Same);
    QVERIFY(one.patientNumber.reveal() == QStringLiteral("000124"));
    QVERIFY(known(one.main()->insurance).kana == married);
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::PersonCompared);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(entries.first().purpose, QStringLiteral("same"));
    QVERIFY(entries.first().visit == visit);
    QVERIFY(m_stage->desk().confirm(visit).ok());
    // The next time nobody is asked.
    QVERIFY(arrive(next, 30 * day).person == PersonCheck::Clear);
}

void PersonDoubtTest::somebodyElseLosesTheNumberAndTheStoredStays()
{
    const Reception first = arrive(sample());
    const KnownPatient before = known(first.main()->insurance);
    Reception next = sample(2);
    next.eligibility.results.first().referenceNumber = QStringLiteral("000124");
    const QUuid visit = arrive(next).visit;
    QVERIFY(m_stage->desk().settlePerson(visit, false).ok());
    const Reception one = listed(visit);
    QVERIFY(one.person == PersonCheck::Another && one.patientNumber.isEmpty());
    QCOMPARE(m_stage->entries(AuditAct::PersonCompared).first().purpose, QStringLiteral("another"));
    QVERIFY(known(first.main()->insurance) == before);
    QVERIFY(known(one.main()->insurance).patientNumber.isEmpty());
    // Told again by the reader, it stays settled.
    QVERIFY(m_stage->desk().keepArrived(next).ok());
    QVERIFY(listed(visit).person == PersonCheck::Another);
    // The right number is linked, and registered in place of the wrong one.
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("000777")).ok());
    QVERIFY(listed(visit).patientNumber.reveal() == QStringLiteral("000777"));
    QCOMPARE(m_stage->desk().waitingRequests().references, 1);
    QVERIFY(m_stage->desk().confirm(visit).ok());
}

void PersonDoubtTest::onlyWhoMaySettlesOnce()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample();
    next.eligibility.results.first().patient.birthdate = Pii(QDate(1990, 1, 2));
    const QUuid visit = arrive(next).visit;
    m_stage->desk().seat().signOut();
    QCOMPARE(m_stage->desk().settlePerson(visit, true).error().failure, Failure::NotSignedIn);
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QCOMPARE(m_stage->desk().settlePerson(visit, true).error().failure, Failure::NotPermitted);
    m_stage->desk().seat().signOut();
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(m_stage->desk().settlePerson(visit, true).ok());
    QCOMPARE(m_stage->desk().settlePerson(visit, false).error().failure, Failure::NotFound);
    QCOMPARE(m_stage->entries(AuditAct::PersonCompared).size(), 1);
}

void PersonDoubtTest::ofSeveralNobodyIsLinked()
{
    Reception several = sample();
    several.eligibility.validity = Validity::Several;
    EligibilityResult other = several.eligibility.results.first();
    other.insurance.branch = Pii(QStringLiteral("03"));
    several.eligibility.results.append(other);
    const Reception one = arrive(several);
    QVERIFY(one.patientNumber.isEmpty() && one.person == PersonCheck::Clear);
    QVERIFY(known(one.main()->insurance).identity.isEmpty());
    const Fault refused{ Failure::AnswerForOther, personcode::several };
    QVERIFY(m_stage->desk().linkPatientNumber(one.visit, QStringLiteral("000777")).error() == refused);
    QCOMPARE(m_stage->desk().waitingRequests().references, 0);
    QVERIFY(m_stage->entries(AuditAct::PatientNumberLinked).isEmpty());
}

/// A slip of a finger in a patient number is another patient's.
void PersonDoubtTest::aNumberOfSomebodyElseIsDoubtfulWhenTyped()
{
    QVERIFY(arrive(sample()).person == PersonCheck::Clear);
    Reception next = sample(2);
    next.eligibility.results.first().referenceNumber.clear();
    const QUuid visit = arrive(next).visit;
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("000124")).ok());
    QVERIFY(listed(visit).person == PersonCheck::Doubtful);
    QCOMPARE(m_stage->desk().waitingRequests().references, 0); // nothing is registered yet
    QVERIFY(known(next.main()->insurance).patientNumber.isEmpty());
    QVERIFY(m_stage->desk().settlePerson(visit, true).ok());
    QVERIFY(listed(visit).patientNumber.reveal() == QStringLiteral("000124"));
    QCOMPARE(m_stage->desk().waitingRequests().references, 1);
}

void PersonDoubtTest::aFamilysNumberMovesNoLink()
{
    Reception mother = sample();
    mother.eligibility.results.first().insurance.branch = {};
    const Reception first = arrive(mother);
    QVERIFY(!first.patientNumber.isEmpty());
    Reception child = mother;
    child.visit = QUuid::createUuid();
    child.eligibility.results.first().patient.birthdate = Pii(QDate(2021, 4, 5));
    child.eligibility.results.first().referenceNumber.clear();
    const Reception second = arrive(child);
    QVERIFY(second.person == PersonCheck::Clear && second.patientNumber.isEmpty());
    const KnownPatient stored = known(first.main()->insurance);
    QVERIFY(stored.patientNumber == first.patientNumber);
    QVERIFY(stored.birthdate == first.main()->patient.birthdate);
}

/// No records by it: the notice waits until somebody has compared.
void PersonDoubtTest::consultingRoomsAreNotToldOfADoubtfulOne()
{
    FolderClinic clinic;
    const auto desk = clinic.station(StationKind::Desk, QStringLiteral("DESK-1"), true);
    QVERIFY(clinic.open(*desk));
    QVERIFY(desk->signIn(QStringLiteral("uketsuke")).ok());
    const QDateTime morning(QDate(2026, 11, 19), QTime(23, 20), Qt::UTC);
    const QByteArray message = facevisit::message(
        QStringLiteral("04a_"), morning, facevisit::consentsTo({ ConsentKind::Medication }, morning));
    // Somebody with another birth date is stored under its insurance.
    const auto read = messages::readEligibility(message);
    QVERIFY(read.ok());
    KnownPatient stored;
    stored.identity = desk->core().patientKeyOf(read->main()->insurance);
    stored.birthdate = Pii(QDate(1911, 1, 1));
    stored.lastOn = desk->core().today();
    Patients patients(desk->core().database(), desk->core().vault().standing(Vault::Standing::Patient));
    QVERIFY(patients.keep(stored).ok());
    clinic.tap(message, morning);
    FolderClinic::look(*desk);
    QTRY_COMPARE(desk->desk().receptions().size(), 1);
    const Reception one = desk->desk().receptions().first();
    QVERIFY(one.person == PersonCheck::Doubtful);
    QCOMPARE(clinic.faceFiles().size(), 0); // it is kept here
    desk->core().board().look();
    FolderClinic::look(*desk);
    QTRY_VERIFY(desk->core().board().lookedAt().has_value());
    QVERIFY(desk->core().board().visits().isEmpty());
    QVERIFY(desk->desk().settlePerson(one.visit, true).ok());
    QTRY_VERIFY((desk->core().board().look(), desk->core().board().visits().size() == 1));
    QVERIFY(desk->core().board().visits().first().visit == one.visit);
}

void PersonDoubtTest::aDisplayNameIsUsedNextTime()
{
    Reception dotted = sample();
    const Pii<QString> received(QStringLiteral("●本　花子"));
    dotted.eligibility.results.first().patient.name = received;
    const QUuid visit = arrive(dotted).visit;
    QVERIFY(listed(visit).needsAction());
    QVERIFY(m_stage->desk().keepDisplayName(visit, QStringLiteral("見本　花子")).ok());
    QVERIFY(listed(visit).shownName().reveal() == QStringLiteral("見本　花子"));
    QVERIFY(listed(visit).main()->patient.name == received); // never overwritten
    QCOMPARE(m_stage->entries(AuditAct::DisplayNameKept).size(), 1);
    dotted.visit = QUuid::createUuid();
    const Reception next = arrive(dotted, 30 * day);
    QVERIFY(next.shownName().reveal() == QStringLiteral("見本　花子"));
    QVERIFY(next.main()->patient.name == received);
    QVERIFY(m_stage->desk().keepDisplayName(next.visit, {}).ok()); // as received again
    QVERIFY(listed(next.visit).shownName() == received);
}

/// Under another insurance, too, whom the number leads to.
void PersonDoubtTest::whatHasChangedIsToldByTheLastReception()
{
    const Reception first = arrive(sample());
    QVERIFY(!first.last); // the first time, and so with whoever comes twice on a day
    QVERIFY(!arrive(sample()).last);
    Reception next = sample();
    next.eligibility.results.first().insurance.number = Pii(QStringLiteral("5555"));
    const Reception second = arrive(next, 30 * day);
    QVERIFY(second.last && second.last->on == first.day && second.last->result == *first.main());
    QVERIFY(second.last->validity == Validity::Valid);
    QVERIFY(
        changedSince(*second.last, second.eligibility, second.day).contains(ChangedItem::SymbolAndNumber));
    next.visit = QUuid::createUuid();
    const Reception third = arrive(next, 30 * day);
    QVERIFY(third.last && third.last->on == second.day); // the newest of both insurances
    Reception again = next; // placed again on the same day: that row counts, and is compared, too
    again.visit = QUuid::createUuid();
    const Reception fourth = arrive(again);
    QVERIFY(fourth.last && fourth.last->on == second.day);
    QVERIFY(!changedSince(*third.last, third.eligibility, third.day).contains(ChangedItem::SymbolAndNumber));
}

void PersonDoubtTest::theLastReceptionStaysWhenItIsAskedAgain()
{
    const Reception first = arrive(sample());
    Reception next = sample();
    QVERIFY(arrive(next, 30 * day).last);
    // The reader tells of it once more; by now the patient is stored of today.
    next.day = m_stage->core().today();
    next.arrivedAt = m_stage->core().now();
    next.eligibility.results.first().patient.address = Pii(QStringLiteral("架空県架空市架空町9-9"));
    QVERIFY(m_stage->desk().keepArrived(next).ok());
    const Reception now = listed(next.visit);
    QVERIFY(now.last && now.last->on == first.day);
    QVERIFY(changedSince(*now.last, now.eligibility, now.day).contains(ChangedItem::Address));
}

/// A new insurance without a number of the clinic's: whom the typed number leads to.
void PersonDoubtTest::aTypedNumberLeadsToTheLastReception()
{
    const Reception first = arrive(sample());
    Reception next = sample();
    next.eligibility.results.first().insurance.number = Pii(QStringLiteral("5555"));
    next.eligibility.results.first().referenceNumber.clear();
    const Reception one = arrive(next, 30 * day);
    QVERIFY(!one.last);
    QVERIFY(m_stage->desk().linkPatientNumber(one.visit, QStringLiteral("000124")).ok());
    const Reception linked = listed(one.visit);
    QVERIFY(linked.last && linked.last->on == first.day);
}

void PersonDoubtTest::ofADoubtfulOneNothingIsCompared()
{
    const Reception first = arrive(sample());
    Reception next = sample();
    next.eligibility.results.first().patient.kana = Pii(QStringLiteral("ｶｸｳ ﾊﾅｺ"));
    const Reception one = arrive(next, 30 * day);
    QVERIFY(one.person == PersonCheck::Doubtful && !one.last);
    QVERIFY(m_stage->desk().settlePerson(one.visit, true).ok());
    QVERIFY(listed(one.visit).last && listed(one.visit).last->on == first.day);
    Reception other = sample();
    other.eligibility.results.first().patient.birthdate = Pii(QDate(1990, 1, 2));
    const QUuid visit = arrive(other, 30 * day).visit;
    QVERIFY(m_stage->desk().settlePerson(visit, false).ok());
    QVERIFY(!listed(visit).last);
}

void PersonDoubtTest::aDotReplacesNoRightName()
{
    Reception right = sample();
    const Pii<QString> name = right.main()->patient.name;
    QVERIFY(arrive(right).displayName.isEmpty());
    Reception dotted = sample();
    QString received = name.reveal();
    received[0] = QChar(0x25CF);
    dotted.eligibility.results.first().patient.name = Pii(received);
    for (const qint64 later : { 30 * day, 30 * day }) { // and so the time after that
        dotted.visit = QUuid::createUuid();
        const Reception next = arrive(dotted, later);
        QVERIFY(next.shownName() == name);
        QVERIFY(next.main()->patient.name.reveal() == received);
    }
}

void PersonDoubtTest::whatIsNoNameIsRefused()
{
    const QUuid visit = arrive(sample()).visit;
    const Fault refused{ Failure::RequestMalformed, QStringLiteral("DisplayName") };
    for (const QString &name :
        { QStringLiteral("●本"), QString(101, QLatin1Char('a')), QStringLiteral("見本") + QChar(0x202E) })
        QVERIFY(m_stage->desk().keepDisplayName(visit, name).error() == refused);
    m_stage->desk().seat().signOut();
    QCOMPARE(
        m_stage->desk().keepDisplayName(visit, QStringLiteral("見本")).error().failure, Failure::NotSignedIn);
}

QTEST_GUILESS_MAIN(PersonDoubtTest)
#include "persondoubttest.moc"
