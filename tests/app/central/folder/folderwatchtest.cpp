#include "app/central/folder/folderwatch.h"

#include "tests/app/central/folder/hangingshare.h"
#include "tests/support/fixedclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

using namespace madoguchi;

namespace {

/// A folder that is followed by looks at moments of the test's choosing: no event ever comes.
struct Folder
{
    QTemporaryDir dir{};
    FixedClock clock{};
    int removeError = 0;
    int listError = 0;
    QList<QByteArray> told{};
    QStringList unreadable{};
    bool commit = true;
    FolderWatch watch{ dir.path(), clock,
        FolderInterest{ [](const QString &name) { return name.endsWith(QStringLiteral(".xml")); },
            [](const QString &, const QByteArray &content) { return content.endsWith("</x>"); }, {} },
        FolderTimings(), FolderFiles([this](FolderFiles::Step step) {
            return step == FolderFiles::Step::Remove ? removeError
                : step == FolderFiles::Step::List    ? listError
                                                     : 0;
        }) };

    Folder()
    {
        QObject::connect(&watch, &FolderWatch::settled, &watch, [this](const SettledFile &file) {
            told.append(file.content);
            if (commit)
                watch.committed(file.name);
        });
        QObject::connect(&watch, &FolderWatch::unreadable, &watch,
            [this](const QString &name) { unreadable.append(name); });
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] bool has(const QString &name) const { return QFile::exists(dir.filePath(name)); }
    void lookAfter(qint64 milliseconds)
    {
        clock.pass(milliseconds);
        watch.look();
    }
};

FolderTimings quickTimings()
{
    FolderTimings timings;
    timings.scan = std::chrono::milliseconds(20);
    timings.settle = std::chrono::milliseconds(20);
    timings.hung = std::chrono::milliseconds(60);
    return timings;
}

const QString one = QStringLiteral("one.xml");

} // namespace

class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toldOnceSettledAndDeletedOnceCommitted();
    void goneBeforeItSettles();
    void twoAtOnce();
    void keptUntilCommitted();
    void leftIsNotToldAgainUnlessItChanges();
    void toldAgainWhereItIsWanted();
    void halfWrittenIsWaitedFor();
    void halfWrittenForEverIsUnreadableAndStays();
    void lockedThenFree();
    void deletionIsTriedAgain();
    void anotherFileOfThatNameIsNotDeleted();
    void discardedUnread();
    void unwantedIsNeverOpened();
    void folderComesAndGoes();
    void looksByItselfWithoutEvents();
    void hangingFolderHoldsNobodyUp();
    void moreThanCanBeListedIsReachedInTheEnd();
    void mayBeDestroyedWhileTelling();
    void mayBeDestroyedWhileHanging();
};

void FolderWatchTest::toldOnceSettledAndDeletedOnceCommitted()
{
    Folder folder;
    folder.put(one, "<x></x>");
    folder.watch.look();
    QVERIFY(folder.told.isEmpty());
    folder.lookAfter(299);
    QVERIFY(folder.told.isEmpty());
    folder.lookAfter(1);
    QCOMPARE(folder.told, QList<QByteArray>{ "<x></x>" });
    QVERIFY(!folder.has(one));
    folder.lookAfter(1000);
    QCOMPARE(folder.told.size(), 1);
}

void FolderWatchTest::goneBeforeItSettles()
{
    Folder folder;
    folder.put(one, "<x></x>");
    folder.watch.look();
    QVERIFY(QFile::remove(folder.dir.filePath(one)));
    folder.lookAfter(300);
    folder.lookAfter(60000);
    QVERIFY(folder.told.isEmpty() && folder.unreadable.isEmpty());
}

void FolderWatchTest::twoAtOnce()
{
    Folder folder;
    folder.put(one, "<x>1</x>");
    folder.put(QStringLiteral("two.xml"), "<x>2</x>");
    folder.watch.look();
    folder.lookAfter(300);
    QCOMPARE(folder.told, (QList<QByteArray>{ "<x>1</x>", "<x>2</x>" }));
}

void FolderWatchTest::keptUntilCommitted()
{
    Folder folder;
    folder.commit = false;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.lookAfter(300);
    folder.lookAfter(60000);
    QCOMPARE(folder.told.size(), 1);
    QVERIFY(folder.has(one));
    folder.watch.committed(one);
    QVERIFY(!folder.has(one));
}

