#include "app/station/trustexposure.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace madoguchi;

namespace {

const QByteArray bare = "-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n";
const QByteArray encrypted = "-----BEGIN CERTIFICATE-----\n-----BEGIN ENCRYPTED PRIVATE KEY-----\n";
const QString station = QStringLiteral("station-certificate");
const QString centre = QStringLiteral("centre-ca");

} // namespace

/// Who else on this computer can take the station's key, or another service for the centre's.
class TrustExposureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void permissionsTell_data()
    {
        QTest::addColumn<int>("certificate");
        QTest::addColumn<int>("authority");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("hasPassphrase");
        QTest::addColumn<QString>("exposed");
        const QByteArray none, container("0\x82\x01", 3);
        QTest::newRow("all well") << 0600 << 0644 << bare << false << QString();
        QTest::newRow("the world reads") << 0604 << 0644 << bare << false << station;
        QTest::newRow("the group reads") << 0640 << 0644 << bare << false << station;
        QTest::newRow("the group writes") << 0620 << 0644 << bare << false << station;
        QTest::newRow("PKCS#12 without passphrase") << 0644 << 0644 << container << false << station;
        QTest::newRow("PKCS#12 with one") << 0644 << 0644 << container << true << QString();
        QTest::newRow("a key with a passphrase") << 0644 << 0644 << encrypted << true << QString();
        QTest::newRow("a passphrase that the key does not have") << 0644 << 0644 << bare << true << station;
        QTest::newRow("cannot be read anyway") << 0644 << 0644 << none << false << QString();
        QTest::newRow("the group may change the authority") << 0600 << 0664 << bare << false << centre;
        QTest::newRow("the world may change the authority") << 0600 << 0646 << bare << false << centre;
    }

    void permissionsTell()
    {
        QFETCH(int, certificate);
        QFETCH(int, authority);
        QFETCH(QByteArray, content);
        QFETCH(bool, hasPassphrase);
        QFETCH(QString, exposed);
        const QTemporaryDir dir;
        TrustFiles files{ make(dir.filePath(QStringLiteral("desk.pem")), certificate),
            make(dir.filePath(QStringLiteral("ca.pem")), authority), content, hasPassphrase };
        for (const bool byLink : { false, true }) {
            const auto fault = exposureOf(files);
            QCOMPARE(fault ? fault->code : QString(), exposed);
            QVERIFY(!fault || fault->failure == Failure::KeyFileOpenToOthers);
            if (byLink)
                break;
            for (QString *path : { &files.certificate, &files.authority }) {
                QVERIFY(QFile::link(*path, *path + QStringLiteral(".link")));
                *path += QStringLiteral(".link");
            }
        }
    }

    void whatIsNotThereIsNotExposed()
    {
        QVERIFY(!exposureOf({}));
        QVERIFY(!exposureOf(
            { QStringLiteral("/nowhere/desk.pem"), QStringLiteral("/nowhere/ca.pem"), {}, false }));
    }

private:
    static QString make(const QString &path, int mode)
    {
        QFile file(path);
        const bool made = file.open(QIODevice::WriteOnly) && file.write("x") == 1;
        file.close();
        return made && ::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)) == 0
            ? path
            : QString();
    }
};

QTEST_GUILESS_MAIN(TrustExposureTest)
#include "trustexposuretest.moc"
