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
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &content, int keys, const QString &why) {
        QTest::newRow(name) << content << keys << why;
    };
    const QByteArray good = testAuthority().publicPem();
    row("empty", {}, 0, cardcode::authorityEmpty);
    row("garbage", "no key", 0, cardcode::authorityEmpty);
    row("a private key", testIdentity().privateKeyPem, 0, cardcode::authorityEmpty);
    row("too large", good + QByteArray(70'000, '\n'), 0, cardcode::authorityUnreadable);
    row("one good, one cut short", good + good.left(good.size() / 2), 1, cardcode::authorityPart);
}

void CardAuthorityTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, keys);
    QFETCH(const QString, why);
    const auto faultOf = [](const QString &file) { return readCardAuthority(file).fault.value_or(Fault()); };
    const auto untrusted = [](const QString &code) { return Fault{ Failure::FaceRecordUntrusted, code }; };
    const QString file = write(content);
    QCOMPARE(readCardAuthority(file).keys.size(), keys);
    QCOMPARE(faultOf(file), untrusted(why));
    QCOMPARE(faultOf(QString()), untrusted(cardcode::noAuthority));
    QCOMPARE(
        faultOf(m_folder.filePath(QStringLiteral("nowhere.pem"))), untrusted(cardcode::authorityMissing));
    QCOMPARE(faultOf(m_folder.path()), untrusted(cardcode::authorityUnreadable));
}

QTEST_GUILESS_MAIN(CardAuthorityTest)
#include "cardauthoritytest.moc"
