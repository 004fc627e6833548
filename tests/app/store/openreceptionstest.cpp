#include "app/store/openreceptions.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDateTime since(QDate(2026, 11, 21), QTime(3, 0, 0, 5), Qt::UTC);

Reception numbered(int seed, int number)
{
    Reception reception = sampleReception(seed);
    reception.number = number;
    return reception;
}

} // namespace

class OpenReceptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void keepingAgainKeepsSince();
    void standsInTheOrderOfDaysAndNumbers();
    void resolvedIsGone();
    void isForgottenAfterItsTime();
    void needsVisitAndDay();
    void oneBrokenRowHidesNoOther();
    void nothingPersonalOnTheDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<OpenReceptions> m_open;
};

void OpenReceptionsTest::init()
{
    m_open.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_open = std::make_unique<OpenReceptions>(
        *m_store->database, m_store->vault.standing(Vault::Standing::Open));
}

void OpenReceptionsTest::comesBackAsItWent()
{
    const Reception reception = numbered(1, 7);
    QVERIFY(!m_open->find(reception.visit)->has_value());
    QVERIFY(m_open->keep(reception, since).ok());
    const auto found = m_open->find(reception.visit);
    QVERIFY(found.ok() && found->has_value());
    QVERIFY((*found)->reception == reception);
    QCOMPARE((*found)->since, since);
}

void OpenReceptionsTest::keepingAgainKeepsSince()
{
    Reception reception = numbered(1, 7);
    QVERIFY(m_open->keep(reception, since).ok());
    reception.status = ReceptionStatus::Printed;
    QVERIFY(m_open->keep(reception, since.addDays(3)).ok());
    const auto all = m_open->all();
    QCOMPARE(all->size(), 1);
    QVERIFY(all->first().reception == reception);
    QCOMPARE(all->first().since, since);
}

void OpenReceptionsTest::standsInTheOrderOfDaysAndNumbers()
{
    Reception earlier = numbered(3, 9);
    earlier.day = sampleDay().addDays(-1);
    for (const Reception &reception : { numbered(1, 2), numbered(2, 1), earlier })
        QVERIFY(m_open->keep(reception, since).ok());
    QList<int> numbers;
    for (const OpenReception &one : *m_open->all())
        numbers.append(one.reception.number);
    QCOMPARE(numbers, QList<int>({ 9, 1, 2 }));
}

void OpenReceptionsTest::resolvedIsGone()
{
    QVERIFY(m_open->keep(numbered(1, 1), since).ok());
    QVERIFY(m_open->keep(numbered(2, 2), since).ok());
    QVERIFY(m_open->resolve(numbered(1, 1).visit).ok());
    QVERIFY(m_open->resolve(numbered(1, 1).visit).ok());
    QCOMPARE(m_open->all()->size(), 1);
    QVERIFY(!m_open->find(numbered(1, 1).visit)->has_value());
}

void OpenReceptionsTest::isForgottenAfterItsTime()
{
    for (int age = 0; age < 3; ++age) {
        Reception reception = numbered(age, 1);
        reception.day = sampleDay().addDays(-age);
        QVERIFY(m_open->keep(reception, since).ok());
    }
    QCOMPARE(*m_open->forgetBefore(sampleDay().addDays(-1)), 1);
    QCOMPARE(m_open->all()->size(), 2);
}

void OpenReceptionsTest::needsVisitAndDay()
{
    Reception reception = numbered(1, 1);
    reception.visit = {};
    QCOMPARE(m_open->keep(reception, since).error().failure, Failure::NotFound);
    reception = numbered(1, 1);
    reception.day = {};
    QCOMPARE(m_open->keep(reception, since).error().failure, Failure::NotFound);
}

void OpenReceptionsTest::oneBrokenRowHidesNoOther()
{
    QVERIFY(m_open->keep(numbered(1, 1), since).ok());
    QVERIFY(m_open->keep(numbered(2, 2), since).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE open_receptions SET number = 5 WHERE number = 1"))
                .ok());
    QCOMPARE(m_open->all().error().failure, Failure::SealBroken);
    int broken = 0;
    const auto rest = m_open->all(&broken);
    QCOMPARE(broken, 1);
    QCOMPARE(rest->size(), 1);
    QCOMPARE(rest->first().reception.number, 2);
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE open_receptions SET day = '2026-11-19'")).ok());
    QCOMPARE(m_open->find(numbered(2, 2).visit).error().failure, Failure::SealBroken);
}

void OpenReceptionsTest::nothingPersonalOnTheDisk()
{
    const Reception reception = numbered(1, 1);
    QVERIFY(m_open->keep(reception, since).ok());
    const QByteArray disk = m_store->bytesOnDisk();
    QVERIFY(!disk.isEmpty());
    QCOMPARE(textsFoundIn(disk, personalTexts(reception)), QList<QString>());
}

QTEST_GUILESS_MAIN(OpenReceptionsTest)
#include "openreceptionstest.moc"
