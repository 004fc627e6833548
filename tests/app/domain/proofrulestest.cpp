#include "app/domain/proofrules.h"

#include "app/domain/reception.h"

#include <QTest>

using namespace madoguchi;

/// What counts as proof on which day.
class ProofRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldCardsEndByTheirDates_data();
    void oldCardsEndByTheirDates();
    void whatIsOfferedGoesByTheDay();
    void theNoticeAloneIsNoProof();
    void everyLineHasItsSource();
    void everyKindButTheNoticeAloneIsOfTheHandOver();
};

void ProofRulesTest::oldCardsEndByTheirDates_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<ProofStanding>("standing");
    QTest::newRow("last day of the last cards") << QDate(2025, 12, 1) << ProofStanding::Accepted;
    QTest::newRow("first day of the grace") << QDate(2025, 12, 2) << ProofStanding::IfConfirmed;
    QTest::newRow("last day of the grace") << QDate(2026, 3, 31) << ProofStanding::IfConfirmed;
    QTest::newRow("after it") << QDate(2026, 4, 1) << ProofStanding::Ended;
    QTest::newRow("long before") << QDate(2021, 10, 20) << ProofStanding::Accepted;
}

void ProofRulesTest::oldCardsEndByTheirDates()
{
    QFETCH(const QDate, day);
    QFETCH(const ProofStanding, standing);
    const QString card = QStringLiteral("insurance-card");
    QCOMPARE(proofStanding(card, day), standing);
    QCOMPARE(isReceivedBy(card, day), standing != ProofStanding::Ended);
    QCOMPARE(proofsOn(day).contains(card), standing != ProofStanding::Ended);
}

void ProofRulesTest::whatIsOfferedGoesByTheDay()
{
    const QStringList now{ QStringLiteral("certificate"), QStringLiteral("notice"),
        QStringLiteral("mynaportal"), QStringLiteral("statement"), QStringLiteral("notice-alone") };
    QCOMPARE(proofsOn(QDate(2026, 11, 20)), now);
    QCOMPARE(proofsOn(QDate(2021, 10, 20)), QStringList{ QStringLiteral("insurance-card") });
    QCOMPARE(proofStanding(QStringLiteral("certificate"), QDate(2024, 12, 1)), ProofStanding::NotYet);
    QVERIFY(!isReceivedBy(QStringLiteral("certificate"), QDate(2024, 12, 1)));
}

void ProofRulesTest::theNoticeAloneIsNoProof()
{
    const QDate day(2026, 11, 20);
    QCOMPARE(proofStanding(QStringLiteral("notice-alone"), day), ProofStanding::NotAlone);
    QVERIFY(!isReceivedBy(QStringLiteral("notice-alone"), day));
    QVERIFY(isReceivedBy(QStringLiteral("notice"), day)); // with the card
    QVERIFY(!isReceivedBy(QStringLiteral("mynumber"), day)); // has no rule: a card is read by its reader
}

void ProofRulesTest::everyLineHasItsSource()
{
    for (const ProofRule &one : proofRules()) {
        QVERIFY2(one.source.startsWith(QStringLiteral("https://")), qPrintable(one.kind));
        QVERIFY2(!one.until.isValid() || !one.from.isValid() || one.from <= one.until, qPrintable(one.kind));
    }
}

void ProofRulesTest::everyKindButTheNoticeAloneIsOfTheHandOver()
{
    for (const ProofRule &one : proofRules())
        QVERIFY2(isNumberProof(one.kind) == (one.standing != ProofStanding::NotAlone), qPrintable(one.kind));
}

QTEST_APPLESS_MAIN(ProofRulesTest)
#include "proofrulestest.moc"
