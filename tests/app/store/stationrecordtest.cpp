#include "app/store/stationrecord.h"

#include "tests/app/store/storefixture.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace madoguchi;

namespace {

StationRecord record()
{
    StationRecord record;
    record.kind = StationKind::Consulting;
    record.id = QStringLiteral("ROOM-1");
    record.institution = QStringLiteral("1319999998");
    record.recoveryPublicKey = QByteArray(32, 'p');
    record.recoveryProof = QByteArray(16, 'q');
    record.created = QDateTime(QDate(2026, 11, 1), QTime(1, 2, 3, 4), Qt::UTC);
    record.qualificationGranted = true;
    record.lastMeasured = QDate(2026, 11, 20);
    record.site = SiteKey{ QByteArray(32, 's') };
    return record;
}

} // namespace

/// Which station a store was made for, in today's form and in those of before.
class StationRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void ofBeforeThereWerePairedStations();
    void isKeptInTodaysForm();
    void aFormOfNoVersionIsDamage();

private:
    [[nodiscard]] StationRecords records()
    {
        return { *m_store->database, m_store->vault.standing(Vault::Standing::Vault) };
    }
    /// As it was written before there were notices between stations, changed by `change`.
    [[nodiscard]] bool keepOld(const std::function<void(QCborMap &)> &change = {});

    std::unique_ptr<StoreFixture> m_store;
};

void StationRecordTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
}

bool StationRecordTest::keepOld(const std::function<void(QCborMap &)> &change)
{
    if (!records().keep(record()))
        return false;
    const auto key = m_store->vault.standing(Vault::Standing::Vault);
    auto row = m_store->database->run(QStringLiteral("SELECT schema, content FROM station"));
    if (!row || !row->next())
        return false;
    const SealedPlace place{ QByteArrayLiteral("station"), QByteArrayLiteral("1"),
        QByteArrayLiteral("content"), {}, row->value(0).toInt() };
    const auto plain = key->open(row->value(1).toByteArray(), place);
    QCborMap form = QCborValue::fromCbor(plain ? *plain : QByteArray()).toMap();
    if (!form.contains(QStringLiteral("site")))
        return false;
    form.remove(QStringLiteral("site"));
    if (change)
        change(form);
    return m_store->database
        ->run(QStringLiteral("UPDATE station SET content = ?"),
            { key->seal(form.toCborValue().toCbor(), place) })
        .ok();
}

void StationRecordTest::comesBackAsItWent()
{
    QVERIFY(!records().find()->has_value());
    QVERIFY(records().keep(record()).ok());
    QVERIFY(**records().find() == record());
    StationRecord unpaired = record();
    unpaired.site.reset();
    QVERIFY(records().keep(unpaired).ok());
    QVERIFY(**records().find() == unpaired);
}

void StationRecordTest::ofBeforeThereWerePairedStations()
{
    QVERIFY(keepOld());
    StationRecord unpaired = record();
    unpaired.site.reset();
    const auto found = records().find();
    QVERIFY2(found.ok(), found ? "" : qPrintable(found.error().code));
    QVERIFY(**found == unpaired);
}

void StationRecordTest::isKeptInTodaysForm()
{
    QVERIFY(keepOld());
    QVERIFY(records().noteGranted().ok());
    StationRecord paired = **records().find();
    paired.site = record().site;
    QVERIFY(records().keep(paired).ok());
    QVERIFY(**records().find() == record());
}

void StationRecordTest::aFormOfNoVersionIsDamage()
{
    QVERIFY(keepOld([](QCborMap &form) { form.remove(QStringLiteral("kind")); }));
    QCOMPARE(records().find().error(), (Fault{ Failure::StoreDamaged, QStringLiteral("station") }));
}

QTEST_GUILESS_MAIN(StationRecordTest)
#include "stationrecordtest.moc"
