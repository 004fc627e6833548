#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "tests/app/training/terminalbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace madoguchi;

namespace {

const QString hero = QStringLiteral("p01");
constexpr auto yes = ConsentAnswer::Yes;
constexpr auto no = ConsentAnswer::No;

} // namespace

/// Taps at the reader, and the records that their consents open.
class TerminalTapsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<TerminalBench>(); }
    void tapsWriteFaceResults();
    void readersThatGiveNone();
    void aNewTapEndsEarlierConsents();
    void consentsEndAfterADay();
    void recordsNeedTheirConsent();
    void treatmentsNeedTheirOwn();
    void documents();
    void checkups();

private:
    static FaceTap tapOf(const QString &person, std::initializer_list<ConsentKind> given)
    {
        FaceTap tap;
        tap.person = person;
        for (const ConsentKind kind : given)
            tap.answers.say(kind, yes);
        return tap;
    }
    std::unique_ptr<TerminalBench> m_bench;
};

void TerminalTapsTest::tapsWriteFaceResults()
{
    FaceTap tap = tapOf(hero, { ConsentKind::Medication, ConsentKind::Limit });
    tap.answers.say(ConsentKind::Checkup, no);
    tap.prescription = QStringLiteral("2");
    const auto name = m_bench->terminal().tap(tap);
    QVERIFY(name.ok());
    static const QRegularExpression form(
        QStringLiteral("\\AOQSsiquc01res_face_1319999998[0-9a-f]{20}_[0-9]{14}\\.xml\\z"));
    QVERIFY(form.match(*name).hasMatch());
    const auto read = messages::readEligibility(m_bench->face(*name));
    QVERIFY(read.ok());
    QCOMPARE(read->findings, QList<Finding>());
    QCOMPARE(read->medium, QStringLiteral("1"));
    QCOMPARE(read->prescriptionSelect, QStringLiteral("2"));
    const Consents &consents = read->main()->consents;
    QCOMPARE(consents.of(ConsentKind::Medication).until, m_bench->clock().now().addSecs(24 * 3600));
    QCOMPARE(consents.of(ConsentKind::Checkup).state, Consent::State::No);
    QCOMPARE(consents.of(ConsentKind::Diagnosis).state, Consent::State::Unasked);
    QCOMPARE(read->main()->limitState(), BenefitState::Present);
    const auto elderly = m_bench->terminal().tap(tapOf(QStringLiteral("p08"), { ConsentKind::Limit }));
    const auto withDiseases = messages::readEligibility(m_bench->face(*elderly));
    QCOMPARE(withDiseases->main()->diseases.size(), 2);
    QVERIFY(withDiseases->main()->diseases.last().hasEndedOn(m_bench->today()));
    const auto aid = m_bench->terminal().tap(tapOf(QStringLiteral("p28"), { ConsentKind::Medication }));
    const auto both = messages::readEligibility(m_bench->face(*aid));
    QCOMPARE(both->results.size(), 2);
    QVERIFY(both->hasMedicalAid());
    QCOMPARE(both->results.last().tickets.size(), 1);
}

void TerminalTapsTest::readersThatGiveNone()
{
    const auto why = [&](const QString &person) {
        const auto name = m_bench->terminal().tap(tapOf(person, {}));
        return name.ok() ? QString() : name.error().why;
    };
    QCOMPARE(why(QStringLiteral("p17")), QStringLiteral("card-not-registered"));
    QCOMPARE(why(QStringLiteral("p21")), QStringLiteral("certificate-expired"));
    QCOMPARE(why(QStringLiteral("p23")), QStringLiteral("certificate-revoked"));
    QCOMPARE(why(QStringLiteral("p24")), QStringLiteral("card-suspended"));
    QCOMPARE(why(QStringLiteral("p99")), QStringLiteral("no-such-person"));
    QVERIFY(m_bench->faces().isEmpty());
    // In its grace: eligibility, and nothing else.
    const auto name = m_bench->terminal().tap(tapOf(QStringLiteral("p20"), { ConsentKind::Medication }));
    const auto read = messages::readEligibility(m_bench->face(*name));
    QCOMPARE(read->validity, Validity::Valid);
    QVERIFY(!read->remark.isEmpty());
    QCOMPARE(read->main()->consents, Consents());
}

