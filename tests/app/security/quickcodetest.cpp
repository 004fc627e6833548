#include "app/security/quickcode.h"

#include <QTest>

using namespace madoguchi;

class QuickCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fit_data();
    void fit();
    void hashNeedsTheKey();
};

void QuickCodeTest::fit_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("fits");
    for (const char *fine : { "482915", "135792", "112235", "123457", "987653", "480048" })
        QTest::newRow(fine) << QByteArray(fine) << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("letters") << QByteArray("48291a") << false;
    QTest::newRow("a digit of another script") << QByteArray("4829１") << false;
    for (const char *simple : { "48291", "4829150", "000000", "777777", "123456", "567890", "890123",
             "654321", "321098", "121212", "797979", "123123", "482482", "111222", "110101", "555556" })
        QTest::newRow(simple) << QByteArray(simple) << false;
}

void QuickCodeTest::fit()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, fits);
    QCOMPARE(QuickCode::isFit(SecretBytes(code)), fits);
}

void QuickCodeTest::hashNeedsTheKey()
{
    const auto key = SealingKey::from(SecretBytes(QByteArray(32, 'a')));
    const auto other = SealingKey::from(SecretBytes(QByteArray(32, 'b')));
    const SecretBytes code(QByteArray("482915"));
    const QByteArray hash = QuickCode::hash(code, *key);
    QCOMPARE(hash.size(), 32);
    QCOMPARE(hash, QuickCode::hash(code.duplicate(), *key));
    QVERIFY(hash != QuickCode::hash(code, *other));
    QVERIFY(hash != QuickCode::hash(SecretBytes(QByteArray("482916")), *key));
}

QTEST_APPLESS_MAIN(QuickCodeTest)
#include "quickcodetest.moc"
