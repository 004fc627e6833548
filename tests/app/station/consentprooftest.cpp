#include "app/station/consentproof.h"

#include "app/training/population.h"
#include "tests/app/station/signedconsent.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;
using Part = ConsentProof::Part;
using State = ConsentProof::State;

namespace {

const QString institution = QStringLiteral("1319999998"); // invented
const QDateTime noon(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

} // namespace

/// What a kept consent proves by itself, years later.
class ConsentProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSignedConsentIsProven();
    void everyFlippedByteIsFound_data();
    void everyFlippedByteIsFound();
    void anotherInstitutionOrVisit();
    void anotherStatementIsNone();
    void aForeignIssuerProvesNothing();
    void withoutIssuersTheChainIsNotChecked();
    void issuersThatCannotBeRead();
    void aCertificateOfAnotherTime_data();
    void aCertificateOfAnotherTime();
    void theReceptionMustAgree();

private:
    [[nodiscard]] ConsentProof prove() const { return proveConsent(m_receipt, m_expected); }
    void consentInReception(ConsentKind kind, Consent::State state)
    {
        Consents consents = m_expected.reception->eligibility.results.first().consents;
        Consent consent = consents.of(kind);
        consent.state = state;
        consents.set(kind, consent);
        m_expected.reception->eligibility.results.first().consents = consents;
    }

    std::unique_ptr<TrainingPki> m_pki;
    CardIdentity m_card;
    ConsentReceipt m_receipt;
    ConsentExpectation m_expected;
};

void ConsentProofTest::initTestCase()
{
    const auto population = Population::load(QDate(2026, 11, 20));
    QVERIFY(population.ok());
    m_pki = std::make_unique<TrainingPki>(*population, noon);
    m_card = m_pki->strangersCard();
}

void ConsentProofTest::init()
{
    ConsentAnswers answers;
    answers.say(ConsentKind::Medication, ConsentAnswer::Yes);
    answers.say(ConsentKind::Checkup, ConsentAnswer::No);
    m_receipt = signedConsent(m_card, institution, sampleReception().visit, answers, noon);
    m_expected = {};
    m_expected.institution = institution;
    m_expected.cardCaPem = pemOf(m_pki->cardCaDer());
}

void ConsentProofTest::aSignedConsentIsProven()
{
    const ConsentProof proof = prove();
    QVERIFY(proof.proven());
    QCOMPARE(proof.findings.size(), 5);
    QCOMPARE(proof.of(Part::Reception), State::NotChecked); // not kept any longer: years later
    QVERIFY(proof.answers.of(ConsentKind::Medication) == ConsentAnswer::Yes);
    QVERIFY(proof.answers.of(ConsentKind::Checkup) == ConsentAnswer::No);
    QVERIFY(proof.answers.of(ConsentKind::Operation) == ConsentAnswer::Unasked);
    QCOMPARE(proof.time.toUTC(), noon);
}

void ConsentProofTest::everyFlippedByteIsFound_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("statement") << 0;
    QTest::newRow("signature") << 1;
    QTest::newRow("certificate") << 2;
}

void ConsentProofTest::everyFlippedByteIsFound()
{
    QFETCH(int, which);
    QByteArray *bytes[]
        = { &m_receipt.proof.statement, &m_receipt.proof.signature, &m_receipt.proof.certificate };
    QByteArray &changed = *bytes[which];
    for (qsizetype i = 0; i < changed.size(); ++i) {
        changed[i] = static_cast<char>(changed.at(i) ^ 0x01);
        QVERIFY2(!prove().proven(), qPrintable(QString::number(i)));
        changed[i] = static_cast<char>(changed.at(i) ^ 0x01);
    }
    QVERIFY(prove().proven());
}

void ConsentProofTest::anotherInstitutionOrVisit()
{
    m_expected.institution = QStringLiteral("1319999997");
    QCOMPARE(prove().of(Part::Statement), State::Fails);
    QCOMPARE(prove().of(Part::Signature), State::Holds);
    QVERIFY(!prove().proven());
    m_expected.institution = institution;
    m_receipt.visit = sampleReception(1).visit;
    QCOMPARE(prove().of(Part::Statement), State::Fails);
    QVERIFY(!prove().proven());
}

