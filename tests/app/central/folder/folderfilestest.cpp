#include "app/central/folder/folderfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

using Step = FolderFiles::Step;

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

/// Lets one step fail.
FolderFiles failingAt(Step step, int error)
{
    return FolderFiles([step, error](Step at) { return at == step ? error : 0; });
}

const QString request = QStringLiteral("OQSsiquc01req_202611200001.xml");

} // namespace

class FolderFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dir.reset(); }
    void readsRegularFilesOnly();
    void largestFile();
    void lockedFiles();
    void writesWholeOrNotAtAll();
    void replacesNothing();
    void writeFaults_data();
    void writeFaults();
    void readFaults();
    void leftOverOfACutWriteIsOverwritten();
    void killedBetweenWritingAndRenaming();
    void withdraws();
    void whatLiesInTheWayOfAWithdrawalIsOverwritten();
    void withdrawnAndNotRemovedIsSaid();
    void replacesWhatIsNamedSo();
    void theFoldersGroupMayReadItAndNobodyElse_data();
    void theFoldersGroupMayReadItAndNobodyElse();
    void ofTooManyTheFirstAreListed();
    void removesOnlyWhatWasRead();
    void listsWhatIsThere();
    void missingFolder();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString folder() const { return m_dir->path(); }
    std::unique_ptr<QTemporaryDir> m_dir{};
};

void FolderFilesTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void FolderFilesTest::readsRegularFilesOnly()
{
    const FolderFiles files;
    put(at(QStringLiteral("file")), "content");
    const auto read = files.read(folder(), QStringLiteral("file"));
    QVERIFY(read.ok());
    QCOMPARE(read->bytes, QByteArray("content"));
    QCOMPARE(read->stamp.size, 7);
    QCOMPARE(files.read(folder(), QStringLiteral("nothing")).error(), FileTrouble::Gone);

    QVERIFY(QFile::link(at(QStringLiteral("file")), at(QStringLiteral("link"))));
    QVERIFY(QDir(folder()).mkdir(QStringLiteral("inner")));
    QCOMPARE(::mkfifo(encoded(at(QStringLiteral("pipe"))).constData(), 0600), 0);
    for (const char *name : { "link", "inner", "pipe" })
        QCOMPARE(files.read(folder(), QString::fromLatin1(name)).error(), FileTrouble::NotAFile);
}

void FolderFilesTest::largestFile()
{
    const FolderFiles files;
    put(at(QStringLiteral("most")), QByteArray(FolderFiles::mostBytes, 'x'));
    put(at(QStringLiteral("more")), QByteArray(FolderFiles::mostBytes + 1, 'x'));
    QCOMPARE(files.read(folder(), QStringLiteral("most"))->bytes.size(), FolderFiles::mostBytes);
    QCOMPARE(files.read(folder(), QStringLiteral("more")).error(), FileTrouble::TooLarge);
    // Whoever wants less says so; and what nobody would read is not written.
    const qint64 less = FolderFiles::mostBytes - 1;
    QCOMPARE(files.read(folder(), QStringLiteral("most"), less).error(), FileTrouble::TooLarge);
    const QByteArray most(FolderFiles::mostBytes, 'y');
    QVERIFY(files.write(folder(), QStringLiteral("written"), most).ok());
    QCOMPARE(files.write(folder(), QStringLiteral("beyond"), most + 'y').error(), FileTrouble::TooLarge);
    QCOMPARE(files.replace(folder(), QStringLiteral("most"), most + 'y').error(), FileTrouble::TooLarge);
    QCOMPARE(contentOf(at(QStringLiteral("most"))).front(), 'x');
    QVERIFY(!QFile::exists(at(QStringLiteral("beyond"))));
}

void FolderFilesTest::lockedFiles()
{
    const FolderFiles files;
    put(at(QStringLiteral("file")), "content");
    const int other = ::open(encoded(at(QStringLiteral("file"))).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(other >= 0);
    QCOMPARE(::flock(other, LOCK_EX), 0);
    QCOMPARE(files.read(folder(), QStringLiteral("file")).error(), FileTrouble::Locked);
    QCOMPARE(::flock(other, LOCK_UN), 0);
    QVERIFY(files.read(folder(), QStringLiteral("file")).ok());

    struct flock range
    { };
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(other, F_OFD_SETLK, &range), 0);
    QCOMPARE(files.read(folder(), QStringLiteral("file")).error(), FileTrouble::Locked);
    ::close(other);
    QVERIFY(files.read(folder(), QStringLiteral("file")).ok());
}

void FolderFilesTest::writesWholeOrNotAtAll()
{
    QList<Step> steps;
    const FolderFiles files([&](Step step) {
        if (step == Step::Rename) // what the other side sees until then
            Q_ASSERT(QFile::exists(at(request + QStringLiteral(".tmp"))) && !QFile::exists(at(request)));
        steps.append(step);
        return 0;
    });
    QVERIFY(files.write(folder(), request, "content").ok());
    QCOMPARE(contentOf(at(request)), QByteArray("content"));
    QCOMPARE(files.list(folder())->names, QStringList{ request });
    steps.removeLast();
    QVERIFY(
        steps == (QList<Step>{ Step::Create, Step::Write, Step::Flush, Step::Rename, Step::FlushFolder }));
}

