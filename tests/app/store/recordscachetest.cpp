#include "app/store/recordscache.h"

#include "app/store/checkupform.h"
#include "app/store/medicationform.h"
#include "tests/app/store/keptrows.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

namespace madoguchi {

/// Stands in for the use case that alone can make a permit (app/domain/permit.h); that one is not linked
/// here.
class Consulting
{
public:
    static RecordsPermit permit(const QUuid &visit, const QString &staff, ConsentKind kind)
    {
        return { visit, kind, staff, Qualification::Doctor, 1 };
    }
};

} // namespace madoguchi

using namespace madoguchi;

namespace {

const QString doctor = QStringLiteral("ishi");
const QString pharmacist = QStringLiteral("yaku");
const QDateTime until(QDate(2026, 11, 21), QTime(0, 31, 7, 250), Qt::UTC);
const QDateTime before = until.addMSecs(-1);

QUuid visitOf(int seed)
{
    return sampleReception(seed).visit;
}

RecordsPermit permit(int seed, const QString &staff, ConsentKind kind = ConsentKind::Medication)
{
    return Consulting::permit(visitOf(seed), staff, kind);
}

MedicationLine line(int seed)
{
    MedicationLine one;
    one.source = MedicationLine::Source::Issuing;
    one.superseded = true;
    one.month = QStringLiteral("202610");
    one.date = QDate(2026, 10, 5);
    one.prescribed = QDate(2026, 10, 4);
    one.facility = QStringLiteral("架空薬局");
    one.facilityCode = QStringLiteral("1349999997");
    one.prescriber = QStringLiteral("架空医院");
    one.prescriberCode = QStringLiteral("1319999997");
    one.ownFacility = false;
    one.ownPrescriber = true;
    one.inpatient = true;
    one.prescriptionClass = QStringLiteral("2");
    one.drugCode = QStringLiteral("610000001");
    one.drug = QStringLiteral("架空錠１００ｍｇ") + QString::number(seed);
    one.ingredient = QStringLiteral("架空成分");
    one.usageClass = QStringLiteral("1");
    one.amount = QStringLiteral("3");
    one.unit = QStringLiteral("錠");
    one.usage = QStringLiteral("１日３回毎食後服用");
    one.instruction = QStringLiteral("粉砕");
    one.times = QStringLiteral("14");
    return one;
}

TreatmentLine treatment()
{
    TreatmentLine one;
    one.month = QStringLiteral("202610");
    one.date = QDate(2026, 10, 3);
    one.facility = QStringLiteral("架空医院");
    one.facilityCode = QStringLiteral("1319999997");
    one.ownFacility = false;
    one.inpatient = true;
    one.treatmentClass = QStringLiteral("50");
    one.code = QStringLiteral("150000001");
    one.name = QStringLiteral("架空手術");
    one.amount = QStringLiteral("1");
    one.unit = QStringLiteral("回");
    one.times = QStringLiteral("2");
    return one;
}

/// No field at its default.
MedicationRecord record(int seed)
{
    MedicationRecord all;
    all.patient = sampleReception(seed).main()->patient;
    all.institution = QStringLiteral("1319999998");
    all.fileIdentifier = QStringLiteral("f1db1afefc8cb0e1");
    all.lines = { line(seed), line(seed + 1) };
    all.treatments = { treatment() };
    all.pdf = QByteArrayLiteral("%PDF-1.4 no document");
    all.absence = RecordsAbsence::InsurerNotRegistered;
    all.absenceYear = 2025;
    all.findings = { { QStringLiteral("DiagnosisDate"), QStringLiteral("no date") } };
    all.findingRows = { QStringLiteral("架空錠") };
    return all;
}

/// No field at its default.
CheckupRecord checkups(int seed)
{
    CheckupItem item;
    item.code = QStringLiteral("9N056000000000011");
    item.name = QStringLiteral("架空の既往歴");
    item.type = CheckupItem::Type::Nominal;
    item.value = QStringLiteral("2");
    item.unit = QStringLiteral("mg/dl");
    item.oid = QStringLiteral("2.999.1");
    item.display = QStringLiteral("特記すべきことなし") + QString::number(seed);
    CheckupRecord all;
    all.patient = sampleReception(seed).main()->patient;
    all.institution = QStringLiteral("1319999998");
    all.fileIdentifier = QStringLiteral("f1db1afefc8cb0e1");
    all.checkups = { { QDate(2026, 6, 10), { item, CheckupItem{} } }, { QDate(), {} } };
    all.absence = RecordsAbsence::UnderForty;
    all.absenceYear = 2025;
    all.pdf = QByteArrayLiteral("%PDF-");
    all.findings = { { QStringLiteral("EffectiveTime"), QStringLiteral("is not a date") } };
    all.findingRows = { QStringLiteral("架空の項目") };
    return all;
}

QCborMap firstOf(const QCborMap &map, const char *list)
{
    return map.value(QLatin1String(list)).toArray().at(0).toMap();
}

} // namespace

class RecordsCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void formKeepsEveryField();
    void checkupFormKeepsEveryField();
    void formNamesWhatItCannotRead();
    void formOfTheFirstVersion();
    void comesBackToEachReader();
    void saysWhenItWasReceived();
    void checkupsStandBesideMedication();
    void nobodyElseReadsIt();
    void endsWithTheConsent();
    void theEndCannotBeMoved();
    void isOfItsVisitAndKind();
    void keepingAgainReplaces();
    void withoutReadersNothingIsKept();
    void expiredOnesGo();
    void aResetPasswordDropsItsShare();
    void onlyOpenVisitsStay();
    void changedRowsDoNotOpen_data();
    void changedRowsDoNotOpen();
    void nothingPersonalOnTheDisk();

private:
    [[nodiscard]] int rows(const char *table) const;
    [[nodiscard]] QList<RecordsCache::Reader> readers() const;
    [[nodiscard]] std::optional<MedicationRecord> readBy(const QString &staff, const RecordsKey &key) const;

    std::unique_ptr<RecordsKey> m_doctor;
    std::unique_ptr<RecordsKey> m_pharmacist;
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<RecordsCache> m_cache;
};

void RecordsCacheTest::initTestCase()
{
    const SecretBytes password(QByteArray("kaze to kumo 7"));
    const auto unlocked = [&password] {
        const auto kept = RecordsKey::make(password, HashingCost::least());
        auto key = RecordsKey::unlock(*kept, password);
        return std::make_unique<RecordsKey>(std::move(*key));
    };
    m_doctor = unlocked();
    m_pharmacist = unlocked();
}

void RecordsCacheTest::init()
{
    m_cache.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_cache = std::make_unique<RecordsCache>(*m_store->database);
}

