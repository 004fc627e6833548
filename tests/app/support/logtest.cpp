#include "app/support/log.h"

#include "app/domain/pii.h"

#include <QDebug>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace madoguchi;

Q_LOGGING_CATEGORY(cardLog, "madoguchi.card")

class LogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aLineHasTimeLevelAndCategory();
    void onlyTheOwnerReadsIt();
    void controlCharactersStayOnTheLine();
    void personalValuesPrintAsPii();
    void itTurnsOver();
    void linesOfThreadsStayWhole();
    void noFileNoLog();

private:
    struct Morning : Clock
    {
        [[nodiscard]] QDateTime now() const override
        {
            return QDateTime(QDate(2026, 11, 22), QTime(1, 0, 3, 7), Qt::UTC);
        }
        [[nodiscard]] qint64 monotonicMilliseconds() const override { return 0; }
    };
    QByteArray content(const QString &name) const;

    Morning m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void LogTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(QStringLiteral("station.log"));
}

void LogTest::cleanup()
{
    Log::close();
}

QByteArray LogTest::content(const QString &name) const
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LogTest::aLineHasTimeLevelAndCategory()
{
    QVERIFY(Log::open(m_file, m_clock).ok());
    qCInfo(cardLog) << "SELECT" << 9000;
    qWarning("the line is down");
    Log::close();
    qInfo("after the end"); // not in it any more
    QCOMPARE(content(m_file),
        QByteArray("2026-11-22T10:00:03.007+09:00 info madoguchi.card: SELECT 9000\n"
                   "2026-11-22T10:00:03.007+09:00 warning default: the line is down\n"));
}

void LogTest::onlyTheOwnerReadsIt()
{
    const mode_t before = ::umask(0);
    QVERIFY(Log::open(m_file, m_clock).ok());
    ::umask(before);
    struct stat status
    { };
    QCOMPARE(::stat(QFile::encodeName(m_file).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
}

void LogTest::controlCharactersStayOnTheLine()
{
    QCOMPARE(Log::plain(QStringLiteral("窓口 a\nb\x1b[2J")), QStringLiteral("窓口 a\\u000ab\\u001b[2J"));
    QCOMPARE(Log::plain(QString(QChar(0x202E)) + QChar(0x2028) + QChar(0x200B)),
        QStringLiteral("\\u202e\\u2028\\u200b"));
    QVERIFY(Log::open(m_file, m_clock).ok());
    qInfo().noquote() << QStringLiteral("one\n2026-11-22T10:00:03.007+09:00 info forged: two");
    Log::close();
    QCOMPARE(content(m_file).count('\n'), 1);
}

void LogTest::personalValuesPrintAsPii()
{
    QVERIFY(Log::open(m_file, m_clock).ok());
    qInfo() << "arrived:" << Pii<QString>(QStringLiteral("見本　花子"));
    Log::close();
    QVERIFY(content(m_file).contains("<pii>"));
    QVERIFY(!content(m_file).contains(QStringLiteral("花子").toUtf8()));
}

void LogTest::itTurnsOver()
{
    QVERIFY(Log::open(m_file, m_clock, 200).ok());
    for (int i = 0; i < 20; ++i)
        qInfo("line %02d of twenty, each of them about as long", i);
    Log::close();
    QVERIFY(content(m_file).contains("line 19"));
    QByteArray all;
    for (const char *older : { ".3", ".2", ".1", "" }) {
        const QString name = m_file + QString::fromLatin1(older);
        QVERIFY(QFileInfo(name).size() > 0 && QFileInfo(name).size() <= 200);
        QCOMPARE(QFileInfo(name).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        all += content(name);
    }
    QVERIFY(all.indexOf("line 18") < all.indexOf("line 19") && all.contains("line 18"));
    QVERIFY(!QFileInfo::exists(m_file + QStringLiteral(".4")));
    QVERIFY(!all.contains("line 00"));
}

void LogTest::linesOfThreadsStayWhole()
{
    QVERIFY(Log::open(m_file, m_clock).ok());
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([] {
            for (int i = 0; i < 100; ++i)
                qInfo("a whole line");
        });
    for (std::thread &thread : threads)
        thread.join();
    Log::close();
    const QList<QByteArray> lines = content(m_file).split('\n');
    QCOMPARE(lines.size(), 401);
    for (qsizetype i = 0; i < 400; ++i)
        QCOMPARE(lines.at(i), QByteArray("2026-11-22T10:00:03.007+09:00 info default: a whole line"));
}

void LogTest::noFileNoLog()
{
    const QString nowhere = m_dir->filePath(QStringLiteral("none/station.log"));
    QCOMPARE(Log::open(nowhere, m_clock).error().failure, Failure::StoreUnreachable);
    QVERIFY(!Log::open(m_dir->path(), m_clock).ok()); // a folder
    const QString target = m_dir->filePath(QStringLiteral("target"));
    const QString link = m_dir->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(target, link));
    QVERIFY(!Log::open(link, m_clock).ok());
    QVERIFY(!QFileInfo::exists(target));
}

QTEST_GUILESS_MAIN(LogTest)
#include "logtest.moc"
