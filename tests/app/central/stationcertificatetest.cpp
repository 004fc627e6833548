#include "app/central/stationcertificate.h"

#include "tests/support/testpki.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998");

SecretBytes himitsu()
{
    return SecretBytes(QByteArrayView("himitsu"));
}

QString nameOf(const Outcome<StationCertificate> &loaded)
{
    return loaded ? QString() : failureName(loaded.error().failure) + loaded.error().code;
}

} // namespace

class StationCertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsOfFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("fault");
        const TestPki pki(QStringLiteral("Test centre"));
        TestLeaf leaf{ .commonName = institution, .unit = QStringLiteral("desk") };
        const TestIdentity ec = pki.issue(leaf), stranger = pki.issue(leaf);
        leaf.rsa = true;
        const TestIdentity rsa = pki.issue(leaf);
        const QByteArray good = "himitsu", none;
        const QString passphrase = QStringLiteral("StationCertificatePassphrase"),
                      missing = QStringLiteral("StationCertificateMissing"),
                      unreadable = QStringLiteral("StationCertificateMissingunreadable");
        QTest::newRow("PKCS#12, P-256") << pkcs12(ec, good) << good << QString();
        QTest::newRow("PKCS#12, RSA") << pkcs12(rsa, good) << good << QString();
        QTest::newRow("PKCS#12 of an old program") << pkcs12(rsa, good, true) << good << QString();
        QTest::newRow("PKCS#12 without passphrase") << pkcs12(ec, none) << none << QString();
        QTest::newRow("PKCS#12, wrong passphrase")
            << pkcs12(ec, good) << QByteArray("mistaken") << passphrase;
        QTest::newRow("PKCS#12, no passphrase") << pkcs12(ec, good) << none << passphrase;
        QTest::newRow("PEM") << ec.certificatePem + ec.keyPem << none << QString();
        QTest::newRow("PEM, key first, issuer with it")
            << rsa.keyPem + pki.caPem() + rsa.certificatePem << none << QString();
        QTest::newRow("PEM with encrypted key")
            << ec.certificatePem + encryptedKeyPem(ec, good) << good << QString();
        QTest::newRow("PEM, wrong passphrase")
            << ec.certificatePem + encryptedKeyPem(ec, good) << QByteArray("mistaken") << passphrase;
        QTest::newRow("PEM, no passphrase")
            << ec.certificatePem + encryptedKeyPem(ec, good) << none << passphrase;
        QTest::newRow("PEM without key") << ec.certificatePem << none << unreadable;
        QTest::newRow("PEM with another's key") << ec.certificatePem + stranger.keyPem << none << unreadable;
        QTest::newRow("rubbish") << QByteArray("rubbish") << none << unreadable;
        QTest::newRow("PKCS#12, cut") << pkcs12(ec, good).left(300) << good << unreadable;
        QTest::newRow("PKCS#12, damaged") << pkcs12(ec, good).replace(4, 1, "\x04") << good << unreadable;
        QTest::newRow("nothing") << none << none << missing;
    }

    void kindsOfFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, fault);
        const auto loaded = StationCertificate::load(
            content, SecretBytes(QByteArrayView(passphrase)), institution, StationKind::Desk);
        QCOMPARE(nameOf(loaded), fault);
        if (loaded) {
            QVERIFY(!loaded->key().isNull());
            QCOMPARE(
                loaded->chain().first().subjectInfo(QSslCertificate::CommonName), QStringList{ institution });
        }
    }

    void ofAnotherInstitutionOrKind()
    {
        const TestPki pki(QStringLiteral("Test centre"));
        const auto name = [&](const QString &common, const QString &unit, StationKind kind) {
            const TestLeaf leaf{ .commonName = common, .unit = unit };
            return nameOf(
                StationCertificate::load(pkcs12(pki.issue(leaf), "himitsu"), himitsu(), institution, kind));
        };
        const QString other = QStringLiteral("StationCertificateOther"), desk = QStringLiteral("desk"),
                      consulting = QStringLiteral("consulting");
        QCOMPARE(name(institution, desk, StationKind::Desk), QString());
        QCOMPARE(name(institution, consulting, StationKind::Consulting), QString());
        QCOMPARE(name(QStringLiteral("1319999006"), desk, StationKind::Desk), other);
        QCOMPARE(name(institution, desk, StationKind::Consulting), other);
        QCOMPARE(name(institution, consulting, StationKind::Desk), other);
        QCOMPARE(name(institution, QString(), StationKind::Desk), other);
    }

    void aServicesOwnIsNoStations()
    {
        const TestPki pki(QStringLiteral("Test centre"));
        const TestIdentity service
            = pki.issue({ .commonName = institution, .unit = QStringLiteral("desk"), .server = true });
        const QString other = QStringLiteral("StationCertificateOthernot-for-clients");
        QCOMPARE(nameOf(StationCertificate::load(
                     pkcs12(service, "himitsu"), himitsu(), institution, StationKind::Desk)),
            other);
        QCOMPARE(nameOf(StationCertificate::load(
                     service.certificatePem + service.keyPem, SecretBytes(), institution, StationKind::Desk)),
            other);
    }

    void validity()
    {
        const TestPki pki(QStringLiteral("Test centre"));
        const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
            to(QDate(2026, 12, 31), QTime(0, 0), Qt::UTC);
        const TestLeaf leaf{
            .commonName = institution, .unit = QStringLiteral("desk"), .from = from, .to = to
        };
        const auto loaded = StationCertificate::load(
            pkcs12(pki.issue(leaf), "himitsu"), himitsu(), institution, StationKind::Desk);
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->expires(), to);
        QVERIFY(!loaded->faultAt(from));
        QVERIFY(!loaded->faultAt(to));
        QCOMPARE(loaded->faultAt(to.addSecs(1)),
            std::optional(Fault{ .failure = Failure::StationCertificateExpired, .until = to }));
        QCOMPARE(loaded->faultAt(from.addSecs(-1))->code, QStringLiteral("not-yet-valid"));
    }
};

QTEST_GUILESS_MAIN(StationCertificateTest)
#include "stationcertificatetest.moc"