void FolderWatchTest::leftIsNotToldAgainUnlessItChanges()
{
    Folder folder;
    folder.commit = false;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.lookAfter(300);
    folder.watch.left(one);
    folder.lookAfter(60000);
    QCOMPARE(folder.told.size(), 1);
    folder.put(one, "<x>new</x>");
    folder.lookAfter(500);
    folder.lookAfter(300);
    QCOMPARE(folder.told, (QList<QByteArray>{ "<x></x>", "<x>new</x>" }));
    QVERIFY(folder.has(one));
}

void FolderWatchTest::toldAgainWhereItIsWanted()
{
    Folder folder;
    folder.commit = false;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.watch.again(one); // not told of yet: nothing changes
    folder.lookAfter(300);
    QCOMPARE(folder.told.size(), 1);
    folder.watch.again(one);
    folder.lookAfter(1000);
    QCOMPARE(folder.told.size(), 1);
    folder.lookAfter(300);
    QCOMPARE(folder.told.size(), 2);
    folder.commit = true;
    folder.watch.again(one);
    folder.lookAfter(1000);
    folder.lookAfter(300);
    QVERIFY(!folder.has(one));
    folder.watch.again(one); // it is gone
}

void FolderWatchTest::halfWrittenIsWaitedFor()
{
    Folder folder;
    folder.put(one, "<x>");
    folder.watch.look();
    folder.lookAfter(300);
    folder.lookAfter(1000);
    QVERIFY(folder.told.isEmpty());
    folder.put(one, "<x></x>");
    folder.lookAfter(1000);
    folder.lookAfter(300);
    QCOMPARE(folder.told.size(), 1);
    QVERIFY(folder.unreadable.isEmpty());
}

void FolderWatchTest::halfWrittenForEverIsUnreadableAndStays()
{
    Folder folder;
    folder.put(one, "<x>");
    folder.watch.look();
    folder.lookAfter(29000);
    QVERIFY(folder.unreadable.isEmpty());
    folder.lookAfter(1000);
    QCOMPARE(folder.unreadable, QStringList{ one });
    folder.lookAfter(60000);
    QCOMPARE(folder.unreadable.size(), 1);
    QVERIFY(folder.has(one));
    folder.put(one, "<x></x>"); // it was written after all
    folder.lookAfter(1000);
    folder.lookAfter(300);
    QCOMPARE(folder.told.size(), 1);
}

void FolderWatchTest::lockedThenFree()
{
    int error = EBUSY;
    QTemporaryDir dir;
    FixedClock clock;
    FolderWatch watch(dir.path(), clock, {}, FolderTimings(), FolderFiles([&error](FolderFiles::Step step) {
        return step == FolderFiles::Step::Open ? error : 0;
    }));
    QSignalSpy told(&watch, &FolderWatch::settled);
    QSignalSpy unreadable(&watch, &FolderWatch::unreadable);
    QFile file(dir.filePath(one));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    watch.look();
    clock.pass(30000);
    watch.look();
    QCOMPARE(unreadable.size(), 1);
    error = 0; // the file itself does not change
    clock.pass(1000);
    watch.look();
    clock.pass(300);
    watch.look();
    QCOMPARE(told.size(), 1);
}

void FolderWatchTest::deletionIsTriedAgain()
{
    Folder folder;
    folder.removeError = EBUSY;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.lookAfter(300);
    QVERIFY(folder.has(one));
    folder.lookAfter(500);
    QVERIFY(folder.has(one));
    folder.removeError = 0;
    folder.lookAfter(500);
    QVERIFY(!folder.has(one));
    QCOMPARE(folder.told.size(), 1); // what was committed is not told of again
}

void FolderWatchTest::anotherFileOfThatNameIsNotDeleted()
{
    Folder folder;
    folder.commit = false;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.lookAfter(300);
    folder.put(one, "<x>another</x>");
    folder.watch.committed(one);
    QVERIFY(folder.has(one));
    folder.lookAfter(500);
    folder.lookAfter(300);
    QCOMPARE(folder.told.last(), QByteArray("<x>another</x>"));
}

void FolderWatchTest::discardedUnread()
{
    Folder folder;
    folder.put(one, "<x></x>");
    folder.watch.discard(one);
    QTRY_VERIFY(!folder.has(one));
    folder.lookAfter(300);
    QVERIFY(folder.told.isEmpty());
}