int RecordsCacheTest::rows(const char *table) const
{
    auto counted = m_store->database->run(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
    return counted && counted->next() ? counted->value(0).toInt() : -1;
}

QList<RecordsCache::Reader> RecordsCacheTest::readers() const
{
    return { { doctor, m_doctor->publicKey() }, { pharmacist, m_pharmacist->publicKey() } };
}

std::optional<MedicationRecord> RecordsCacheTest::readBy(const QString &staff, const RecordsKey &key) const
{
    const auto read = m_cache->read(permit(1, staff), key, before);
    return read ? *read : std::nullopt;
}

void RecordsCacheTest::formKeepsEveryField()
{
    const auto read = readMedication(writeMedication(record(1)));
    QVERIFY(read.ok());
    QVERIFY(*read == record(1));
    QVERIFY(*readMedication(writeMedication({})) == MedicationRecord{});
    // The sample has no field at its default, so that equality says something of each.
    const QCborMap written = QCborValue::fromCbor(writeMedication(record(1))).toMap();
    const QCborMap plain = QCborValue::fromCbor(writeMedication({})).toMap();
    for (const auto &field : written) {
        if (field.first.toString() != QStringLiteral("form"))
            QVERIFY2(field.second != plain.value(field.first), qPrintable(field.first.toString()));
    }
    MedicationRecord bare;
    bare.lines = { MedicationLine{} };
    const QCborMap lineOfNone = QCborValue::fromCbor(writeMedication(bare))
                                    .toMap()
                                    .value(QStringLiteral("lines"))
                                    .toArray()[0]
                                    .toMap();
    const QCborMap lineOfAll = written.value(QStringLiteral("lines")).toArray()[0].toMap();
    QCOMPARE(lineOfAll.size(), 22);
    for (const auto &field : lineOfAll)
        QVERIFY2(field.second != lineOfNone.value(field.first), qPrintable(field.first.toString()));
}

void RecordsCacheTest::checkupFormKeepsEveryField()
{
    const auto read = readCheckup(writeCheckup(checkups(1)));
    QVERIFY(read.ok());
    QVERIFY(*read == checkups(1));
    const QCborMap written = QCborValue::fromCbor(writeCheckup(checkups(1))).toMap();
    const QCborMap plain = QCborValue::fromCbor(writeCheckup({})).toMap();
    for (const auto &field : written) {
        if (field.first.toString() != QStringLiteral("form"))
            QVERIFY2(field.second != plain.value(field.first), qPrintable(field.first.toString()));
        QCborMap copy = written;
        copy.remove(field.first);
        QCOMPARE(readCheckup(QCborValue(copy).toCbor()).error().failure, Failure::StoreDamaged);
    }
    const QCborArray items = firstOf(written, "checkups").value(QStringLiteral("items")).toArray();
    for (const auto &field : items.at(0).toMap())
        QVERIFY2(field.second != items.at(1).toMap().value(field.first), qPrintable(field.first.toString()));
    QCborMap later = written;
    later[QStringLiteral("form")] = 4;
    QCOMPARE(readCheckup(QCborValue(later).toCbor()).error().failure, Failure::StoreTooNew);
}

void RecordsCacheTest::checkupsStandBesideMedication()
{
    QVERIFY(m_cache->keep(visitOf(1), until, checkups(1), readers()).ok());
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QCOMPARE(rows("records_cache"), 2);
    const RecordsPermit forCheckups = permit(1, doctor, ConsentKind::Checkup);
    const auto read = m_cache->readCheckup(forCheckups, *m_doctor, before);
    QVERIFY(read.ok() && *read == checkups(1));
    QVERIFY(readBy(doctor, *m_doctor) == record(1));
    // Each only with the permit for its kind, and no longer than its consent.
    const auto withOther = m_cache->readCheckup(permit(1, doctor), *m_doctor, before);
    QVERIFY(withOther.ok() && !withOther->has_value());
    const auto over = m_cache->readCheckup(forCheckups, *m_doctor, until);
    QVERIFY(over.ok() && !over->has_value());
    QCOMPARE(rows("records_cache"), 1);
}

void RecordsCacheTest::formNamesWhatItCannotRead()
{
    QCOMPARE(readMedication("").error().failure, Failure::StoreDamaged);
    QCborMap map = QCborValue::fromCbor(writeMedication(record(1))).toMap();
    for (const QCborValue &name : map.keys()) {
        QCborMap copy = map;
        copy.remove(name);
        QVERIFY2(!readMedication(QCborValue(copy).toCbor()).ok(), qPrintable(name.toString()));
    }
    map[QStringLiteral("form")] = 4;
    QCOMPARE(readMedication(QCborValue(map).toCbor()).error().failure, Failure::StoreTooNew);
}

/// As the first version of this program has written it, when nobody asked for treatments.
void RecordsCacheTest::formOfTheFirstVersion()
{
    const auto read = readMedication(keptRow(QStringLiteral("medication-1")));
    QVERIFY(read.ok());
    QVERIFY(read->patient == beforeBenefits(*sampleReception().main()).patient);
    QCOMPARE(read->lines.size(), 1);
    QCOMPARE(read->lines.first().usage, line(0).usage);
    QCOMPARE(read->absenceYear, 2025);
    QVERIFY(read->treatments.isEmpty() && read->pdf.isEmpty());
}

void RecordsCacheTest::comesBackToEachReader()
{
    QVERIFY(!readBy(doctor, *m_doctor));
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(readBy(doctor, *m_doctor) == record(1));
    QVERIFY(readBy(pharmacist, *m_pharmacist) == record(1));
}

void RecordsCacheTest::saysWhenItWasReceived()
{
    QDateTime received;
    const QList<RecordsCache::Reader> to = readers();
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), to, before).ok());
    QVERIFY(m_cache->read(permit(1, doctor), *m_doctor, before, &received).ok());
    QCOMPARE(received, before);
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), to).ok());
    QVERIFY(m_cache->read(permit(1, doctor), *m_doctor, before, &received).ok());
    QVERIFY(!received.isValid());
}

void RecordsCacheTest::nobodyElseReadsIt()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), { readers().first() }).ok());
    const auto withoutShare = m_cache->read(permit(1, pharmacist), *m_pharmacist, before);
    QVERIFY(withoutShare.ok() && !withoutShare->has_value());
    // Another's share with one's own key.
    QCOMPARE(m_cache->read(permit(1, doctor), *m_pharmacist, before).error().failure, Failure::SealBroken);
    QVERIFY(readBy(doctor, *m_doctor) == record(1));
}

void RecordsCacheTest::endsWithTheConsent()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(readBy(doctor, *m_doctor).has_value());
    const auto over = m_cache->read(permit(1, doctor), *m_doctor, until);
    QVERIFY(over.ok() && !over->has_value());
    QCOMPARE(rows("records_cache"), 0);
    QCOMPARE(rows("records_cache_keys"), 0);
    QVERIFY(!readBy(doctor, *m_doctor)); // a clock set back brings nothing back
}

void RecordsCacheTest::theEndCannotBeMoved()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(
        m_store->database->run(QStringLiteral("UPDATE records_cache SET until = '2027-11-21T00:31:07.250Z'"))
            .ok());
    QCOMPARE(m_cache->read(permit(1, doctor), *m_doctor, until).error().failure, Failure::SealBroken);
}

