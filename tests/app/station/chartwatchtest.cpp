#include "app/station/chartwatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <utility>

using namespace madoguchi;
using State = ChartReading::State;

/// The file of the 電子カルテ as such programs write it: in any encoding, in place or by renaming, half, not
/// at all.
class ChartWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readings_data();
    void readings();
    void oddFilesHoldNobodyUp();
    void whatStandsThereAlreadyCallsNobody();
    void writtenAnewItCalls();
    void halfANumberIsNone();
    void theSameNumberTwiceCallsTwice();
    void aFolderThatGoesIsSaidAndComesBack();
    void stoppedItTellsNothing();

private:
    /// A watch that looks often, over a file with `content`; nothing: none is there.
    void follow(const std::optional<QByteArray> &content = {});
    [[nodiscard]] bool write(const QByteArray &content, const QString &name = QStringLiteral("chart.txt"));
    [[nodiscard]] bool replace(const QByteArray &content);
    [[nodiscard]] static QList<ChartReading> readingsOf(const QSignalSpy &spy);
    void settle() { QTest::qWait(120); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChartWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
};

void ChartWatchTest::readings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *name, const QByteArray &content, State state, const char *number = "") {
        QTest::newRow(name) << content << state << QString::fromLatin1(number);
    };
    row("digits", "12345", State::Number, "12345");
    row("line end", "12345\r\n", State::Number, "12345");
    row("blanks and empty lines", "\n  12345 \t\n\n", State::Number, "12345");
    row("leading zeros stay", "00012", State::Number, "00012");
    row("letters and hyphen", "A-12b", State::Number, "A-12b");
    row("UTF-8 with BOM",
        "\xef\xbb\xbf"
        "12345\n",
        State::Number, "12345");
    row("UTF-16 with BOM",
        QByteArray("\xff\xfe"
                   "1\0"
                   "2\0",
            6),
        State::Number, "12");
    row("wide digits in UTF-8", "\xef\xbc\x91\xef\xbc\x92", State::Number, "12");
    row("wide digits in code page 932", "\x82\x50\x82\x51", State::Number, "12");
    row("nothing", "", State::Empty);
    row("blank", " \r\n", State::Empty);
    row("a BOM alone", "\xef\xbb\xbf", State::Empty);
    row("two numbers", "12345\n67890", State::Unreadable);
    row("a sentence", "number 12345", State::Unreadable);
    row("a CSV", "12345,Yamada", State::Unreadable);
    row("too long a number", "123456789012345678901", State::Unreadable);
    row("noise", "\xff\xff\x00\x80\xfe", State::Unreadable);
    row("zeros", QByteArray(4, '\0'), State::Unreadable);
    row("huge", QByteArray(100'000, '1'), State::Unreadable);
}

void ChartWatchTest::readings()
{
    QFETCH(QByteArray, content);
    QFETCH(State, state);
    QFETCH(QString, number);
    const ChartReading reading = chartReading(content);
    QCOMPARE(reading.state, state);
    QCOMPARE(reading.number, number);
}

void ChartWatchTest::oddFilesHoldNobodyUp()
{
    const QTemporaryDir folder;
    const auto stateOf = [&folder](const char *name) {
        return lookAtChart(folder.filePath(QString::fromLatin1(name))).reading.state;
    };
    QCOMPARE(stateOf("none"), State::Empty);
    QCOMPARE(stateOf("no/folder"), State::Away);
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
    QCOMPARE(stateOf("sub"), State::Unreadable);
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    QCOMPARE(stateOf("pipe"), State::Unreadable);
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), folder.filePath(QStringLiteral("link"))));
    QCOMPARE(stateOf("link"), State::Unreadable);
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), folder.filePath(QStringLiteral("zero"))));
    QCOMPARE(stateOf("zero"), State::Unreadable);
}

void ChartWatchTest::follow(const std::optional<QByteArray> &content)
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("share")));
    if (content)
        QVERIFY(write(*content));
    m_watch = std::make_unique<ChartWatch>(m_folder->filePath(QStringLiteral("share/chart.txt")));
    m_watch->setPace(20);
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &ChartWatch::told);
    m_watch->start();
    settle();
}

