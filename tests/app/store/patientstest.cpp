#include "app/store/patients.h"

#include "app/store/patientkey.h"
#include "tests/app/store/keptrows.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace madoguchi;

namespace {

KnownPatient known(const StoreFixture &store, int seed, const QString &number)
{
    const EligibilityResult result = *sampleReception(seed).main();
    KnownPatient patient;
    patient.identity = patientKey(*store.vault.standing(Vault::Standing::Vault), result.insurance);
    patient.patientNumber = Pii(number);
    patient.displayName = result.patient.otherName;
    patient.kana = result.patient.kana;
    patient.birthdate = result.patient.birthdate;
    patient.validity = Validity::ValidUnregistered;
    patient.last = result;
    patient.lastOn = sampleDay().addDays(seed);
    patient.before
        = LastReception{ sampleDay().addDays(-30), Validity::Valid, *sampleReception(seed + 1).main() };
    patient.subsidies = sampleSubsidies();
    return patient;
}

} // namespace

class PatientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void rowOfTheFirstVersion();
    void rowBeforeSubsidies();
    void isFoundByNumberInAnyWidth();
    void theNewestInsuranceOfANumber();
    void keepingAgainReplaces();
    void needsAnIdentityAndADay();
    void isForgottenAfterItsTime();
    void changedRowsDoNotOpen_data();
    void changedRowsDoNotOpen();
    void nothingPersonalOnTheDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Patients> m_patients;
};

void PatientsTest::init()
{
    m_patients.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_patients
        = std::make_unique<Patients>(*m_store->database, m_store->vault.standing(Vault::Standing::Patient));
}

void PatientsTest::comesBackAsItWent()
{
    const KnownPatient patient = known(*m_store, 1, QStringLiteral("000123"));
    QVERIFY(!m_patients->find(patient.identity)->has_value());
    QVERIFY(m_patients->keep(patient).ok());
    QVERIFY(**m_patients->find(patient.identity) == patient);
    KnownPatient bare;
    bare.identity = QByteArray(32, 'i');
    bare.lastOn = sampleDay();
    QVERIFY(m_patients->keep(bare).ok());
    QVERIFY(**m_patients->find(bare.identity) == bare);
    QVERIFY(!m_patients->find(QByteArray(32, 'j'))->has_value());
}

/// As the first version of this program has written it.
void PatientsTest::rowOfTheFirstVersion()
{
    KnownPatient expected = known(*m_store, 0, QStringLiteral("000123"));
    expected.identity = QByteArray(32, 'k');
    expected.last = beforeBenefits(*expected.last);
    expected.before.reset();
    expected.subsidies.clear();
    QVERIFY(m_patients->keep(expected).ok());
    auto row = m_store->database->run(QStringLiteral("SELECT key, schema FROM patients"));
    QVERIFY(row.ok() && row->next());
    const QByteArray key = row->value(0).toByteArray();
    const SealedPlace place{ "patients", key, "content", {}, row->value(1).toInt() };
    row->finish();
    const QByteArray sealed = m_store->vault.standing(Vault::Standing::Patient)
                                  ->seal(keptRow(QStringLiteral("patient-1")), place);
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE patients SET content = ?"), { sealed }).ok());
    QVERIFY(**m_patients->find(expected.identity) == expected);
}

/// Form 3 knew nothing of 公費: it has none, and says nothing of them.
void PatientsTest::rowBeforeSubsidies()
{
    const KnownPatient patient = known(*m_store, 1, QStringLiteral("000123"));
    QVERIFY(m_patients->keep(patient).ok());
    auto row = m_store->database->run(QStringLiteral("SELECT key, schema, content FROM patients"));
    QVERIFY(row.ok() && row->next());
    const SealedPlace place{ "patients", row->value(0).toByteArray(), "content", {}, row->value(1).toInt() };
    const auto key = m_store->vault.standing(Vault::Standing::Patient);
    QCborMap map = QCborValue::fromCbor(*key->open(row->value(2).toByteArray(), place)).toMap();
    row->finish();
    QCOMPARE(map.take(QStringLiteral("subsidies")).toArray().size(), 2);
    const auto put = [&] {
        const QByteArray sealed = key->seal(QCborValue(map).toCbor(), place);
        return m_store->database->run(QStringLiteral("UPDATE patients SET content = ?"), { sealed }).ok();
    };
    QVERIFY(put());
    QCOMPARE(m_patients->find(patient.identity).error().failure, Failure::StoreDamaged);
    map[QStringLiteral("form")] = 3;
    QVERIFY(put());
    KnownPatient expected = patient;
    expected.subsidies.clear();
    QVERIFY(**m_patients->find(patient.identity) == expected);
}

