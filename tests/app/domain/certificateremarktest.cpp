#include "app/domain/certificateremark.h"

#include <QTest>

using namespace madoguchi;

/// By folder the reader's result alone tells why nothing was asked.
class CertificateRemarkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEndIsReadInTheRemark_data()
    {
        QTest::addColumn<QString>("remark");
        QTest::addColumn<bool>("ended");
        const auto row = [](const char *name, const char *remark, bool ended) {
            QTest::newRow(name) << QString::fromUtf8(remark) << ended;
        };
        row("nothing", "", false);
        row("ended", "電子証明書の有効期限が切れているため、資格情報のみ提供します。", true);
        row("ended, politely", "電子証明書の有効期限が切れています。", true);
        row("ended, short", "電子証明書：有効期限切れ", true);
        row("past", "利用者証明用電子証明書の有効期限を過ぎています", true);
        row("soon", "電子証明書の有効期限が３か月以内に切れます。", false);
        row("days until", "電子証明書の有効期限切れまで３０日です。", false);
        row("near", "電子証明書の有効期限切れが近づいています。", false);
        row("nearly", "電子証明書の期限切れ間近", false);
        row("soon, a noun", "まもなく電子証明書の有効期限切れです。", false);
        row("before long", "もうすぐ電子証明書が期限切れになります。", false);
        row("will", "電子証明書は来月期限切れになります。", false);
        row("became", "電子証明書が期限切れになりました。", true);
        row("is", "電子証明書が期限切れになっています。", true);
        row("go to", "電子証明書の期限切れのため、近くの窓口まで", true);
        row("another thing's end", "限度額適用認定証の有効期限が切れています。", false);
    }

    void anEndIsReadInTheRemark()
    {
        QFETCH(const QString, remark);
        QFETCH(const bool, ended);
        Eligibility eligibility;
        eligibility.remark = remark;
        QVERIFY(!saysCertificateEnded(eligibility)); // nobody's
        eligibility.results = { EligibilityResult() };
        QCOMPARE(saysCertificateEnded(eligibility), ended);
    }

    /// Whoever was asked has a certificate that could be used: the answer counts.
    void whoWasAskedHasNotEnded()
    {
        Eligibility eligibility;
        eligibility.remark = QStringLiteral("電子証明書の有効期限が切れています。");
        for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Diagnosis,
                 ConsentKind::Operation }) {
            EligibilityResult result;
            result.consents.set(kind, Consent{ .state = Consent::State::No });
            eligibility.results = { result };
            QVERIFY(!saysCertificateEnded(eligibility));
        }
    }
};

QTEST_GUILESS_MAIN(CertificateRemarkTest)
#include "certificateremarktest.moc"
