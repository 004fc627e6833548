#include "app/store/bulkqueries.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDateTime since(QDate(2026, 11, 20), QTime(8, 0, 0, 5), Qt::UTC);

BulkQueryEntry booked(const QDate &day, int patients = 2)
{
    BulkQueryEntry entry;
    entry.day = day;
    entry.since = since;
    for (int seed = 0; seed < patients; ++seed) {
        const Reception reception = sampleReception(seed);
        entry.patients.append({ reception.question->query, Pii(QStringLiteral("4711-%1").arg(seed)),
            reception.main()->patient.name });
    }
    return entry;
}

} // namespace

class BulkQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void everyStepIsKept();
    void newestDayFirst();
    void oneBrokenRowHidesNoOther();
    void anotherResultDoesNotOpen();
    void isForgottenAfterItsDay();
    void nothingPersonalOnTheDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<BulkQueries> m_queries;
};

void BulkQueriesTest::init()
{
    m_queries.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_queries
        = std::make_unique<BulkQueries>(*m_store->database, m_store->vault.standing(Vault::Standing::Open));
}

void BulkQueriesTest::comesBackAsItWent()
{
    const auto kept = m_queries->add(booked(sampleDay()));
    QVERIFY(kept.ok() && kept->number > 0 && !kept->key.isNull());
    const auto all = m_queries->all();
    QCOMPARE(all->size(), 1);
    QVERIFY(all->first() == *kept);
}

void BulkQueriesTest::everyStepIsKept()
{
    auto entry = *m_queries->add(booked(sampleDay()));
    entry.askedAt = since.addSecs(1);
    entry.tries = 2;
    entry.again = since.addSecs(9);
    entry.failure = Failure::ServiceBusy;
    QVERIFY(m_queries->update(entry).ok());
    QVERIFY(m_queries->all()->first() == entry);
    entry.state = BookingCheck::State::Asked;
    entry.slip
        = { QStringLiteral("R7"), since.addSecs(2), QStringLiteral("1319999998"), QStringLiteral("file") };
    entry.failure.reset();
    QVERIFY(m_queries->update(entry).ok());
    QVERIFY(m_queries->all()->first() == entry);
    entry.state = BookingCheck::State::Answered;
    entry.findings = { { 0, BookingIssue::NotValid, Validity::InvalidNewExists, {} },
        { 1, BookingIssue::Error, Validity::Unknown, QStringLiteral("I0001") } };
    QVERIFY(m_queries->update(entry).ok());
    QVERIFY(m_queries->all()->first() == entry);
    entry.number = 9;
    QCOMPARE(m_queries->update(entry).error().failure, Failure::NotFound);
}

void BulkQueriesTest::newestDayFirst()
{
    for (const int day : { 1, 3, 2, 3 })
        QVERIFY(m_queries->add(booked(sampleDay().addDays(day), day)).ok());
    QList<qint64> numbers;
    const auto all = m_queries->all();
    for (const BulkQueryEntry &entry : *all)
        numbers.append(entry.number);
    QCOMPARE(numbers, QList<qint64>({ 4, 2, 3, 1 }));
}

void BulkQueriesTest::oneBrokenRowHidesNoOther()
{
    QVERIFY(m_queries->add(booked(sampleDay())).ok() && m_queries->add(booked(sampleDay())).ok());
    QVERIFY(m_store->database
                ->run(QStringLiteral("UPDATE bulk_queries SET day = '2026-01-01' "
                                     "WHERE number = 1"))
                .ok());
    QCOMPARE(m_queries->all().error().failure, Failure::SealBroken);
    int broken = 0;
    QCOMPARE(m_queries->all(&broken)->size(), 1);
    QCOMPARE(broken, 1);
}

void BulkQueriesTest::anotherResultDoesNotOpen()
{
    for (const QString &code : { QStringLiteral("a"), QStringLiteral("b") }) {
        auto entry = *m_queries->add(booked(sampleDay()));
        entry.state = BookingCheck::State::Answered;
        entry.findings = { { 0, BookingIssue::Error, Validity::Unknown, code } };
        QVERIFY(m_queries->update(entry).ok());
    }
    QVERIFY(m_store->database
                ->run(QStringLiteral("UPDATE bulk_queries SET result = (SELECT b.result FROM bulk_queries b "
                                     "WHERE b.number = 2) WHERE number = 1"))
                .ok());
    int broken = 0;
    QCOMPARE(m_queries->all(&broken)->size(), 1);
    QCOMPARE(broken, 1);
}

void BulkQueriesTest::isForgottenAfterItsDay()
{
    for (const int day : { 0, 1, 2 })
        QVERIFY(m_queries->add(booked(sampleDay().addDays(day))).ok());
    QCOMPARE(*m_queries->forgetBefore(sampleDay().addDays(1)), 1);
    QCOMPARE(m_queries->all()->size(), 2);
}

void BulkQueriesTest::nothingPersonalOnTheDisk()
{
    auto entry = *m_queries->add(booked(sampleDay()));
    entry.state = BookingCheck::State::Answered;
    entry.findings = { { 0, BookingIssue::None, Validity::None, {} } };
    QVERIFY(m_queries->update(entry).ok());
    QCOMPARE(textsFoundIn(m_store->bytesOnDisk(),
                 personalTexts(sampleReception(0)) + personalTexts(sampleReception(1))
                     + QList<QString>{ QStringLiteral("4711-0"), QStringLiteral("4711-1") }),
        QList<QString>());
}

QTEST_GUILESS_MAIN(BulkQueriesTest)
#include "bulkqueriestest.moc"
