#include "app/store/patientkey.h"

#include <QTest>

using namespace madoguchi;

namespace {

QByteArray keyOf(const char *insurer, const char *symbol, const char *number, const char *branch)
{
    Insurance insurance;
    insurance.insurerNumber = QString::fromUtf8(insurer);
    insurance.symbol = Pii(QString::fromUtf8(symbol));
    insurance.number = Pii(QString::fromUtf8(number));
    insurance.branch = Pii(QString::fromUtf8(branch));
    return patientKey(*SealingKey::from(SecretBytes(QByteArray(32, 'k'))), insurance);
}

} // namespace

class PatientKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedAnotherWayIsTheSame();
    void anotherPersonIsAnother();
    void saysNothing();
};

void PatientKeyTest::typedAnotherWayIsTheSame()
{
    const QByteArray key = keyOf("  138057", "見本１２", "12345", "01");
    QCOMPARE(keyOf("138057", "見本12", "１２３４５", "01"), key);
    QCOMPARE(keyOf("138057", "見本 １２", "12345", "０１"), key);
    QCOMPARE(keyOf("138057", "ab", "1", ""), keyOf("138057", "ＡＢ", "1", ""));
}

void PatientKeyTest::anotherPersonIsAnother()
{
    const QSet<QByteArray> keys{ keyOf("138057", "12", "345", "01"), keyOf("138057", "123", "45", "01"),
        keyOf("138057", "12", "345", "02"), keyOf("138057", "12", "345", ""),
        keyOf("138058", "12", "345", "01"), keyOf("138057", "", "12345", "01") };
    QCOMPARE(keys.size(), 6);
}

void PatientKeyTest::saysNothing()
{
    const QByteArray key = keyOf("138057", "12", "345", "01");
    QCOMPARE(key.size(), 32);
    Insurance insurance;
    insurance.insurerNumber = QStringLiteral("138057");
    QVERIFY(patientKey(*SealingKey::from(SecretBytes(QByteArray(32, 'k'))), insurance)
        != patientKey(*SealingKey::from(SecretBytes(QByteArray(32, 'l'))), insurance));
}

QTEST_APPLESS_MAIN(PatientKeyTest)
#include "patientkeytest.moc"
