// 公費 at the desk (front-desk.md T19): kept for the patient, and ended by nobody but a person.
#include "app/domain/personcodes.h"
#include "app/store/patients.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;

Subsidy disease()
{
    Subsidy subsidy;
    subsidy.payer = QStringLiteral("54136015");
    subsidy.recipient = Pii(QStringLiteral("1234566"));
    return subsidy;
}

Subsidy local()
{
    Subsidy subsidy;
    subsidy.payer = QStringLiteral("88130018");
    subsidy.recipient = Pii(QStringLiteral("1234567"));
    return subsidy;
}

SubsidyAnswer seen(const QList<Subsidy> &told)
{
    return { SubsidyState::Present, told };
}

} // namespace

class SubsidiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsReadIsKeptForThePatient();
    void noStateEndsOne_data();
    void noStateEndsOne();
    void anExpiredOneIsKept();
    void onlyAPersonEndsOne();
    void aConfirmationByMistakeIsTakenBack();
    void anotherReceptionOfTheDayHasWhatStands();
    void anotherActOfAStaleReceptionEndsNothing();
    void aNewInsuranceIsFollowedByNumber();
    void twoInsurancesAreJoined();
    void aDoubtfulOneShowsAndChangesNothing();
    void somebodyElseBeginsAnew();
    void theSamePersonHasThem();
    void whatIsTypedBeforeTheAnswerIsOfWhoItNames();
    void aFamilysOtherMemberHasOwn();
    void itOutlivesARestart();
    void onlyWhoSeesEligibilityMay();
    void whatCannotHaveBeenReadIsRefused_data();
    void whatCannotHaveBeenReadIsRefused();
    void withoutTheLogNothingIsChanged();

private:
    Reception sample(int seed = 1) const;
    Reception arrive(Reception reception, qint64 later = 0);
    [[nodiscard]] Reception listed(const QUuid &visit) const;
    [[nodiscard]] QList<Subsidy> stored(const Insurance &insurance) const;
    [[nodiscard]] DeskStation &desk() const { return m_stage->desk(); }

    std::unique_ptr<StationStage> m_stage;
};

void SubsidiesTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

/// One patient with a number and one insurance.
Reception SubsidiesTest::sample(int seed) const
{
    Reception reception = sampleReception(seed);
    reception.visit = QUuid::createUuid();
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { reception.eligibility.results.first() };
    reception.visitEnd = VisitEnd::Complete;
    reception.person = PersonCheck::Clear;
    reception.doubt = PersonDoubt::None;
    reception.patientNumber = {};
    reception.displayName = {};
    reception.handOver = HandOverState::None;
    reception.question.reset();
    reception.eligibility.results.first().tickets.clear();
    reception.eligibility.results.first().referenceNumber = QStringLiteral("000%1").arg(123 + seed);
    return reception;
}

Reception SubsidiesTest::arrive(Reception reception, qint64 later)
{
    if (later > 0) {
        m_stage->pass(later);
        if (!m_stage->open().ok() || !m_stage->signIn(QStringLiteral("uketsuke")).ok())
            return {};
    }
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    return desk().keepArrived(reception).ok() ? listed(reception.visit) : Reception();
}

Reception SubsidiesTest::listed(const QUuid &visit) const
{
    const ReceptionList all = desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&visit](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? Reception() : *found;
}

QList<Subsidy> SubsidiesTest::stored(const Insurance &insurance) const
{
    Patients patients(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Patient));
    const auto found = patients.find(m_stage->core().patientKeyOf(insurance));
    return found && *found ? (*found)->subsidies : QList<Subsidy>();
}

void SubsidiesTest::whatIsReadIsKeptForThePatient()
{
    const QUuid visit = arrive(sample()).visit;
    QCOMPARE(stateOn(listed(visit).subsidies, listed(visit).day), SubsidyState::NotAsked);
    Subsidy read = disease();
    read.until = m_stage->core().today().addDays(90);
    read.source = SubsidySource::Terminal;
    QVERIFY(desk().noteSubsidies(visit, seen({ read })).ok());
    const Reception one = listed(visit);
    QCOMPARE(stateOn(one.subsidies, one.day), SubsidyState::Present);
    QVERIFY(!one.subsidies.ofReceptionOnly);
    read.confirmedOn = one.day; // the station says when, whatever it was given
    QVERIFY(one.subsidies.all == QList<Subsidy>{ read });
    QVERIFY(stored(one.main()->insurance) == one.subsidies.all);
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::SubsidyNoted);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().staffId, QStringLiteral("uketsuke"));
    QCOMPARE(entries.first().purpose, QStringLiteral("present"));
    QVERIFY(entries.first().visit == visit && !entries.first().patientKey.isEmpty());
    // The next time it is shown, as it was then.
    const Reception next = arrive(sample(), 30 * day);
    QVERIFY(next.subsidies.all == QList<Subsidy>{ read });
    QCOMPARE(next.subsidies.state, SubsidyState::NotAsked);
    QCOMPARE(markOf(next.subsidies.all.first(), next.day), SubsidyMark::NotConfirmed);
    QVERIFY(arrive(sample(2)).subsidies.all.isEmpty());
}

