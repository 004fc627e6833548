#include "app/security/totp.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace madoguchi;

namespace {

/// The secret of RFC 6238's test vectors.
SecretBytes rfcSecret()
{
    return SecretBytes(QByteArray("12345678901234567890"));
}

std::optional<qint64> stepOf(const QByteArray &code, qint64 at, qint64 lastStep = 0)
{
    return Totp::stepOf(rfcSecret(), SecretBytes(code), QDateTime::fromSecsSinceEpoch(at, Qt::UTC), lastStep);
}

} // namespace

class TotpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsOfTheRfc_data();
    void vectorsOfTheRfc();
    void oneStepEitherWay();
    void eachIsGoodOnce();
    void onlySixDigits();
    void secretsDiffer();
    void uriForAnAuthenticator();
};

void TotpTest::vectorsOfTheRfc_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("code"); // the last six of the eight digits in RFC 6238, appendix B, SHA-1
    QTest::newRow("1970") << qint64(59) << QByteArray("287082");
    QTest::newRow("2005") << qint64(1111111109) << QByteArray("081804");
    QTest::newRow("2005, next step") << qint64(1111111111) << QByteArray("050471");
    QTest::newRow("2009") << qint64(1234567890) << QByteArray("005924");
    QTest::newRow("2033") << qint64(2000000000) << QByteArray("279037");
    QTest::newRow("2603") << qint64(20000000000) << QByteArray("353130");
}

void TotpTest::vectorsOfTheRfc()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, code);
    QCOMPARE(stepOf(code, at).value_or(-1), at / 30);
    code[5] = code[5] == '9' ? '0' : static_cast<char>(code[5] + 1);
    QVERIFY(!stepOf(code, at));
}

void TotpTest::oneStepEitherWay()
{
    const qint64 begin = 1234567890 / 30 * 30;
    const QByteArray code("005924");
    QVERIFY(!stepOf(code, begin - 31));
    QVERIFY(stepOf(code, begin - 30));
    QVERIFY(stepOf(code, begin - 1));
    QVERIFY(stepOf(code, begin + 59));
    QVERIFY(!stepOf(code, begin + 60));
}

void TotpTest::eachIsGoodOnce()
{
    const qint64 step = 1234567890 / 30;
    QCOMPARE(stepOf("005924", 1234567890, step - 1).value_or(-1), step);
    QVERIFY(!stepOf("005924", 1234567890, step));
    QVERIFY(!stepOf("005924", 1234567890, step + 1)); // nor an older one after a newer one
}

void TotpTest::onlySixDigits()
{
    for (const QByteArray &code : { QByteArray(), QByteArray("05924"), QByteArray("0005924"),
             QByteArray("00592a"), QByteArray("005924\0", 7), QByteArray(" 05924") })
        QVERIFY(!stepOf(code, 1234567890));
    QVERIFY(
        !Totp::stepOf({}, SecretBytes(QByteArray("005924")), QDateTime::fromSecsSinceEpoch(1234567890), 0));
}

void TotpTest::secretsDiffer()
{
    const SecretBytes one = Totp::makeSecret();
    const SecretBytes other = Totp::makeSecret();
    QCOMPARE(one.size(), std::size_t(20));
    QVERIFY(!one.equals(other));
}

void TotpTest::uriForAnAuthenticator()
{
    const SecretBytes text = Totp::uri(rfcSecret(), QStringLiteral("ishi/1"));
    const QUrl uri(QString::fromLatin1(text.view().toByteArray()), QUrl::StrictMode);
    QVERIFY(uri.isValid());
    QCOMPARE(uri.scheme(), QStringLiteral("otpauth"));
    QCOMPARE(uri.host(), QStringLiteral("totp"));
    QCOMPARE(uri.path(QUrl::FullyEncoded), QStringLiteral("/Madoguchi:ishi%2F1"));
    const QUrlQuery query(uri);
    QCOMPARE(
        query.queryItemValue(QStringLiteral("secret")), QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    QCOMPARE(query.queryItemValue(QStringLiteral("issuer")), QStringLiteral("Madoguchi"));
    QCOMPARE(query.queryItemValue(QStringLiteral("digits")), QStringLiteral("6"));
    QCOMPARE(query.queryItemValue(QStringLiteral("period")), QStringLiteral("30"));
    // A length that does not come out even: RFC 4648 has "foob" as MZXW6YQ=.
    const SecretBytes odd = Totp::uri(SecretBytes(QByteArray("foob")), QStringLiteral("a"));
    QVERIFY(odd.view().toByteArray().contains("secret=MZXW6YQ&"));
}

QTEST_APPLESS_MAIN(TotpTest)
#include "totptest.moc"
