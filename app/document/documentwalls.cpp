#include "app/document/documentwalls.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace madoguchi {

namespace {

/// Where PDFium looks for a font that a document does not bring, and what the linker may still want.
constexpr std::array folders{ "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts",
    "/usr/lib", "/lib", "/lib64" };

/// All that the first version knows, which every kernel with Landlock has.
constexpr __u64 everything = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR
    | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
    | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
    | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

/// A folder that is not there needs no permission.
bool permitReading(int rules, const char *folder)
{
    const int place = ::open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY);
    if (place < 0)
        return true;
    landlock_path_beneath_attr permission{};
    permission.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    permission.parent_fd = place;
    const bool isAdded
        = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &permission, 0) == 0;
    ::close(place);
    return isAdded;
}

} // namespace

bool readFontsOnly()
{
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = everything;
    const auto rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0)
        return errno == ENOSYS || errno == EOPNOTSUPP;
    bool isDone = true;
    for (const char *folder : folders)
        isDone = isDone && permitReading(rules, folder);
    isDone = isDone && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return isDone;
}

} // namespace madoguchi