void SubsidiesTest::noStateEndsOne_data()
{
    QTest::addColumn<SubsidyState>("state");
    QTest::addColumn<QString>("purpose");
    QTest::newRow("not told") << SubsidyState::NotConsentedOrLost << QStringLiteral("not-told");
    QTest::newRow("not connected") << SubsidyState::NotConnected << QStringLiteral("not-connected");
}

void SubsidiesTest::noStateEndsOne()
{
    QFETCH(const SubsidyState, state);
    QFETCH(const QString, purpose);
    QVERIFY(desk().noteSubsidies(arrive(sample()).visit, seen({ disease(), local() })).ok());
    const Reception next = arrive(sample(), 30 * day);
    const QList<Subsidy> before = next.subsidies.all;
    QCOMPARE(before.size(), 2);
    QVERIFY(desk().noteSubsidies(next.visit, { state, {} }).ok());
    const Reception one = listed(next.visit);
    QVERIFY(one.subsidies.all == before && stored(one.main()->insurance) == before);
    QCOMPARE(stateOn(one.subsidies, one.day), state);
    QCOMPARE(m_stage->entries(AuditAct::SubsidyNoted).last().purpose, purpose);
    QVERIFY(arrive(sample(), 30 * day).subsidies.all == before);
}

void SubsidiesTest::anExpiredOneIsKept()
{
    Subsidy read = disease();
    read.until = m_stage->core().today().addDays(10);
    QVERIFY(desk().noteSubsidies(arrive(sample()).visit, seen({ read })).ok());
    const Reception next = arrive(sample(), 30 * day);
    QCOMPARE(next.subsidies.all.size(), 1);
    QCOMPARE(markOf(next.subsidies.all.first(), next.day), SubsidyMark::Expired);
    // The old paper says nothing new; the new one renews it.
    QVERIFY(desk().noteSubsidies(next.visit, seen({ read })).error()
        == (Fault{ Failure::RequestMalformed, QStringLiteral("Subsidy") }));
    read.until = next.day.addDays(365);
    QVERIFY(desk().noteSubsidies(next.visit, seen({ read })).ok());
    QCOMPARE(listed(next.visit).subsidies.all.size(), 1);
    QCOMPARE(markOf(listed(next.visit).subsidies.all.first(), next.day), SubsidyMark::Confirmed);
}

void SubsidiesTest::onlyAPersonEndsOne()
{
    const QUuid visit = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(visit, seen({ disease(), local() })).ok());
    QVERIFY(desk().endSubsidy(visit, disease()).ok());
    const Reception one = listed(visit);
    QCOMPARE(one.subsidies.all.size(), 1);
    QVERIFY(isSameSubsidy(one.subsidies.all.first(), local()));
    QVERIFY(stored(one.main()->insurance) == one.subsidies.all);
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::SubsidyEnded);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().staffId == QStringLiteral("uketsuke") && entries.first().visit == visit);
    QCOMPARE(desk().endSubsidy(visit, disease()).error().failure, Failure::NotFound);
    QCOMPARE(arrive(sample(), 30 * day).subsidies.all.size(), 1);
}

void SubsidiesTest::aConfirmationByMistakeIsTakenBack()
{
    const QUuid visit = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(visit, seen({ disease(), local() })).ok());
    QVERIFY(desk().takeBackSubsidy(visit, disease()).ok());
    const Reception one = listed(visit);
    QCOMPARE(one.subsidies.all.size(), 2);
    QCOMPARE(markOf(one.subsidies.all.first(), one.day), SubsidyMark::NotConfirmed);
    QCOMPARE(markOf(one.subsidies.all.last(), one.day), SubsidyMark::Confirmed);
    QVERIFY(stored(one.main()->insurance) == one.subsidies.all);
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::SubsidyNoted);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.last().purpose, QStringLiteral("taken-back"));
    QVERIFY(entries.last().staffId == QStringLiteral("uketsuke") && entries.last().visit == visit);
    QCOMPARE(desk().takeBackSubsidy(visit, disease()).error().failure, Failure::NotFound);
    // The last one that was confirmed, too: then nobody has asked.
    QVERIFY(desk().takeBackSubsidy(visit, local()).ok());
    QCOMPARE(stateOn(listed(visit).subsidies, one.day), SubsidyState::NotAsked);
    QCOMPARE(arrive(sample(), 30 * day).subsidies.all.size(), 2);
}

