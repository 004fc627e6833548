#include "app/training/population.h"

#include "app/support/clock.h"
#include "app/training/pki.h"
#include "app/training/populationfile.h"

#include <QBuffer>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace madoguchi;

namespace {

Population loaded(const QDate &today)
{
    auto population = Population::load(today);
    if (!population)
        qFatal("%s", qPrintable(population.error().code));
    return std::move(population).value();
}

/// The check digit of an insurer number: weights 2 and 1 from the right, digits of the products summed.
bool hasRightCheckDigit(const QString &number)
{
    int sum = 0;
    int weight = 2;
    const QString digits = number.trimmed();
    for (qsizetype i = digits.size() - 2; i >= 0; --i) {
        const int product = digits.at(i).digitValue() * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return (10 - sum % 10) % 10 == digits.back().digitValue();
}

} // namespace

class PopulationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyGrowsOld();
    void everyStateIsThere();
    void numbersAreRightAndInvented();
    void heroHasRichMedication();
    void relativeDates();
    void brokenFilesAreRefused();
    void gracePeriod();
    void certificatesSayWhatTheyShould();
};

void PopulationTest::nobodyGrowsOld()
{
    const QDate early(2026, 1, 1);
    const QDate late(2031, 12, 31);
    const Population then = loaded(early);
    const Population later = loaded(late);
    for (const Person &person : then.people()) {
        const auto age = ageOn(person.patient.birthdate.reveal(), early);
        QCOMPARE(ageOn(later.find(person.id)->patient.birthdate.reveal(), late), age);
        QCOMPARE(later.find(person.id)->validityOn(late), person.validityOn(early));
    }
}

void PopulationTest::everyStateIsThere()
{
    const QDate today(2026, 11, 22);
    const Population population = loaded(today);
    QVERIFY(population.people().size() >= 14);
    QSet<int> validities;
    QSet<int> certificates;
    QSet<QString> ratios;
    QSet<QString> pins;
    int suspended = 0, unregistered = 0, locked = 0;
    for (const Person &person : population.people()) {
        validities.insert(static_cast<int>(person.validityOn(today)));
        certificates.insert(static_cast<int>(person.card.certificate));
        pins.insert(person.card.pin);
        suspended += person.card.suspended ? 1 : 0;
        unregistered += person.card.registered ? 0 : 1;
        locked += person.card.triesLeft == 0 ? 1 : 0;
        for (const Coverage &coverage : person.currentOn(today)) {
            const BurdenRatio ratio = burdenRatio(coverage.result, Validity::Valid, today);
            if (ratio.tenths)
                ratios.insert(QStringLiteral("%1/%2").arg(*ratio.tenths).arg(static_cast<int>(ratio.source)));
        }
    }
    QCOMPARE(validities, (QSet<int>{ 1, 2, 3, 4, 6 }));
    QCOMPARE(certificates.size(), 5);
    QCOMPARE(pins.size(), population.people().size());
    QCOMPARE(suspended, 1);
    QCOMPARE(unregistered, 1);
    QCOMPARE(locked, 1);
    const int received = static_cast<int>(BurdenRatio::Source::Received);
    for (const int tenths : { 1, 2, 3 })
        QVERIFY(ratios.contains(QStringLiteral("%1/%2").arg(tenths).arg(received)));
}

void PopulationTest::numbersAreRightAndInvented()
{
    const Population population = loaded(QDate(2026, 11, 22));
    bool padded = false;
    for (const Person &person : population.people()) {
        QVERIFY(person.patient.address.reveal().contains(QStringLiteral("架空")));
        for (const Coverage &coverage : person.coverages) {
            const QString number = coverage.result.insurance.insurerNumber;
            QCOMPARE(number.size(), 8);
            QVERIFY2(hasRightCheckDigit(number), qPrintable(number));
            padded = padded || number.startsWith(QStringLiteral("  "));
        }
    }
    QVERIFY(padded);
}

void PopulationTest::heroHasRichMedication()
{
    const QDate today(2026, 11, 22);
    const Population population = loaded(today);
    const Person &hero = population.hero();
    QCOMPARE(hero.validityOn(today), Validity::Valid);
    QSet<QString> claimMonths;
    QSet<QString> facilities;
    QDate newestClaim(2000, 1, 1);
    QDate newestDispensing(2000, 1, 1);
    for (const MedicationLine &line : hero.medication) {
        facilities.insert(line.facilityCode);
        QVERIFY(line.date <= today);
        if (line.source == MedicationLine::Source::Claim) {
            claimMonths.insert(line.month);
            newestClaim = std::max(newestClaim, line.date);
        } else if (line.source == MedicationLine::Source::Dispensing) {
            newestDispensing = std::max(newestDispensing, line.date);
        }
    }
    QVERIFY(claimMonths.size() >= 3);
    QVERIFY(facilities.size() >= 2);
    QVERIFY(newestDispensing > newestClaim);
}

