#include "app/store/consentreceipts.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

ConsentReceipt receipt(int seed)
{
    const Reception reception = sampleReception(seed);
    Proof proof;
    proof.method = IdentityMethod::Visual;
    proof.certificate = QByteArray("certificate \0\xff", 14) + QByteArray::number(seed);
    proof.statement = QByteArray("medication: yes\ncheckup: no\n");
    proof.signature = QByteArray(256, static_cast<char>('a' + seed));
    proof.staff = QStringLiteral("uketsuke");
    return { reception.visit, sampleDay(), reception.arrivedAt, proof };
}

bool equal(const ConsentReceipt &one, const ConsentReceipt &other)
{
    return one.visit == other.visit && one.day == other.day && one.time == other.time
        && one.proof.method == other.proof.method && one.proof.certificate == other.proof.certificate
        && one.proof.statement == other.proof.statement && one.proof.signature == other.proof.signature
        && one.proof.staff == other.proof.staff;
}

} // namespace

class ConsentReceiptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWent();
    void belongsToItsTransaction();
    void theNewestStands();
    void needsVisitAndDay();
    void isForgottenAfterItsTime();
    void changedRowsDoNotOpen_data();
    void changedRowsDoNotOpen();
    void isSealedOnTheDisk();

private:
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<ConsentReceipts> m_receipts;
};

void ConsentReceiptsTest::init()
{
    m_receipts.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_receipts = std::make_unique<ConsentReceipts>(
        *m_store->database, m_store->vault.standing(Vault::Standing::Vault));
}

void ConsentReceiptsTest::comesBackAsItWent()
{
    QVERIFY(!m_receipts->find(receipt(1).visit)->has_value());
    QVERIFY(m_receipts->keep(receipt(1)).ok());
    QVERIFY(equal(**m_receipts->find(receipt(1).visit), receipt(1)));
    ConsentReceipt byCard = receipt(2);
    byCard.proof.staff.reset();
    byCard.proof.method = IdentityMethod::Pin;
    QVERIFY(m_receipts->keep(byCard).ok());
    QVERIFY(equal(**m_receipts->find(byCard.visit), byCard));
}

void ConsentReceiptsTest::belongsToItsTransaction()
{
    const auto undone = m_store->database->transact([&]() -> Outcome<Done> {
        if (const auto kept = m_receipts->keep(receipt(1)); !kept)
            return kept;
        return Fault{ Failure::AuditNotWritten };
    });
    QCOMPARE(undone.error().failure, Failure::AuditNotWritten);
    QVERIFY(!m_receipts->find(receipt(1).visit)->has_value());
}

void ConsentReceiptsTest::theNewestStands()
{
    ConsentReceipt later = receipt(1);
    later.proof.statement = QByteArray("medication: no\n");
    QVERIFY(m_receipts->keep(receipt(1)).ok());
    QVERIFY(m_receipts->keep(later).ok());
    QVERIFY(equal(**m_receipts->find(later.visit), later));
}

void ConsentReceiptsTest::needsVisitAndDay()
{
    ConsentReceipt none = receipt(1);
    none.visit = {};
    QCOMPARE(m_receipts->keep(none).error().failure, Failure::NotFound);
    none = receipt(1);
    none.day = {};
    QCOMPARE(m_receipts->keep(none).error().failure, Failure::NotFound);
}

void ConsentReceiptsTest::isForgottenAfterItsTime()
{
    ConsentReceipt old = receipt(2);
    old.day = sampleDay().addDays(-1);
    QVERIFY(m_receipts->keep(receipt(1)).ok());
    QVERIFY(m_receipts->keep(old).ok());
    QCOMPARE(*m_receipts->forgetBefore(sampleDay()), 1);
    QVERIFY(!m_receipts->find(old.visit)->has_value());
    QVERIFY(m_receipts->find(receipt(1).visit)->has_value());
}

void ConsentReceiptsTest::changedRowsDoNotOpen_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("another day") << QStringLiteral("day = '2031-01-01'");
    QTest::newRow("another schema") << QStringLiteral("schema = schema + 1");
    QTest::newRow("another's content") << QStringLiteral(
        "content = (SELECT content FROM consent_receipts AS o WHERE o.visit <> consent_receipts.visit)");
    QTest::newRow("cut") << QStringLiteral("content = substr(content, 1, length(content) - 1)");
}

void ConsentReceiptsTest::changedRowsDoNotOpen()
{
    QFETCH(QString, change);
    QVERIFY(m_receipts->keep(receipt(1)).ok());
    QVERIFY(m_receipts->keep(receipt(2)).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE consent_receipts SET ") + change).ok());
    QCOMPARE(m_receipts->find(receipt(1).visit).error().failure, Failure::SealBroken);
}

void ConsentReceiptsTest::isSealedOnTheDisk()
{
    QVERIFY(m_receipts->keep(receipt(1)).ok());
    const QByteArray disk = m_store->bytesOnDisk();
    QVERIFY(disk.contains("consent_receipts"));
    QVERIFY(!disk.contains("medication: yes"));
    QVERIFY(!disk.contains(receipt(1).proof.certificate)); // a card's certificate names its holder
    QVERIFY(!disk.contains(receipt(1).proof.signature));
}

QTEST_GUILESS_MAIN(ConsentReceiptsTest)
#include "consentreceiptstest.moc"