void SubsidiesTest::anotherReceptionOfTheDayHasWhatStands()
{
    const QUuid first = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(first, seen({ disease() })).ok());
    const Reception again = arrive(sample());
    QVERIFY(again.visit != first && again.subsidies.all.size() == 1);
    QCOMPARE(stateOn(again.subsidies, again.day), SubsidyState::Present); // seen today
    QVERIFY(desk().endSubsidy(again.visit, disease()).ok());
    // What the first one shows is older than that: it ends or brings back nothing.
    QCOMPARE(desk().endSubsidy(first, disease()).error().failure, Failure::NotFound);
    QVERIFY(desk().noteSubsidies(first, { SubsidyState::NotConnected, {} }).ok());
    QVERIFY(listed(first).subsidies.all.isEmpty());
    QVERIFY(arrive(sample(), 30 * day).subsidies.all.isEmpty());
}

void SubsidiesTest::anotherActOfAStaleReceptionEndsNothing()
{
    const Reception first = arrive(sample());
    const QUuid again = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(again, seen({ disease() })).ok());
    QVERIFY(listed(first.visit).subsidies.all.isEmpty());
    QVERIFY(desk().keepDisplayName(first.visit, QStringLiteral("見本　華子")).ok());
    QVERIFY(desk().linkPatientNumber(first.visit, QStringLiteral("000124")).ok());
    QVERIFY(desk().confirm(first.visit).ok());
    QCOMPARE(stored(first.main()->insurance).size(), 1);
    QCOMPARE(arrive(sample(), 30 * day).subsidies.all.size(), 1);
}

void SubsidiesTest::aNewInsuranceIsFollowedByNumber()
{
    QVERIFY(desk().noteSubsidies(arrive(sample()).visit, seen({ disease() })).ok());
    Reception next = sample();
    next.eligibility.results.first().insurance.number = Pii(QStringLiteral("5555"));
    const Reception one = arrive(next, 30 * day);
    QVERIFY(one.person == PersonCheck::Clear && one.subsidies.all.size() == 1);
    QVERIFY(stored(one.main()->insurance) == one.subsidies.all);
    QVERIFY(desk().endSubsidy(one.visit, disease()).ok());
    QVERIFY(arrive(next, 30 * day).subsidies.all.isEmpty());
}

/// Each has begun before it was known that they are one patient's: none is lost.
void SubsidiesTest::twoInsurancesAreJoined()
{
    Reception old = sample();
    old.eligibility.results.first().referenceNumber.clear();
    QVERIFY(desk().noteSubsidies(arrive(old).visit, seen({ disease() })).ok());
    Reception next = sample();
    next.eligibility.results.first().insurance.number = Pii(QStringLiteral("5555"));
    const QUuid second = arrive(next, 30 * day).visit; // another desk by then
    QVERIFY(desk().noteSubsidies(second, seen({ local() })).ok());
    const Reception one = arrive(sample(), 30 * day);
    QCOMPARE(one.subsidies.all.size(), 2);
    QCOMPARE(stored(one.main()->insurance).size(), 2);
}

void SubsidiesTest::aDoubtfulOneShowsAndChangesNothing()
{
    const Reception first = arrive(sample());
    QVERIFY(desk().noteSubsidies(first.visit, seen({ disease() })).ok());
    const QList<Subsidy> before = stored(first.main()->insurance);
    Reception next = sample(); // the same insurance and number, another person
    next.eligibility.results.first().patient.kana = Pii(QStringLiteral("ﾍﾞﾂ ｼﾞﾝ"));
    const Reception one = arrive(next);
    QVERIFY(one.person == PersonCheck::Doubtful && one.subsidies.all.isEmpty());
    const Fault refused{ Failure::AnswerForOther, personcode::doubtful };
    QVERIFY(desk().noteSubsidies(one.visit, seen({ local() })).error() == refused);
    QVERIFY(desk().noteSubsidies(one.visit, { SubsidyState::NotConnected, {} }).error() == refused);
    QVERIFY(desk().endSubsidy(one.visit, disease()).error() == refused);
    QVERIFY(listed(one.visit).subsidies == Subsidies());
    QVERIFY(stored(first.main()->insurance) == before);
    QCOMPARE(m_stage->entries(AuditAct::SubsidyNoted).size(), 1);
    QVERIFY(m_stage->entries(AuditAct::SubsidyEnded).isEmpty());
}