void PatientsTest::isFoundByNumberInAnyWidth()
{
    const KnownPatient patient = known(*m_store, 1, QStringLiteral("A-000123"));
    QVERIFY(m_patients->keep(patient).ok());
    QVERIFY(m_patients->keep(known(*m_store, 2, {})).ok());
    for (const auto *number : { "A-000123", "Ａ－０００１２３", " a-000123 " })
        QVERIFY(**m_patients->byNumber(QString::fromUtf8(number)) == patient);
    QVERIFY(!m_patients->byNumber(QStringLiteral("A-000124"))->has_value());
    QVERIFY(!m_patients->byNumber(QString())->has_value()); // without a number nobody is meant
}

void PatientsTest::theNewestInsuranceOfANumber()
{
    for (const int seed : { 3, 7, 5 })
        QVERIFY(m_patients->keep(known(*m_store, seed, QStringLiteral("000123"))).ok());
    QCOMPARE((*m_patients->byNumber(QStringLiteral("000123")))->lastOn, sampleDay().addDays(7));
}

void PatientsTest::keepingAgainReplaces()
{
    KnownPatient patient = known(*m_store, 1, QStringLiteral("000123"));
    QVERIFY(m_patients->keep(patient).ok());
    patient.patientNumber = Pii(QStringLiteral("000999"));
    patient.last.reset();
    QVERIFY(m_patients->keep(patient).ok());
    QVERIFY(**m_patients->find(patient.identity) == patient);
    QVERIFY(!m_patients->byNumber(QStringLiteral("000123"))->has_value());
}

void PatientsTest::needsAnIdentityAndADay()
{
    KnownPatient patient = known(*m_store, 1, {});
    patient.lastOn = {};
    QCOMPARE(m_patients->keep(patient).error().failure, Failure::NotFound);
    patient = known(*m_store, 1, {});
    patient.identity.clear();
    QCOMPARE(m_patients->keep(patient).error().failure, Failure::NotFound);
}

void PatientsTest::isForgottenAfterItsTime()
{
    for (int seed = 0; seed < 4; ++seed)
        QVERIFY(m_patients->keep(known(*m_store, seed, {})).ok());
    QCOMPARE(*m_patients->forgetBefore(sampleDay().addDays(2)), 2);
    QVERIFY(!m_patients->find(known(*m_store, 1, {}).identity)->has_value());
    QVERIFY(m_patients->find(known(*m_store, 2, {}).identity)->has_value());
}

void PatientsTest::changedRowsDoNotOpen_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("seen later") << QStringLiteral("last_seen = '2029-01-01'");
    QTest::newRow("another number") << QStringLiteral("number_key = zeroblob(32)");
    QTest::newRow("another schema") << QStringLiteral("schema = schema + 1");
    QTest::newRow("another's content") << QStringLiteral(
        "content = (SELECT content FROM patients AS other WHERE other.key <> patients.key)");
}

void PatientsTest::changedRowsDoNotOpen()
{
    QFETCH(QString, change);
    const KnownPatient patient = known(*m_store, 1, QStringLiteral("000123"));
    QVERIFY(m_patients->keep(patient).ok());
    QVERIFY(m_patients->keep(known(*m_store, 2, QStringLiteral("000124"))).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE patients SET ") + change).ok());
    QCOMPARE(m_patients->find(patient.identity).error().failure, Failure::SealBroken);
}

void PatientsTest::nothingPersonalOnTheDisk()
{
    const Reception reception = sampleReception(1);
    const KnownPatient patient = known(*m_store, 1, QStringLiteral("77004321"));
    QVERIFY(m_patients->keep(patient).ok());
    const QByteArray disk = m_store->bytesOnDisk();
    QVERIFY(!disk.isEmpty());
    QStringList texts = personalTexts(reception);
    texts << QStringLiteral("77004321");
    for (const Subsidy &subsidy : patient.subsidies)
        texts << subsidy.payer << subsidy.recipient.reveal();
    QCOMPARE(textsFoundIn(disk, texts), QList<QString>());
    // The audit names people by this hash: the table must not be linked to it by who has the file alone.
    QVERIFY(!disk.contains(patient.identity));
}

QTEST_GUILESS_MAIN(PatientsTest)
#include "patientstest.moc"