void ConsentProofTest::anotherStatementIsNone()
{
    // Signed by the card, and no consent.
    const StatementFrame frame{ institution, m_receipt.visit, QStringLiteral("Y2hhbGxlbmdl") };
    for (const QByteArray &text : { identityStatement(frame, IdentityMethod::Pin, noon),
             registrationStatement(frame, noon), m_receipt.proof.statement + '\n', QByteArray() }) {
        m_receipt.proof.statement = text;
        m_receipt.proof.signature = signedBy(m_card, text);
        QCOMPARE(prove().of(Part::Signature), State::Holds);
        QCOMPARE(prove().of(Part::Statement), State::Fails);
        QVERIFY(!prove().proven());
    }
}

void ConsentProofTest::aForeignIssuerProvesNothing()
{
    const CardIdentity foreign = m_pki->foreignCard();
    m_receipt.proof.certificate = foreign.certificateDer;
    m_receipt.proof.signature = signedBy(foreign, m_receipt.proof.statement);
    const ConsentProof proof = prove();
    QCOMPARE(proof.of(Part::Signature), State::Holds);
    QCOMPARE(proof.of(Part::Chain), State::Fails);
    QVERIFY(!proof.proven());
    // Nor does a card vouch for itself.
    m_expected.cardCaPem = pemOf(foreign.certificateDer);
    QCOMPARE(prove().of(Part::Chain), State::Fails);
}

void ConsentProofTest::withoutIssuersTheChainIsNotChecked()
{
    m_expected.cardCaPem.clear();
    const ConsentProof proof = prove();
    QCOMPARE(proof.of(Part::Statement), State::Holds);
    QCOMPARE(proof.of(Part::Signature), State::Holds);
    QCOMPARE(proof.of(Part::Chain), State::NotChecked);
    QVERIFY(!proof.proven());
}

void ConsentProofTest::issuersThatCannotBeRead()
{
    const QByteArray good = m_expected.cardCaPem;
    for (const QByteArray &pem :
        { QByteArray("nothing"), good.left(good.size() / 2), good + good.left(good.size() / 2) }) {
        m_expected.cardCaPem = pem;
        QCOMPARE(prove().of(Part::Chain), State::Fails);
    }
    m_expected.cardCaPem = good + good;
    QVERIFY(prove().proven());
}

void ConsentProofTest::aCertificateOfAnotherTime_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("long before it") << noon.addYears(-20);
    QTest::newRow("long after it") << noon.addYears(20);
}

void ConsentProofTest::aCertificateOfAnotherTime()
{
    QFETCH(QDateTime, time);
    m_receipt = signedConsent(m_card, institution, m_receipt.visit, {}, time);
    const ConsentProof proof = prove();
    QCOMPARE(proof.of(Part::Chain), State::Holds);
    QCOMPARE(proof.of(Part::Validity), State::Fails);
    QVERIFY(!proof.proven());
    m_expected.cardCaPem.clear();
    QCOMPARE(prove().of(Part::Validity), State::Fails);
}

void ConsentProofTest::theReceptionMustAgree()
{
    m_expected.reception = sampleReception();
    for (const ConsentKind kind : allConsentKinds)
        consentInReception(kind, Consent::State::Unasked);
    consentInReception(ConsentKind::Medication, Consent::State::Yes);
    consentInReception(ConsentKind::Checkup, Consent::State::No);
    QCOMPARE(prove().of(Part::Reception), State::Holds);
    QVERIFY(prove().proven());
    consentInReception(ConsentKind::Operation, Consent::State::Yes); // never said
    QCOMPARE(prove().of(Part::Reception), State::Fails);
    QVERIFY(!prove().proven());
    consentInReception(ConsentKind::Operation, Consent::State::Unasked);
    consentInReception(ConsentKind::Medication, Consent::State::No); // said, and kept otherwise
    QCOMPARE(prove().of(Part::Reception), State::Fails);
    QVERIFY(!prove().proven());
}

QTEST_GUILESS_MAIN(ConsentProofTest)
#include "consentprooftest.moc"