void RecordsCacheTest::isOfItsVisitAndKind()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    const auto otherVisit = m_cache->read(permit(2, doctor), *m_doctor, before);
    QVERIFY(otherVisit.ok() && !otherVisit->has_value());
    const auto otherKind = m_cache->read(permit(1, doctor, ConsentKind::Checkup), *m_doctor, before);
    QVERIFY(otherKind.ok() && !otherKind->has_value());
}

void RecordsCacheTest::keepingAgainReplaces()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(2), { readers().first() }).ok());
    QCOMPARE(rows("records_cache"), 1);
    QCOMPARE(rows("records_cache_keys"), 1);
    QVERIFY(readBy(doctor, *m_doctor) == record(2));
    QVERIFY(!readBy(pharmacist, *m_pharmacist));
}

void RecordsCacheTest::withoutReadersNothingIsKept()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), {}).ok());
    QVERIFY(m_cache->keep({}, ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, {}, record(1), readers()).ok());
    // A key that is none spoils all of it, rather than one reader's share.
    QVERIFY(!m_cache
                 ->keep(visitOf(1), ConsentKind::Medication, until, record(1),
                     readers() << RecordsCache::Reader{ QStringLiteral("x"), QByteArray("short") })
                 .ok());
    QCOMPARE(rows("records_cache"), 0);
}

void RecordsCacheTest::expiredOnesGo()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(m_cache->keep(visitOf(2), ConsentKind::Medication, until.addMSecs(1), record(2), readers()).ok());
    QCOMPARE(*m_cache->dropExpired(before), 0);
    QCOMPARE(*m_cache->dropExpired(until.toOffsetFromUtc(9 * 3600)), 1);
    QCOMPARE(rows("records_cache"), 1);
    QCOMPARE(rows("records_cache_keys"), 2);
}

void RecordsCacheTest::aResetPasswordDropsItsShare()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    QVERIFY(m_cache->keep(visitOf(2), ConsentKind::Medication, until, record(2), { readers().first() }).ok());
    QVERIFY(m_cache->dropReader(doctor).ok());
    QVERIFY(!readBy(doctor, *m_doctor));
    QVERIFY(readBy(pharmacist, *m_pharmacist) == record(1));
    QCOMPARE(rows("records_cache"), 1); // nobody could ever open the other one
}

void RecordsCacheTest::onlyOpenVisitsStay()
{
    for (const int seed : { 1, 2, 3 })
        QVERIFY(m_cache->keep(visitOf(seed), ConsentKind::Medication, until, record(seed), readers()).ok());
    QCOMPARE(*m_cache->dropAllBut({ visitOf(1), visitOf(3), visitOf(9) }), 1);
    QVERIFY(readBy(doctor, *m_doctor).has_value());
    QVERIFY(m_cache->dropVisit(visitOf(1)).ok());
    QVERIFY(!readBy(doctor, *m_doctor));
    QCOMPARE(*m_cache->dropAllBut({}), 1);
    QCOMPARE(rows("records_cache_keys"), 0);
}

void RecordsCacheTest::changedRowsDoNotOpen_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("content") << QStringLiteral(
        "UPDATE records_cache SET content = (SELECT content FROM records_cache AS o WHERE o.visit <> "
        "records_cache.visit)");
    QTest::newRow("share") << QStringLiteral(
        "UPDATE records_cache_keys SET sealed = (SELECT sealed FROM records_cache_keys AS o WHERE o.visit <> "
        "records_cache_keys.visit AND o.staff = records_cache_keys.staff)");
    QTest::newRow("schema") << QStringLiteral("UPDATE records_cache SET schema = schema + 1");
}

void RecordsCacheTest::changedRowsDoNotOpen()
{
    QFETCH(QString, change);
    for (const int seed : { 1, 2 })
        QVERIFY(m_cache->keep(visitOf(seed), ConsentKind::Medication, until, record(seed), readers()).ok());
    QVERIFY(m_store->database->run(change).ok());
    QCOMPARE(m_cache->read(permit(1, doctor), *m_doctor, before).error().failure, Failure::SealBroken);
}

void RecordsCacheTest::nothingPersonalOnTheDisk()
{
    QVERIFY(m_cache->keep(visitOf(1), ConsentKind::Medication, until, record(1), readers()).ok());
    const QByteArray disk = m_store->bytesOnDisk();
    QVERIFY(!disk.isEmpty());
    const QList<QString> texts = personalTexts(sampleReception(1))
        << line(1).drug << line(1).facility << line(1).usage;
    QCOMPARE(textsFoundIn(disk, texts), QList<QString>());
}

QTEST_GUILESS_MAIN(RecordsCacheTest)
#include "recordscachetest.moc"