bool ChartWatchTest::write(const QByteArray &content, const QString &name)
{
    QFile file(m_folder->filePath(QStringLiteral("share/") + name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool ChartWatchTest::replace(const QByteArray &content)
{
    const QString path = m_folder->filePath(QStringLiteral("share/"));
    return write(content, QStringLiteral("new"))
        && ::rename(QFile::encodeName(path + QStringLiteral("new")).constData(),
               QFile::encodeName(path + QStringLiteral("chart.txt")).constData())
        == 0;
}

QList<ChartReading> ChartWatchTest::readingsOf(const QSignalSpy &spy)
{
    QList<ChartReading> readings;
    for (const QList<QVariant> &one : spy)
        readings.append(one.first().value<ChartReading>());
    return readings;
}

void ChartWatchTest::whatStandsThereAlreadyCallsNobody()
{
    follow("11");
    settle();
    QVERIFY(m_told->isEmpty());
}

void ChartWatchTest::writtenAnewItCalls()
{
    follow();
    QVERIFY(write("11\n"));
    QTRY_COMPARE(readingsOf(*m_told), (QList<ChartReading>{ { State::Number, QStringLiteral("11") } }));
    QVERIFY(replace("22\n"));
    QTRY_COMPARE(readingsOf(*m_told).last(), (ChartReading{ State::Number, QStringLiteral("22") }));
    QVERIFY(write({})); // the chart closes its patient
    QTRY_COMPARE(readingsOf(*m_told).last(), (ChartReading{ State::Empty, {} }));
    QVERIFY(write("33,44"));
    QTRY_COMPARE(readingsOf(*m_told).last(), (ChartReading{ State::Unreadable, {} }));
    QCOMPARE(m_told->size(), 4);
}

void ChartWatchTest::halfANumberIsNone()
{
    follow("1");
    m_watch->setPace(60'000); // the test says when
    QFile file(m_folder->filePath(QStringLiteral("share/chart.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(file.write("12"), 2);
    m_watch->look();
    settle();
    QCOMPARE(file.write("345"), 3);
    m_watch->look();
    settle();
    QVERIFY(m_told->isEmpty());
    m_watch->look();
    QTRY_COMPARE(readingsOf(*m_told), (QList<ChartReading>{ { State::Number, QStringLiteral("12345") } }));
}

void ChartWatchTest::theSameNumberTwiceCallsTwice()
{
    follow("1");
    QVERIFY(replace("12"));
    QTRY_COMPARE(m_told->size(), 1);
    QVERIFY(replace("12"));
    QTRY_COMPARE(m_told->size(), 2);
}

void ChartWatchTest::aFolderThatGoesIsSaidAndComesBack()
{
    follow("11");
    const QString share = m_folder->filePath(QStringLiteral("share"));
    const QString away = m_folder->filePath(QStringLiteral("away"));
    QVERIFY(QDir().rename(share, away));
    QTRY_COMPARE(readingsOf(*m_told), (QList<ChartReading>{ { State::Away, {} } }));
    settle();
    QCOMPARE(m_told->size(), 1); // once
    QVERIFY(QDir().rename(away, share));
    QTRY_COMPARE(
        readingsOf(*m_told).last(), (ChartReading{ State::Empty, {} })); // the same as before calls nobody
    QVERIFY(replace("22"));
    QTRY_COMPARE(readingsOf(*m_told).last(), (ChartReading{ State::Number, QStringLiteral("22") }));
}

void ChartWatchTest::stoppedItTellsNothing()
{
    follow("11");
    m_watch->stop();
    QVERIFY(replace("22"));
    settle();
    m_watch->start();
    settle();
    QVERIFY(m_told->isEmpty()); // what was written meanwhile calls nobody
}

QTEST_GUILESS_MAIN(ChartWatchTest)
#include "chartwatchtest.moc"