void FolderFilesTest::replacesNothing()
{
    put(at(request), "another's");
    QCOMPARE(FolderFiles().write(folder(), request, "content").error(), FileTrouble::Exists);
    QCOMPARE(contentOf(at(request)), QByteArray("another's"));
    QCOMPARE(FolderFiles().list(folder())->names, QStringList{ request });
}

void FolderFilesTest::writeFaults_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("error");
    QTest::addColumn<FileTrouble>("trouble");
    QTest::newRow("create, read-only") << Step::Create << EROFS << FileTrouble::Unreachable;
    QTest::newRow("create, denied") << Step::Create << EACCES << FileTrouble::Denied;
    QTest::newRow("write, full") << Step::Write << ENOSPC << FileTrouble::Full;
    QTest::newRow("flush, full") << Step::Flush << EDQUOT << FileTrouble::Full;
    QTest::newRow("flush, line broken") << Step::Flush << EIO << FileTrouble::Unreachable;
    QTest::newRow("rename, line broken") << Step::Rename << EHOSTDOWN << FileTrouble::Unreachable;
    QTest::newRow("rename, taken name") << Step::Rename << EEXIST << FileTrouble::Exists;
}

void FolderFilesTest::writeFaults()
{
    QFETCH(Step, step);
    QFETCH(int, error);
    QFETCH(FileTrouble, trouble);
    QCOMPARE(failingAt(step, error).write(folder(), request, "content").error(), trouble);
    QCOMPARE(FolderFiles().list(folder())->names, QStringList()); // nothing is left behind
}

void FolderFilesTest::readFaults()
{
    put(at(request), "content");
    QCOMPARE(failingAt(Step::Open, ETXTBSY).read(folder(), request).error(), FileTrouble::Locked);
    QCOMPARE(failingAt(Step::Open, EACCES).read(folder(), request).error(), FileTrouble::Denied);
    QCOMPARE(failingAt(Step::Read, EIO).read(folder(), request).error(), FileTrouble::Unreachable);
    QCOMPARE(failingAt(Step::Read, EAGAIN).read(folder(), request).error(), FileTrouble::Locked);
    const FolderFiles vanishing([&](Step step) {
        if (step == Step::Open)
            QFile::remove(at(request));
        return 0;
    });
    QCOMPARE(vanishing.read(folder(), request).error(), FileTrouble::Gone);
    put(at(request), "content");
    const FolderFiles growing([&](Step step) {
        if (step == Step::Read && QFile(at(request)).size() < 10)
            put(at(request), "more content");
        return 0;
    });
    QCOMPARE(growing.read(folder(), request).error(), FileTrouble::Changed);
}

void FolderFilesTest::leftOverOfACutWriteIsOverwritten()
{
    put(at(request + QStringLiteral(".tmp")), "hal");
    QVERIFY(FolderFiles().write(folder(), request, "content").ok());
    QCOMPARE(contentOf(at(request)), QByteArray("content"));
    QCOMPARE(FolderFiles().list(folder())->names, QStringList{ request });
}

void FolderFilesTest::killedBetweenWritingAndRenaming()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const FolderFiles files([](Step step) {
            if (step == Step::Rename)
                ::_exit(0);
            return 0;
        });
        (void)files.write(folder(), request, "content").ok();
        ::_exit(1);
    }
    int status = 1;
    QVERIFY(::waitpid(child, &status, 0) == child && status == 0);
    QCOMPARE(FolderFiles().list(folder())->names, QStringList{ request + QStringLiteral(".tmp") });
}

void FolderFilesTest::withdraws()
{
    put(at(request), "content");
    QVERIFY(FolderFiles().withdraw(folder(), request).ok());
    QCOMPARE(FolderFiles().list(folder())->names, QStringList());
    QCOMPARE(FolderFiles().withdraw(folder(), request).error(), FileTrouble::Gone); // it was taken
}

void FolderFilesTest::whatLiesInTheWayOfAWithdrawalIsOverwritten()
{
    put(at(request), "content");
    put(at(request + QStringLiteral(".tmp")), "of an earlier attempt");
    const auto withdrawn = FolderFiles().withdraw(folder(), request);
    QVERIFY(withdrawn.ok());
    QVERIFY(*withdrawn == Withdrawal::Removed);
    QCOMPARE(FolderFiles().list(folder())->names, QStringList());
}

void FolderFilesTest::withdrawnAndNotRemovedIsSaid()
{
    put(at(request), "content");
    const auto withdrawn = failingAt(Step::Remove, EACCES).withdraw(folder(), request);
    QVERIFY(withdrawn.ok()); // nobody takes it any more
    QVERIFY(*withdrawn == Withdrawal::Aside);
    QCOMPARE(FolderFiles().list(folder())->names, QStringList{ request + QStringLiteral(".tmp") });
}

