#include "app/station/cardauthority.h"

#include "app/domain/cardcodes.h"
#include "reader/card/virtualkey.h"
#include "tests/support/testcard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

/// The file that says which cards are believed: what is wrong with it is said, before a patient finds out.
class CardAuthorityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyInItCounts();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_folder;
};

QString CardAuthorityTest::write(const QByteArray &content)
{
    QFile file(m_folder.filePath(QStringLiteral("authority.pem")));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

void CardAuthorityTest::everyKeyInItCounts()
{
    const QByteArray one = testAuthority().publicPem();
    const VirtualAuthority next;
    const CardAuthority read
        = readCardAuthority(write("# two generations\n" + one + "\n" + next.publicPem()));
    QVERIFY(!read.fault);
    QCOMPARE(read.keys, (QList<CardKey>{ testAuthority().key(), next.key() }));
    QCOMPARE(readCardAuthority(write(testIdentity().certificatePem)).keys.size(), 1);
}

void CardAuthorityTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("keys");
    const QByteArray good = testAuthority().publicPem();
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("garbage") << QByteArray("no key") << 0;
    QTest::newRow("a private key") << testIdentity().privateKeyPem << 0;
    QTest::newRow("too large") << good + QByteArray(70'000, '\n') << 0;
    QTest::newRow("one good, one cut short") << good + good.left(good.size() / 2) << 1;
}

void CardAuthorityTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, keys);
    const Fault expected{ Failure::FaceRecordUntrusted, cardcode::noAuthority };
    const CardAuthority read = readCardAuthority(write(content));
    QCOMPARE(read.keys.size(), keys);
    QVERIFY(read.fault == expected);
    QVERIFY(readCardAuthority(QString()).fault == expected);
    QVERIFY(readCardAuthority(m_folder.filePath(QStringLiteral("nowhere.pem"))).fault == expected);
}

QTEST_GUILESS_MAIN(CardAuthorityTest)
#include "cardauthoritytest.moc"
