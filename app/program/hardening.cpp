#include "app/program/hardening.h"

#include <QByteArray>

#include <linux/magic.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace madoguchi {

namespace {

/// Qt's print plugin for CUPS lays a page out as a PDF in $TMPDIR, in clear: in memory, where the session has
/// a folder of its own there.
void spoolInMemory()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    struct statfs there = {};
    if (!folder.isEmpty() && statfs(folder.constData(), &there) == 0 && there.f_type == TMPFS_MAGIC)
        qputenv("TMPDIR", folder);
}

} // namespace

void hardenProcess()
{
    const rlimit none{ 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    umask(077);
    spoolInMemory();
}

} // namespace madoguchi
