#include "app/program/hardening.h"

#include <QTest>

#include <sys/resource.h>

using namespace madoguchi;

/// What the process does before it knows anything of a patient.
class HardeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qunsetenv("TMPDIR"); }
    void whatIsPrintedIsLaidOutInMemory();
    void aFolderThatIsNotInMemoryIsNotTaken();
    void noMemoryIsDumped();
};

void HardeningTest::whatIsPrintedIsLaidOutInMemory()
{
    qputenv("XDG_RUNTIME_DIR", "/dev/shm");
    hardenProcess();
    QCOMPARE(qgetenv("TMPDIR"), QByteArray("/dev/shm"));
}

void HardeningTest::aFolderThatIsNotInMemoryIsNotTaken()
{
    for (const char *folder : { "/proc", "/nowhere", "" }) {
        qputenv("XDG_RUNTIME_DIR", folder);
        qputenv("TMPDIR", "/as-it-was");
        hardenProcess();
        QCOMPARE(qgetenv("TMPDIR"), QByteArray("/as-it-was"));
    }
}

void HardeningTest::noMemoryIsDumped()
{
    hardenProcess();
    rlimit core{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_max, rlim_t(0));
}

QTEST_GUILESS_MAIN(HardeningTest)
#include "hardeningtest.moc"
