#include "app/central/folder/settling.h"

#include <QTest>

using namespace madoguchi;

namespace {

using State = Settling::State;

FileResult<FileContent> file(const QByteArray &bytes, qint64 modified = 1)
{
    return FileContent{ bytes, FileStamp{ bytes.size(), modified } };
}

bool whole(const QByteArray &)
{
    return true;
}

bool broken(const QByteArray &)
{
    return false;
}

} // namespace

class SettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoEqualLooksSettle();
    void aChangeBeginsAnew_data();
    void aChangeBeginsAnew();
    void emptyIsNotWritten();
    void emptyMayBeComplete();
    void notWholeIsLookedAtEachSecond();
    void lockedForHalfAMinuteIsUnreadable();
    void unreadableComesBack();
    void slowWriterIsWaitedFor();
};

void SettlingTest::twoEqualLooksSettle()
{
    Settling settling{ FolderTimings() };
    QCOMPARE(settling.look(file("a"), 1000, whole), State::Waiting);
    QCOMPARE(settling.nextLook(), 1300);
    QCOMPARE(settling.look(file("a"), 1299, whole), State::Waiting); // too soon to say
    QCOMPARE(settling.look(file("a"), 1300, whole), State::Settled);
}

void SettlingTest::aChangeBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("modified");
    QTest::newRow("size") << QByteArray("ab") << qint64(1);
    QTest::newRow("time") << QByteArray("a") << qint64(2);
    QTest::newRow("bytes") << QByteArray("b") << qint64(1);
}

void SettlingTest::aChangeBeginsAnew()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, modified);
    Settling settling{ FolderTimings() };
    QCOMPARE(settling.look(file("a"), 0, whole), State::Waiting);
    QCOMPARE(settling.look(file(bytes, modified), 300, whole), State::Waiting);
    QCOMPARE(settling.look(file(bytes, modified), 599, whole), State::Waiting);
    QCOMPARE(settling.look(file(bytes, modified), 600, whole), State::Settled);
    QCOMPARE(settling.look(file("later"), 900, whole), State::Waiting); // after it had settled, too
}

void SettlingTest::emptyIsNotWritten()
{
    Settling settling{ FolderTimings() };
    QCOMPARE(settling.look(file(""), 0, whole), State::Waiting);
    QCOMPARE(settling.look(file(""), 29999, whole), State::Waiting);
    QCOMPARE(settling.look(file(""), 30000, whole), State::Unreadable);
}

void SettlingTest::emptyMayBeComplete()
{
    Settling settling(FolderTimings(), Settling::Empty::Complete);
    QCOMPARE(settling.look(file(""), 0, whole), State::Waiting);
    QCOMPARE(settling.look(file(""), 300, whole), State::Settled);
}

void SettlingTest::notWholeIsLookedAtEachSecond()
{
    Settling settling{ FolderTimings() };
    int asked = 0;
    const auto count = [&asked](const QByteArray &) {
        ++asked;
        return false;
    };
    QCOMPARE(settling.look(file("<half"), 0, count), State::Waiting);
    for (qint64 at = 300; at < 30000; at = settling.nextLook()) {
        QCOMPARE(settling.look(file("<half"), at, count), State::Waiting);
        QCOMPARE(settling.nextLook(), at + 1000);
    }
    QCOMPARE(asked, 1); // the same content is judged once
    QCOMPARE(settling.look(file("<half"), 30300, count), State::Unreadable);
    QVERIFY(!settling.trouble().has_value());
}

void SettlingTest::lockedForHalfAMinuteIsUnreadable()
{
    Settling settling{ FolderTimings() };
    QCOMPARE(settling.look(FileTrouble::Locked, 0, whole), State::Waiting);
    QCOMPARE(settling.look(FileTrouble::Locked, 29000, whole), State::Waiting);
    QCOMPARE(settling.look(FileTrouble::Locked, 30000, whole), State::Unreadable);
    QCOMPARE(settling.trouble(), std::optional(FileTrouble::Locked));
}

void SettlingTest::unreadableComesBack()
{
    Settling settling{ FolderTimings() };
    QCOMPARE(settling.look(file("<half"), 0, broken), State::Waiting);
    QCOMPARE(settling.look(file("<half"), 30000, broken), State::Unreadable);
    QCOMPARE(settling.look(file("<half"), 60000, broken), State::Unreadable);
    QCOMPARE(settling.look(file("<whole/>", 2), 61000, whole), State::Waiting);
    QCOMPARE(settling.look(file("<whole/>", 2), 61300, whole), State::Settled);
}

void SettlingTest::slowWriterIsWaitedFor()
{
    Settling settling{ FolderTimings() };
    QByteArray content;
    for (qint64 at = 0; at < 120000; at += 1000) { // longer than any time-out for what stands still
        content += "x";
        QCOMPARE(settling.look(file(content, at), at, broken), State::Waiting);
    }
    QCOMPARE(settling.look(file(content + "</x>", 999), 120000, whole), State::Waiting);
    QCOMPARE(settling.look(file(content + "</x>", 999), 120300, whole), State::Settled);
}

QTEST_GUILESS_MAIN(SettlingTest)
#include "settlingtest.moc"
