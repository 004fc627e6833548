#include "app/document/documentwalls.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

/// 0, or why the system refuses it, in a process behind the walls; -1: there are none.
int behindTheWalls(const std::function<int()> &tried)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(readFontsOnly() ? tried() : 255);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) != 255 ? WEXITSTATUS(status) : -1;
}

int openAs(const QByteArray &path, int flags)
{
    errno = 0;
    return ::open(path.constData(), flags, 0600) >= 0 ? 0 : errno;
}

} // namespace

/// What a document's helper can still open once the walls stand.
class DocumentWallsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingOfThisComputersIsRead();
    void nothingIsWrittenOrMade();
    void fontsAreRead();
    void whatIsOpenStaysOpen();

private:
    QTemporaryDir m_folder{};
};

void DocumentWallsTest::init()
{
    if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1)
        QSKIP("this kernel has no Landlock");
}

void DocumentWallsTest::nothingOfThisComputersIsRead()
{
    QFile file(m_folder.filePath(QStringLiteral("letter")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    const QByteArray path = QFile::encodeName(file.fileName());
    QCOMPARE(openAs(path, O_RDONLY), 0);
    QCOMPARE(behindTheWalls([&] { return openAs(path, O_RDONLY); }), EACCES);
    QCOMPARE(behindTheWalls([] { return openAs("/etc/passwd", O_RDONLY); }), EACCES);
    QCOMPARE(behindTheWalls([] { return openAs("/proc/self/environ", O_RDONLY); }), EACCES);
}

void DocumentWallsTest::nothingIsWrittenOrMade()
{
    const QByteArray made = QFile::encodeName(m_folder.filePath(QStringLiteral("made")));
    QCOMPARE(behindTheWalls([&] { return openAs(made, O_WRONLY | O_CREAT); }), EACCES);
    QCOMPARE(behindTheWalls([&] { return ::mkdir(made.constData(), 0700) == 0 ? 0 : errno; }), EACCES);
    QVERIFY(!QFile::exists(QFile::decodeName(made)));
    const QByteArray folder = QFile::encodeName(m_folder.path());
    QCOMPARE(behindTheWalls([&] { return ::rmdir(folder.constData()) == 0 ? 0 : errno; }), EACCES);
}

void DocumentWallsTest::fontsAreRead()
{
    QCOMPARE(behindTheWalls([] { return openAs("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }), 0);
    QCOMPARE(behindTheWalls([] { return openAs("/usr/share/fonts/x", O_WRONLY | O_CREAT); }), EACCES);
}

void DocumentWallsTest::whatIsOpenStaysOpen()
{
    int ends[2] = {};
    QVERIFY(::pipe(ends) == 0);
    QCOMPARE(behindTheWalls([&] { return ::write(ends[1], "x", 1) == 1 ? 0 : errno; }), 0);
    char read = 0;
    QCOMPARE(::read(ends[0], &read, 1), 1);
    ::close(ends[0]);
    ::close(ends[1]);
}

QTEST_GUILESS_MAIN(DocumentWallsTest)
#include "documentwallstest.moc"