void SubsidiesTest::somebodyElseBeginsAnew()
{
    const Reception first = arrive(sample());
    QVERIFY(desk().noteSubsidies(first.visit, seen({ disease() })).ok());
    const QList<Subsidy> before = stored(first.main()->insurance);
    Reception next = sample(2); // another insurance and birth date under the same number
    next.eligibility.results.first().referenceNumber = QStringLiteral("000124");
    const QUuid visit = arrive(next).visit;
    QVERIFY(desk().settlePerson(visit, false).ok());
    QVERIFY(listed(visit).person == PersonCheck::Another && listed(visit).subsidies.all.isEmpty());
    QVERIFY(desk().noteSubsidies(visit, seen({ local() })).ok());
    QCOMPARE(listed(visit).subsidies.all.size(), 1);
    QCOMPARE(stored(listed(visit).main()->insurance).size(), 1);
    QVERIFY(stored(first.main()->insurance) == before);
    // Told again by the reader, each keeps what is theirs.
    QVERIFY(desk().keepArrived(next).ok());
    QVERIFY(isSameSubsidy(listed(visit).subsidies.all.first(), local()));
    QVERIFY(stored(first.main()->insurance) == before);
}

void SubsidiesTest::theSamePersonHasThem()
{
    QVERIFY(desk().noteSubsidies(arrive(sample()).visit, seen({ disease() })).ok());
    Reception next = sample();
    next.eligibility.results.first().patient.kana = Pii(QStringLiteral("ｶｸｳ ﾊﾅｺ"));
    const QUuid visit = arrive(next).visit;
    QVERIFY(desk().settlePerson(visit, true).ok());
    QCOMPARE(listed(visit).subsidies.all.size(), 1);
    QCOMPARE(stored(listed(visit).main()->insurance).size(), 1);
}

/// A patient who was written down while the service was away, and is known later.
void SubsidiesTest::whatIsTypedBeforeTheAnswerIsOfWhoItNames()
{
    QVERIFY(desk().noteSubsidies(arrive(sample()).visit, seen({ disease() })).ok());
    m_stage->pass(30 * day);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    CapturedPerson person;
    person.patient = sample().main()->patient;
    person.patientNumber = QStringLiteral("000124");
    const auto captured = desk().capture(person);
    QVERIFY(captured.ok());
    QVERIFY(desk().noteSubsidies(*captured, { SubsidyState::NotConnected, {} }).ok());
    QCOMPARE(listed(*captured).subsidies.state, SubsidyState::NotConnected);
    QVERIFY(desk().noteSubsidies(*captured, seen({ local() })).ok());
    QVERIFY(listed(*captured).subsidies.ofReceptionOnly);
    QCOMPARE(listed(*captured).subsidies.all.size(), 1);
    // The card is laid down now that it can be asked about: the row goes on.
    Reception card = sample();
    card.method = IdentityMethod::Pin;
    const Reception one = arrive(card);
    QVERIFY(one.captured && one.subsidies.all.size() == 2);
    QVERIFY(!one.subsidies.ofReceptionOnly);
    QCOMPARE(stored(one.main()->insurance).size(), 2);
    QCOMPARE(arrive(sample(), 30 * day).subsidies.all.size(), 2);
}

/// Under a family's number without branch another member is stored: what is typed for this one stays with
/// the reception, and nothing of it goes to the other.
void SubsidiesTest::aFamilysOtherMemberHasOwn()
{
    Reception mother = sample();
    mother.eligibility.results.first().insurance.branch = {};
    mother.eligibility.results.first().referenceNumber.clear();
    const Reception first = arrive(mother);
    QVERIFY(desk().noteSubsidies(first.visit, seen({ disease() })).ok());
    Reception child = mother;
    child.visit = QUuid::createUuid();
    child.eligibility.results.first().patient.birthdate = Pii(QDate(2020, 2, 3));
    child.eligibility.results.first().patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ｺﾄﾞﾓ"));
    const Reception one = arrive(child);
    QVERIFY(one.person == PersonCheck::Clear && one.subsidies.all.isEmpty());
    QVERIFY(desk().noteSubsidies(one.visit, seen({ local() })).ok());
    QVERIFY(listed(one.visit).subsidies.ofReceptionOnly);
    QVERIFY(isSameSubsidy(listed(one.visit).subsidies.all.first(), local()));
    QCOMPARE(stored(first.main()->insurance).size(), 1);
    QVERIFY(isSameSubsidy(stored(first.main()->insurance).first(), disease()));
}