void FolderWatchTest::unwantedIsNeverOpened()
{
    QTemporaryDir dir;
    FixedClock clock;
    int opened = 0;
    FolderWatch watch(dir.path(), clock, FolderInterest{ [](const QString &) { return false; }, {}, {} },
        FolderTimings(), FolderFiles([&opened](FolderFiles::Step step) {
            opened += step == FolderFiles::Step::Open ? 1 : 0;
            return 0;
        }));
    QFile file(dir.filePath(one));
    QVERIFY(file.open(QIODevice::WriteOnly));
    watch.look();
    clock.pass(300);
    watch.look();
    QCOMPARE(watch.listing().names, QStringList{ one });
    QCOMPARE(opened, 0);
}

void FolderWatchTest::folderComesAndGoes()
{
    Folder folder;
    folder.put(one, "<x></x>");
    folder.watch.look();
    folder.listError = EHOSTDOWN;
    folder.lookAfter(300);
    QCOMPARE(folder.watch.trouble(), std::optional(FileTrouble::Unreachable));
    QVERIFY(folder.told.isEmpty());
    folder.listError = 0;
    folder.lookAfter(500);
    QVERIFY(!folder.watch.trouble().has_value());
    QCOMPARE(folder.told.size(), 1);
}

void FolderWatchTest::looksByItselfWithoutEvents()
{
    QTemporaryDir dir;
    SystemClock clock;
    FolderWatch watch(dir.path(), clock, {}, quickTimings());
    for (auto *events : watch.findChildren<QFileSystemWatcher *>())
        events->blockSignals(true);
    QSignalSpy told(&watch, &FolderWatch::settled);
    watch.start();
    QFile file(dir.filePath(one));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    QVERIFY(told.wait(2000));
}

void FolderWatchTest::mayBeDestroyedWhileTelling()
{
    QTemporaryDir dir;
    FixedClock clock;
    auto *watch = new FolderWatch(dir.path(), clock, {}, FolderTimings());
    QObject::connect(watch, &FolderWatch::settled, watch, [watch] { delete watch; });
    for (const char *name : { "a", "b" }) {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    }
    watch->look();
    clock.pass(300);
    const QPointer<FolderWatch> alive(watch);
    watch->look();
    QVERIFY(alive.isNull());
}

void FolderWatchTest::hangingFolderHoldsNobodyUp()
{
    QTemporaryDir dir;
    SystemClock clock;
    const auto hanging = std::make_shared<HangingShare>();
    FolderWatch watch(dir.path(), clock, {}, quickTimings(), hanging->files());
    QSignalSpy looked(&watch, &FolderWatch::looked);
    QSignalSpy told(&watch, &FolderWatch::settled);
    watch.start();
    QTRY_VERIFY(watch.hasLooked() && !watch.trouble());
    hanging->hangAt(FolderFiles::Step::List);
    QTRY_COMPARE(watch.trouble(), std::optional(FileTrouble::Unreachable)); // while the call still hangs
    QFile file(dir.filePath(one));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    watch.discard(one); // nothing of it is touched
    QVERIFY(QFile::exists(file.fileName()));
    hanging->goOn();
    QTRY_VERIFY(!watch.trouble());
    QTRY_VERIFY(!QFile::exists(file.fileName()));
    QVERIFY(told.isEmpty());
}

void FolderWatchTest::moreThanCanBeListedIsReachedInTheEnd()
{
    Folder folder;
    const int all = FolderFiles::mostNames + 50;
    for (int i = 0; i < all; ++i)
        folder.put(QStringLiteral("%1.xml").arg(i), "<x></x>");
    folder.watch.look();
    QVERIFY(folder.watch.listing().cut);
    folder.lookAfter(300);
    QCOMPARE(folder.told.size(), FolderFiles::mostNames);
    folder.lookAfter(500);
    folder.lookAfter(300);
    QVERIFY(!folder.watch.listing().cut);
    QCOMPARE(folder.told.size(), all);
    QCOMPARE(QDir(folder.dir.path()).entryList(QDir::Files), QStringList());
}

void FolderWatchTest::mayBeDestroyedWhileHanging()
{
    QTemporaryDir dir;
    SystemClock clock;
    const auto hanging = std::make_shared<HangingShare>();
    hanging->hangAt(FolderFiles::Step::List);
    {
        FolderWatch watch(dir.path(), clock, {}, quickTimings(), hanging->files());
        watch.start();
        QTRY_VERIFY(watch.hasLooked());
    }
    hanging->goOn();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "folderwatchtest.moc"
