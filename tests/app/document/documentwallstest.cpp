#include "app/document/documentwalls.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <linux/landlock.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
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
        ::_exit(readFontsOnly() && touchNothing() ? tried() : 255);
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
    void nothingIsChangedByItsName();
    void nobodyIsReached();
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

/// What is kept here could be emptied by its name alone, whatever is open.
void DocumentWallsTest::nothingIsChangedByItsName()
{
    QFile file(m_folder.filePath(QStringLiteral("kept")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    const QByteArray path = QFile::encodeName(file.fileName());
    const auto refused = [](int given) { return given == 0 ? 0 : errno; };
    QCOMPARE(behindTheWalls([&] { return refused(::truncate(path.constData(), 0)); }), EPERM);
    QCOMPARE(behindTheWalls([&] { return refused(::chmod(path.constData(), 0777)); }), EPERM);
    QCOMPARE(behindTheWalls([&] { return refused(::chown(path.constData(), 1, 1)); }), EPERM);
    QCOMPARE(
        behindTheWalls([&] { return refused(::utimensat(AT_FDCWD, path.constData(), nullptr, 0)); }), EPERM);
    QCOMPARE(behindTheWalls([&] { return refused(::unlink(path.constData())); }), EACCES);
    QCOMPARE(behindTheWalls([&] { return refused(::rename(path.constData(), "/tmp/away")); }), EACCES);
    QCOMPARE(QFileInfo(file).size(), 1);
}

/// The key store and whatever else answers on a socket of this user's; the application itself.
void DocumentWallsTest::nobodyIsReached()
{
    const auto refused = [](int given) { return given >= 0 ? 0 : errno; };
    for (const int family : { AF_UNIX, AF_INET, AF_INET6, AF_NETLINK })
        QCOMPARE(behindTheWalls([&] { return refused(::socket(family, SOCK_STREAM, 0)); }), EPERM);
    int pair[2] = {};
    QCOMPARE(behindTheWalls([&] { return refused(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair)); }), EPERM);
    const pid_t self = ::getpid();
    QCOMPARE(behindTheWalls([&] { return refused(::kill(self, 0)); }), EPERM);
    QCOMPARE(behindTheWalls([&] { return refused(static_cast<int>(::ptrace(PTRACE_ATTACH, self, 0, 0))); }),
        EPERM);
    char *const nothing[] = { nullptr };
    QCOMPARE(behindTheWalls([&] { return refused(::execve("/bin/true", nothing, nothing)); }), EPERM);
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