void SubsidiesTest::itOutlivesARestart()
{
    const QUuid visit = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(visit, seen({ disease() })).ok());
    const Subsidies before = listed(visit).subsidies;
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(listed(visit).subsidies == before);
}

void SubsidiesTest::onlyWhoSeesEligibilityMay()
{
    const QUuid visit = arrive(sample()).visit;
    QVERIFY(desk().noteSubsidies(visit, seen({ disease() })).ok());
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QCOMPARE(desk().noteSubsidies(visit, seen({ local() })).error().failure, Failure::NotPermitted);
    QCOMPARE(desk().endSubsidy(visit, disease()).error().failure, Failure::NotPermitted);
    m_stage->core().seat().signOut();
    QCOMPARE(desk().noteSubsidies(visit, seen({ local() })).error().failure, Failure::NotSignedIn);
    QCOMPARE(desk().endSubsidy(visit, disease()).error().failure, Failure::NotSignedIn);
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(listed(visit).subsidies.all.size(), 1);
    QCOMPARE(desk().noteSubsidies(QUuid::createUuid(), seen({ local() })).error().failure, Failure::NotFound);
}

void SubsidiesTest::whatCannotHaveBeenReadIsRefused_data()
{
    QTest::addColumn<SubsidyAnswer>("answer");
    QTest::addColumn<QString>("item");
    Subsidy wrong = disease(), over = disease(), aid = disease();
    wrong.payer = QStringLiteral("54136016");
    over.until = QDate(2020, 1, 1);
    aid.payer = QStringLiteral("12130019");
    const QString state = QStringLiteral("SubsidyState"), one = QStringLiteral("Subsidy");
    QTest::newRow("nothing said") << SubsidyAnswer{} << state;
    QTest::newRow("present, and none read") << seen({}) << state;
    QTest::newRow("not told, and one read")
        << SubsidyAnswer{ SubsidyState::NotConsentedOrLost, { disease() } } << state;
    QTest::newRow("check digit") << seen({ local(), wrong }) << one;
    QTest::newRow("expired") << seen({ over }) << one;
    QTest::newRow("the answer's medical aid") << seen({ aid }) << one;
    QList<Subsidy> five;
    for (const char *payer : { "21130018", "28999019", "52999018", "54136015", "88130018" }) {
        five.append(disease());
        five.last().payer = QString::fromLatin1(payer);
    }
    QTest::newRow("more than a claim takes") << seen(five) << QStringLiteral("Subsidies");
}

void SubsidiesTest::whatCannotHaveBeenReadIsRefused()
{
    QFETCH(const SubsidyAnswer, answer);
    QFETCH(const QString, item);
    Reception reception = sample();
    EligibilityResult aid = reception.eligibility.results.first();
    aid.insurance.classification = QStringLiteral("A1");
    reception.eligibility.results.append(aid);
    const QUuid visit = arrive(reception).visit;
    QVERIFY(desk().noteSubsidies(visit, answer).error() == (Fault{ Failure::RequestMalformed, item }));
    QVERIFY(listed(visit).subsidies == Subsidies());
    QVERIFY(m_stage->entries(AuditAct::SubsidyNoted).isEmpty());
}

void SubsidiesTest::withoutTheLogNothingIsChanged()
{
    const Reception first = arrive(sample());
    QVERIFY(desk().noteSubsidies(first.visit, seen({ disease() })).ok());
    const Subsidies before = listed(first.visit).subsidies;
    QVERIFY(m_stage->breakAudit());
    QVERIFY(!desk().noteSubsidies(first.visit, seen({ local() })).ok());
    QVERIFY(!desk().endSubsidy(first.visit, disease()).ok());
    QVERIFY(listed(first.visit).subsidies == before);
    QVERIFY(stored(first.main()->insurance) == before.all);
}

QTEST_GUILESS_MAIN(SubsidiesTest)
#include "subsidiestest.moc"
