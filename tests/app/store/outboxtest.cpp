#include "app/store/outbox.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QDateTime since(QDate(2026, 11, 20), QTime(1, 0, 0, 5), Qt::UTC);

OutboxEntry question(int seed)
{
    const Reception reception = sampleReception(seed);
    OutboxEntry entry;
    entry.visit = reception.visit;
    entry.since = since.addSecs(seed);
    entry.query = reception.question->query;
    entry.confirmFor = sampleDay();
    return entry;
}

OutboxEntry reference(int seed)
{
    const Reception reception = sampleReception(seed);
    const Insurance &insurance = reception.main()->insurance;
    OutboxEntry entry;
    entry.kind = OutboxEntry::Kind::Reference;
    entry.visit = reception.visit;
    entry.since = since.addSecs(seed);
    entry.reference = { Pii(QStringLiteral("4711-%1").arg(seed)), insurance.insurerNumber, insurance.symbol,
        insurance.number, insurance.branch };
    return entry;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void standsInTheOrderOfItsPutting();
    void onePatientHasOneMark();
    void aNewKeyBindsNothingElse();
    void whatHasEndedSaysNothingMore();
    void countsWhatWaits();
    void oneBrokenRowHidesNoOther_data();
    void oneBrokenRowHidesNoOther();
    void contentsCannotBeSwapped();
    void isForgottenAfterItsTime();
    void nothingPersonalOnTheDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Outbox> m_outbox;
};

void OutboxTest::init()
{
    m_outbox.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_outbox = std::make_unique<Outbox>(*m_store->database, m_store->vault.standing(Vault::Standing::Open));
}

void OutboxTest::comesBackAsItWent()
{
    for (OutboxEntry entry : { question(1), reference(2) }) {
        entry.askedAt = since.addSecs(60);
        entry.tries = 3;
        entry.again = since.addSecs(90);
        entry.failure = Failure::ServiceTimeout;
        const auto kept = m_outbox->add(entry);
        QVERIFY(kept.ok());
        QVERIFY(kept->number > 0 && !kept->key.isNull() && !kept->id.isNull() && !kept->patient.isEmpty());
        QVERIFY(**m_outbox->byKey(kept->key) == *kept);
        QVERIFY(**m_outbox->waitingOf(kept->visit, kept->kind) == *kept);
        QVERIFY(**m_outbox->newestOf(kept->visit, kept->kind) == *kept);
    }
    QVERIFY(!m_outbox->byKey(QUuid::createUuid())->has_value());
    QVERIFY(!m_outbox->waitingOf(question(1).visit, OutboxEntry::Kind::Reference)->has_value());
}

void OutboxTest::standsInTheOrderOfItsPutting()
{
    for (const int seed : { 3, 1, 2 })
        QVERIFY(m_outbox->add(question(seed)).ok());
    const auto waiting = m_outbox->waiting();
    QCOMPARE(waiting->size(), 3);
    QVERIFY(waiting->at(0).visit == question(3).visit && waiting->at(2).visit == question(2).visit);
}

/// Whatever is asked about one insurance, and of whichever kind; the branch is not always known.
void OutboxTest::onePatientHasOneMark()
{
    OutboxEntry withoutBranch = question(1);
    withoutBranch.query.branch = {};
    const auto asked = m_outbox->add(withoutBranch);
    QVERIFY(m_outbox->add(reference(1))->patient == asked->patient);
    QVERIFY(m_outbox->add(question(2))->patient != asked->patient);
}

void OutboxTest::aNewKeyBindsNothingElse()
{
    auto entry = *m_outbox->add(question(1));
    const QUuid before = std::exchange(entry.key, QUuid::createUuid());
    entry.tries = 2;
    QVERIFY(m_outbox->update(entry).ok());
    QVERIFY(!m_outbox->byKey(before)->has_value());
    QVERIFY(**m_outbox->byKey(entry.key) == entry);
    entry.number = 99;
    QCOMPARE(m_outbox->update(entry).error().failure, Failure::NotFound);
}

void OutboxTest::whatHasEndedSaysNothingMore()
{
    auto done = *m_outbox->add(question(1));
    done.state = OutboxEntry::State::Done;
    auto refused = *m_outbox->add(reference(2));
    refused.state = OutboxEntry::State::Refused;
    refused.failure = Failure::FacilityUnknown;
    QVERIFY(m_outbox->update(done).ok() && m_outbox->update(refused).ok());
    QVERIFY(m_outbox->waiting()->isEmpty());
    const auto found = *m_outbox->byKey(refused.key);
    QVERIFY(found->state == OutboxEntry::State::Refused && found->failure == Failure::FacilityUnknown);
    QVERIFY(found->reference == ReferenceRegistration() && found->visit == refused.visit);
    auto rows
        = m_store->database->run(QStringLiteral("SELECT count(*) FROM outbox WHERE length(content) > 0"));
    QVERIFY(rows.ok() && rows->next());
    QCOMPARE(rows->value(0).toInt(), 0);
}