void FolderFilesTest::replacesWhatIsNamedSo()
{
    put(at(request), "damaged");
    QVERIFY(FolderFiles().replace(folder(), request, "content").ok());
    QCOMPARE(contentOf(at(request)), QByteArray("content"));
    put(at(QStringLiteral("elsewhere")), "another's");
    QVERIFY(QFile::remove(at(request)) && QFile::link(at(QStringLiteral("elsewhere")), at(request)));
    QVERIFY(FolderFiles().replace(folder(), request, "content").ok());
    QCOMPARE(contentOf(at(QStringLiteral("elsewhere"))), QByteArray("another's"));
    QVERIFY(!QFileInfo(at(request)).isSymLink());
    QVERIFY(QFile::remove(at(request)) && QDir(folder()).mkdir(request));
    QVERIFY(!FolderFiles().replace(folder(), request, "content").ok());
    QCOMPARE(FolderFiles().list(folder())->names, (QStringList{ request, QStringLiteral("elsewhere") }));
}

void FolderFilesTest::theFoldersGroupMayReadItAndNobodyElse_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::newRow("shared by a group") << 02770 << 0660;
    QTest::newRow("a group may look") << 0750 << 0640;
    QTest::newRow("nobody else's") << 0700 << 0600;
    QTest::newRow("anybody's") << 0777 << 0660;
}

void FolderFilesTest::theFoldersGroupMayReadItAndNobodyElse()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QCOMPARE(::chmod(encoded(folder()).constData(), static_cast<mode_t>(folderMode)), 0);
    const mode_t before = ::umask(077); // the program's own
    const bool written = FolderFiles().write(folder(), request, "content").ok();
    ::umask(before);
    struct stat file
    { };
    struct stat parent
    { };
    QVERIFY(written);
    QCOMPARE(::stat(encoded(at(request)).constData(), &file), 0);
    QCOMPARE(::stat(encoded(folder()).constData(), &parent), 0);
    QCOMPARE(static_cast<int>(file.st_mode & 07777), fileMode);
    QCOMPARE(file.st_gid, parent.st_gid);
}

void FolderFilesTest::ofTooManyTheFirstAreListed()
{
    constexpr int ours = 20;
    for (int i = 0; i < FolderFiles::mostNames; ++i)
        put(at(QStringLiteral("clutter-%1").arg(i)), "");
    QVERIFY(!FolderFiles().list(folder())->cut);
    for (int i = 0; i < ours; ++i)
        put(at(QStringLiteral("ours-%1").arg(i)), "");
    const auto listed = FolderFiles().list(
        folder(), [](const QString &name) { return name.startsWith(QStringLiteral("ours-")); });
    QVERIFY(listed->cut);
    QCOMPARE(listed->names.size(), FolderFiles::mostNames);
    QCOMPARE(listed->names.filter(QStringLiteral("ours-")).size(), ours);
}

void FolderFilesTest::removesOnlyWhatWasRead()
{
    const FolderFiles files;
    put(at(request), "content");
    const FileStamp stamp = files.read(folder(), request)->stamp;
    put(at(request), "another content");
    QCOMPARE(files.remove(folder(), request, stamp).error(), FileTrouble::Changed);
    QVERIFY(QFile::exists(at(request)));
    QVERIFY(files.remove(folder(), request, files.stamp(folder(), request).value()).ok());
    QVERIFY(!QFile::exists(at(request)));
    QVERIFY(files.remove(folder(), request, stamp).ok());
    QVERIFY(files.remove(folder(), request).ok());
    put(at(request), "content");
    QCOMPARE(failingAt(Step::Remove, EBUSY).remove(folder(), request).error(), FileTrouble::Locked);
}

void FolderFilesTest::listsWhatIsThere()
{
    put(at(QStringLiteral("b")), "");
    put(at(QStringLiteral("a")), "");
    put(at(QStringLiteral(".hidden")), "");
    put(at(QStringLiteral("受付.xml")), "");
    const auto listed = FolderFiles().list(folder());
    QCOMPARE(listed->names, (QStringList{ QStringLiteral("a"), QStringLiteral("b") }));
    QCOMPARE(listed->others, 1);
    QVERIFY(!listed->cut);
}

void FolderFilesTest::missingFolder()
{
    const QString missing = at(QStringLiteral("missing"));
    const FolderFiles files;
    QCOMPARE(files.list(missing).error(), FileTrouble::Unreachable);
    QCOMPARE(files.usable(missing).error(), FileTrouble::Unreachable);
    QCOMPARE(files.write(missing, request, "content").error(), FileTrouble::Unreachable);
    QVERIFY(!QDir(missing).exists()); // it is not made
    put(at(QStringLiteral("file")), "");
    QCOMPARE(files.usable(at(QStringLiteral("file"))).error(), FileTrouble::Unreachable);
    QVERIFY(files.usable(folder()).ok());
    QCOMPARE(failingAt(Step::List, EACCES).list(folder()).error(), FileTrouble::Denied);
}

QTEST_GUILESS_MAIN(FolderFilesTest)
#include "folderfilestest.moc"