void PopulationTest::relativeDates()
{
    const QDate today(2026, 11, 22);
    QCOMPARE(relativeDate(QStringLiteral("-10d"), today), QDate(2026, 11, 12));
    QCOMPARE(relativeDate(QStringLiteral("-2m^"), today), QDate(2026, 9, 1));
    QCOMPARE(relativeDate(QStringLiteral("+3m$"), today), QDate(2027, 2, 28));
    QVERIFY(!relativeDate(QStringLiteral("2m"), today).isValid());
    QCOMPARE(birthOf(4, 11, 22, today), QDate(2022, 11, 22));
    QCOMPARE(birthOf(4, 11, 23, today), QDate(2021, 11, 23));
}

void PopulationTest::brokenFilesAreRefused()
{
    const QDate today(2026, 11, 22);
    QCOMPARE(Population::read("[]", today).error().failure, Failure::StoreDamaged);
    const auto noHero = Population::read(R"({"people":[]})", today);
    QCOMPARE(noHero.error().code, QStringLiteral("people.hero"));
    const auto badPin = Population::read(R"({"people":[{"id":"p01","note":"n","hero":true,"name":"架空　一",
        "kana":"ｶｸｳ ﾊｼﾞﾒ","sex":1,"birth":{"age":40,"month":2,"day":3},"address":"架空","post":"1",
        "card":{"pin":"12345"}}]})",
        today);
    QCOMPARE(badPin.error().code, QStringLiteral("p01.pin"));
}

void PopulationTest::gracePeriod()
{
    // Expired on 15 September: good for eligibility until the end of December, in Japan.
    const QDateTime notAfter(QDate(2026, 9, 15), QTime(14, 59, 59), Qt::UTC);
    QCOMPARE(endOfGrace(notAfter).toUTC(), QDateTime(QDate(2026, 12, 31), QTime(15, 0), Qt::UTC));
    for (const QDate &day : { QDate(2026, 1, 31), QDate(2026, 2, 28), QDate(2026, 11, 30) }) {
        const QDateTime now(day, QTime(1, 0), Qt::UTC);
        const QDateTime inGrace = cardValidity(CardCertificate::InGrace, now).second;
        QVERIFY(inGrace < now && now < endOfGrace(inGrace));
        const QDateTime past = cardValidity(CardCertificate::PastGrace, now).second;
        QVERIFY(endOfGrace(past) < now);
    }
}

void PopulationTest::certificatesSayWhatTheyShould()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Population population = loaded(toJapanTime(now).date());
    TrainingPki pki(population, now);
    QByteArray packed = pki.stationPkcs12(QStringLiteral("1319999998"), StationKind::Consulting, "geheim");
    QBuffer file(&packed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSslKey key;
    QSslCertificate certificate;
    QList<QSslCertificate> chain;
    QVERIFY(QSslCertificate::importPkcs12(&file, &key, &certificate, &chain, "geheim"));
    QCOMPARE(
        certificate.subjectInfo(QSslCertificate::CommonName), QStringList{ QStringLiteral("1319999998") });
    QCOMPARE(certificate.subjectInfo(QSslCertificate::OrganizationalUnitName),
        QStringList{ QStringLiteral("consulting") });
    QCOMPARE(chain.value(0).toPem(), QSslCertificate(pki.centreCaPem()).toPem());
    QVERIFY(pki.centreCaPem() != pki.centreCaPem(TrainingPki::Centre::Other));

    const CardIdentity card = pki.cardOf(population.hero().id);
    QCOMPARE(pki.cardOf(population.hero().id).certificateDer, card.certificateDer);
    const QSslCertificate onCard(card.certificateDer, QSsl::Der);
    QCOMPARE(onCard.publicKey().length(), 2048);
    QVERIFY(!onCard.toText().contains(population.hero().patient.name.reveal()));
    const QByteArray serial = QByteArray::fromHex(onCard.serialNumber().replace(":", ""));
    QCOMPARE(pki.personOfSerial(serial), population.hero().id);
    QVERIFY(pki.cardOf(QStringLiteral("nobody")).certificateDer.isEmpty());
}

QTEST_GUILESS_MAIN(PopulationTest)
#include "populationtest.moc"
