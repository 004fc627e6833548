#include "app/store/reserve.h"

#include "app/store/receptions.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

/// Blocks that the file really has, in bytes.
qint64 heldBy(const QString &path)
{
    struct stat state
    { };
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_blocks * 512LL : -1;
}

bool writeLine(const char *path, const QByteArray &line)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool written
        = ::write(file, line.constData(), static_cast<std::size_t>(line.size())) == line.size();
    ::close(file);
    return written;
}

/// A small disk of our own at `folder`, seen by this process alone: as a superuser, or as one in a user
/// namespace.
bool mountSmallDisk(const QString &folder)
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        if (!writeLine("/proc/self/setgroups", "deny")
            || !writeLine("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1")
            || !writeLine("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return false;
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=48m,mode=0700") == 0;
}

/// Writes until there is no space left.
bool fillUp(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const QByteArray block(4096, 'f');
    while (::write(file, block.constData(), static_cast<std::size_t>(block.size())) > 0)
        continue;
    const bool full = errno == ENOSPC;
    ::close(file);
    return full;
}

/// Writes on until there is really no space: StoreFull, and what was kept, `kept` receptions before, is all
/// there.
bool endIsNamed(Database &database, Receptions &receptions, int kept)
{
    std::optional<Fault> fault;
    for (const int last = kept + 5000; kept < last && !fault;) {
        const auto added = receptions.add(sampleReception(kept));
        if (added)
            ++kept;
        else
            fault = added.error();
    }
    return fault && fault->failure == Failure::StoreFull && receptions.ofDay(sampleDay())->size() == kept
        && database.ledger()->check().ok();
}

/// The day on a full disk, step by step. What went wrong; empty: nothing.
const char *dayOnAFullDisk(const QString &folder)
{
    MemoryKeyStore keys;
    Vault vault(keys);
    const QString path = folder + QStringLiteral("/madoguchi.db");
    const QString filler = folder + QStringLiteral("/filler");
    if (!vault.open(false))
        return "vault";
    auto opened = Database::open(path);
    if (!opened || !Ledger::attach(**opened, vault.standing(Vault::Standing::Vault)))
        return "open";
    Database &database = **opened;
    Receptions receptions(database, vault);
    if (database.reserveUsed() || heldBy(Reserve::fileOf(path)) < Reserve::size)
        return "no reserve";
    if (!receptions.add(sampleReception(0)) || !fillUp(filler))
        return "fill";
    // A whole day more: the write that finds no space is repeated with the reserve's, and nobody notices.
    constexpr int day = 300;
    for (int seed = 1; seed <= day; ++seed) {
        if (!receptions.add(sampleReception(seed)))
            return "the day did not end";
    }
    if (!database.reserveUsed() || QFileInfo::exists(Reserve::fileOf(path)))
        return "the reserve was not given up";
    if (database.restoreReserve())
        return "a reserve without space";
    if (!fillUp(filler) || !endIsNamed(database, receptions, day + 1))
        return "the end is not named, or something was lost";
    if (::unlink(QFile::encodeName(filler).constData()) != 0 || !receptions.add(sampleReception(9999)))
        return "not usable after space was made";
    if (!database.restoreReserve() || database.reserveUsed())
        return "not restored";
    return "";
}

int runDay(const QString &folder)
{
    if (!mountSmallDisk(folder)) {
        std::fprintf(stderr, "no small disk\n");
        return 2;
    }
    const char *wrong = dayOnAFullDisk(folder);
    std::fprintf(stderr, "%s", wrong);
    return *wrong == '\0' ? 0 : 1;
}

} // namespace

class ReserveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForReal();
    void isMadeAgainAtTheNextOpening();
    void aHoleIsNoReserve();
    void takesNothingThroughALink();
    void dayEndsOnAFullDisk();
    void repeatedOnce();
};

void ReserveTest::isMadeForReal()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    const QString file = Reserve::fileOf(store.path());
    QCOMPARE(QFileInfo(file).size(), Reserve::size);
    QVERIFY(heldBy(file) >= Reserve::size);
    QCOMPARE(QFileInfo(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!store.database->reserveUsed());
}

void ReserveTest::isMadeAgainAtTheNextOpening()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    store.close();
    const QString file = Reserve::fileOf(store.path());
    QVERIFY(QFile::remove(file));
    QVERIFY(store.open().ok());
    QVERIFY(!store.database->reserveUsed());
    QVERIFY(heldBy(file) >= Reserve::size);
}

void ReserveTest::aHoleIsNoReserve()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    store.close();
    const QString file = Reserve::fileOf(store.path());
    QVERIFY(QFile::resize(file, 0));
    QVERIFY(QFile::resize(file, Reserve::size));
    QVERIFY(heldBy(file) < Reserve::size);
    QVERIFY(store.open().ok());
    QVERIFY(heldBy(file) >= Reserve::size);
}

void ReserveTest::takesNothingThroughALink()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    store.close();
    const QString file = Reserve::fileOf(store.path());
    const QString target = store.dir.filePath(QStringLiteral("letter"));
    QFile letter(target);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("kept") == 4);
    letter.close();
    QVERIFY(QFile::remove(file) && QFile::link(target, file));
    QVERIFY(store.open().ok());
    QVERIFY(!QFileInfo(file).isSymLink());
    QCOMPARE(QFileInfo(target).size(), 4);
}

void ReserveTest::dayEndsOnAFullDisk()
{
    QTemporaryDir dir;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--day"), dir.path() });
    QVERIFY(child.waitForFinished(100'000));
    QCOMPARE(QString::fromUtf8(child.readAllStandardError()), QString());
    QCOMPARE(child.exitCode(), 0);
}

/// Full for another reason than the disk: the work is done twice, not for ever, and the reserve is gone.
void ReserveTest::repeatedOnce()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Database &database = *store.database;
    QVERIFY(database.run(QStringLiteral("PRAGMA max_page_count = 1")).ok()); // as many as there are
    int times = 0;
    const auto write = [&] {
        return database.transact([&]() -> Outcome<Done> {
            ++times;
            const auto added = database.run(
                QStringLiteral("INSERT INTO visits_to_forget VALUES (?, '')"), { QString(100'000, u'x') });
            return added ? Outcome<Done>(Done{}) : added.error();
        });
    };
    QCOMPARE(write().error().failure, Failure::StoreFull);
    QCOMPARE(times, 2);
    QVERIFY(database.reserveUsed());
    QCOMPARE(write().error().failure, Failure::StoreFull);
    QCOMPARE(times, 3);
}

int main(int argc, char **argv)
{
    // Before Qt: a process with threads gets no namespace of its own.
    if (argc == 3 && qstrcmp(argv[1], "--day") == 0) {
        QCoreApplication application(argc, argv);
        return runDay(QString::fromLocal8Bit(argv[2]));
    }
    QCoreApplication application(argc, argv);
    ReserveTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "reservetest.moc"