void TerminalTapsTest::aNewTapEndsEarlierConsents()
{
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Medication, ConsentKind::Checkup })).ok());
    QVERIFY(messages::readMedication(m_bench->askMedication(hero)).ok());
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Checkup })).ok());
    QCOMPARE(messages::readMedication(m_bench->askMedication(hero)).error().failure, Failure::RecordsRefused);
    QVERIFY(messages::readCheckup(m_bench->askCheckup(hero)).ok());
}

void TerminalTapsTest::consentsEndAfterADay()
{
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Medication })).ok());
    m_bench->terminal().setClockOffset(24 * 3600 - 1);
    QVERIFY(messages::readMedication(m_bench->askMedication(hero)).ok());
    m_bench->terminal().setClockOffset(24 * 3600);
    QCOMPARE(messages::readMedication(m_bench->askMedication(hero)).error().failure, Failure::RecordsRefused);
}

void TerminalTapsTest::recordsNeedTheirConsent()
{
    QCOMPARE(messages::readMedication(m_bench->askMedication(hero)).error().failure, Failure::RecordsRefused);
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Medication })).ok());
    const auto record = messages::readMedication(m_bench->askMedication(hero));
    QVERIFY(record.ok());
    QCOMPARE(record->lines.size(), m_bench->people().hero().medication.size());
    QCOMPARE(record->patient.name, m_bench->people().hero().patient.name);
    QCOMPARE(messages::readCheckup(m_bench->askCheckup(hero)).error().failure, Failure::RecordsRefused);
    messages::MedicationRequest request = m_bench->medicationOf(hero);
    request.treatmentFlag = 2; // a consent of home visits is another one
    QCOMPARE(messages::readMedication(m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request)))
                 .error()
                 .failure,
        Failure::RecordsRefused);
    request = m_bench->medicationOf(hero);
    request.branch = {}; // matched on the whole insurance
    QCOMPARE(messages::readMedication(m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request)))
                 .error()
                 .failure,
        Failure::RecordsRefused);
    request = m_bench->medicationOf(hero);
    request.startMonth = request.endMonth;
    request.withPrescriptions = false;
    const auto none
        = messages::readMedication(m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request)));
    QVERIFY(none.ok() && none->lines.isEmpty());
}

void TerminalTapsTest::treatmentsNeedTheirOwn()
{
    messages::MedicationRequest request = m_bench->medicationOf(hero);
    request.fileCategory = 4;
    const auto treatments = [&](std::initializer_list<ConsentKind> given) {
        if (!m_bench->terminal().tap(tapOf(hero, given)).ok())
            return QByteArray();
        return m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request));
    };
    QVERIFY(!treatments({ ConsentKind::Medication }).contains("<MeTrInf>"));
    const QByteArray diagnosis = treatments({ ConsentKind::Medication, ConsentKind::Diagnosis });
    QVERIFY(diagnosis.contains("<MeTrInf>"));
    QVERIFY(!diagnosis.contains("<MeTrIdCl>50<"));
    QVERIFY(treatments({ ConsentKind::Medication, ConsentKind::Operation }).contains("<MeTrIdCl>50<"));
    QVERIFY(!treatments({ ConsentKind::Diagnosis }).contains("<MeTrInf>"));
}

void TerminalTapsTest::documents()
{
    messages::MedicationRequest request = m_bench->medicationOf(hero);
    request.fileCategory = 1;
    m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request));
    QVERIFY(m_bench->results().last().endsWith(QStringLiteral(".xml"))); // refused: no consent
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Medication, ConsentKind::Checkup })).ok());
    const QByteArray document = m_bench->ask(QStringLiteral("YZKsiquc01"), messages::write(request));
    QVERIFY(document.startsWith("%PDF-"));
    QVERIFY(m_bench->results().last().endsWith(QStringLiteral(".pdf")));
}

void TerminalTapsTest::checkups()
{
    QVERIFY(m_bench->terminal().tap(tapOf(hero, { ConsentKind::Checkup })).ok());
    const auto record = messages::readCheckup(m_bench->askCheckup(hero));
    QVERIFY(record.ok());
    QCOMPARE(record->findings, QList<Finding>());
    QCOMPARE(record->checkups, m_bench->people().hero().checkups);
}

QTEST_GUILESS_MAIN(TerminalTapsTest)
#include "terminaltapstest.moc"
