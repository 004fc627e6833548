#include "app/support/smallfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

Fault unusable(const char *why)
{
    return Fault{ Failure::SettingsInvalid, QLatin1String(why) };
}

} // namespace

class SmallFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        ::alarm(20); // something that blocks must fail, and not stop the whole run
    }
    void cleanup() { ::alarm(0); }

    void readsAFileWhole_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\xff\r\n", 4);
        QTest::newRow("several pieces") << QByteArray(200'000, 'x');
        QTest::newRow("as much as may be") << QByteArray(1024 * 1024, 'y');
    }

    void readsAFileWhole()
    {
        QFETCH(QByteArray, content);
        const QString file = write(content);
        const auto read = readSmallFile(file);
        QVERIFY(read.ok());
        QCOMPARE(*read, content);
        const QString link = m_dir->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(file, link));
        QCOMPARE(*readSmallFile(link), content);
    }

    void tooMuchIsNotRead()
    {
        QCOMPARE(readSmallFile(write(QByteArray(1024 * 1024 + 1, 'x'))).error(), unusable("too-large"));
        const QString five = write("12345");
        QCOMPARE(*readSmallFile(five, 5), QByteArray("12345"));
        QCOMPARE(readSmallFile(five, 4).error(), unusable("too-large"));
    }

    void tooMuchIsNotReadWhereTheSizeIsNotTold()
    {
        const QString status = QStringLiteral("/proc/self/status"); // a regular file of size 0
        QVERIFY(readSmallFile(status)->size() > 16);
        QCOMPARE(readSmallFile(status, 16).error(), unusable("too-large"));
    }

    void whatIsNoFileIsRefusedAtOnce()
    {
        const QString pipe = m_dir->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(readSmallFile(pipe).error(), unusable("not-a-file"));
        const QString link = m_dir->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(pipe, link));
        QCOMPARE(readSmallFile(link).error(), unusable("not-a-file"));
        QCOMPARE(readSmallFile(m_dir->path()).error(), unusable("not-a-file"));
        QCOMPARE(readSmallFile(QStringLiteral("/dev/zero")).error(), unusable("not-a-file"));
        QCOMPARE(readSmallFile(QStringLiteral("/dev/null")).error(), unusable("not-a-file"));
    }

    void whatIsNotThereIsNotFound()
    {
        QCOMPARE(readSmallFile(m_dir->filePath(QStringLiteral("none"))).error().failure, Failure::NotFound);
        QCOMPARE(readSmallFile(write("x") + QStringLiteral("/below")).error().failure, Failure::NotFound);
        QCOMPARE(readSmallFile(QString()).error().failure, Failure::NotFound);
        const QString link = m_dir->filePath(QStringLiteral("dangling"));
        QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("none")), link));
        QCOMPARE(readSmallFile(link).error().failure, Failure::NotFound);
    }

    void aLinkToItselfIsUnreadable()
    {
        const QString link = m_dir->filePath(QStringLiteral("self"));
        QVERIFY(QFile::link(link, link));
        QCOMPARE(readSmallFile(link).error(), unusable("unreadable"));
    }

private:
    QString write(const QByteArray &content)
    {
        QFile file(m_dir->filePath(QStringLiteral("file")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_dir{};
};

QTEST_APPLESS_MAIN(SmallFileTest)
#include "smallfiletest.moc"