void OutboxTest::countsWhatWaits()
{
    QVERIFY(!m_outbox->counts()->oldest.isValid());
    QVERIFY(m_outbox->add(question(5)).ok());
    auto failed = *m_outbox->add(question(4));
    failed.failure = Failure::ServiceUnreachable;
    auto done = *m_outbox->add(question(1));
    done.state = OutboxEntry::State::Done;
    auto refused = *m_outbox->add(reference(2));
    refused.state = OutboxEntry::State::Refused;
    for (const OutboxEntry &entry : { failed, done, refused })
        QVERIFY(m_outbox->update(entry).ok());
    QVERIFY(m_outbox->add(reference(6)).ok());
    const auto counts = m_outbox->counts();
    QCOMPARE(counts->eligibility, 2);
    QCOMPARE(counts->references, 1);
    QCOMPARE(counts->failed, 1);
    QCOMPARE(counts->refused, 1);
    QCOMPARE(counts->oldest, failed.since);
    // Asked again, the refused one is only what was before.
    QVERIFY(m_outbox->add(question(2)).ok()); // another kind
    QCOMPARE(m_outbox->counts()->refused, 1);
    QVERIFY(m_outbox->add(reference(2)).ok());
    QCOMPARE(m_outbox->counts()->refused, 0);
}

void OutboxTest::oneBrokenRowHidesNoOther_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("content") << QStringLiteral("content = X'00'");
    QTest::newRow("kind") << QStringLiteral("kind = 'reference'");
    QTest::newRow("visit") << QStringLiteral("visit = 'other'");
    QTest::newRow("order") << QStringLiteral("patient = X'00'");
    QTest::newRow("id") << QStringLiteral("id = '00000000-0000-4000-8000-000000000009'");
}

void OutboxTest::oneBrokenRowHidesNoOther()
{
    QFETCH(QString, change);
    QVERIFY(m_outbox->add(question(1)).ok() && m_outbox->add(question(2)).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE outbox SET %1 WHERE number = 1").arg(change)).ok());
    QCOMPARE(m_outbox->waiting().error().failure, Failure::SealBroken);
    int broken = 0;
    const auto rest = m_outbox->waiting(&broken);
    QCOMPARE(broken, 1);
    QCOMPARE(rest->size(), 1);
    QCOMPARE(rest->first().number, 2);
}

void OutboxTest::contentsCannotBeSwapped()
{
    QVERIFY(m_outbox->add(question(1)).ok() && m_outbox->add(question(2)).ok());
    QVERIFY(m_store->database
                ->run(QStringLiteral("UPDATE outbox SET content = (SELECT o.content FROM outbox o WHERE "
                                     "o.number = 2) WHERE number = 1"))
                .ok());
    int broken = 0;
    QCOMPARE(m_outbox->waiting(&broken)->size(), 1);
    QCOMPARE(broken, 1);
}

void OutboxTest::isForgottenAfterItsTime()
{
    auto done = *m_outbox->add(question(1));
    done.state = OutboxEntry::State::Done;
    QVERIFY(m_outbox->update(done).ok());
    QVERIFY(m_outbox->add(question(2)).ok());
    QCOMPARE(*m_outbox->forgetBefore(since, since), 0);
    QCOMPARE(*m_outbox->forgetBefore(since.addDays(1), since), 1);
    QCOMPARE(m_outbox->waiting()->size(), 1);
    QCOMPARE(*m_outbox->forgetBefore(since.addDays(1), since.addDays(1)), 1);
    // A number is never given again.
    QCOMPARE(m_outbox->add(question(3))->number, 3);
}

void OutboxTest::nothingPersonalOnTheDisk()
{
    QVERIFY(m_outbox->add(question(1)).ok() && m_outbox->add(reference(1)).ok());
    const QByteArray disk = m_store->bytesOnDisk();
    QVERIFY(!disk.isEmpty());
    QCOMPARE(
        textsFoundIn(disk, personalTexts(sampleReception(1)) << QStringLiteral("4711-1")), QList<QString>());
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "outboxtest.moc"
