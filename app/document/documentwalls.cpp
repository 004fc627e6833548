#include "app/document/documentwalls.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace madoguchi {

namespace {

/// Where PDFium looks for a font that a document does not bring, and what the linker may still want.
constexpr std::array folders{ "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts",
    "/usr/lib", "/lib", "/lib64" };

/// What came after the kernel that this is built for: <linux/landlock.h> of later ones.
/// Of other architectures' numbers the face engine's walls refuse all (raiseWalls), and of x86's second set.
constexpr std::array refused
{
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_sendto, SYS_sendmsg, SYS_sendmmsg,
        SYS_kill, SYS_tkill, SYS_tgkill, SYS_pidfd_send_signal, SYS_pidfd_open, SYS_rt_sigqueueinfo,
        SYS_rt_tgsigqueueinfo, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_truncate,
        SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_utimensat, SYS_setxattr, SYS_lsetxattr,
        SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr, SYS_mount, SYS_umount2,
        SYS_unshare, SYS_setns, SYS_bpf, SYS_execve, SYS_execveat, SYS_memfd_create, SYS_shmget, SYS_msgget,
        SYS_semget, SYS_mq_open, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_setpriority, SYS_prlimit64,
#if defined(__x86_64__) // what the others leave to the calls above
        SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat,
#endif
};

constexpr __u64 refer = 1ULL << 13; ///< from the second version
constexpr __u64 shorten = 1ULL << 14; ///< from the third
constexpr __u64 deviceRequests = 1ULL << 15; ///< from the fifth
constexpr __u64 first = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR
    | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
    | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
    | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

/// All that this kernel can refuse; one that it does not know would be refused itself.
__u64 everything(long version)
{
    return first | (version >= 2 ? refer : 0) | (version >= 3 ? shorten : 0)
        | (version >= 5 ? deviceRequests : 0);
}

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
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 0)
        return errno == ENOSYS || errno == EOPNOTSUPP;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = everything(version);
    const auto rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0)
        return false;
    bool isDone = true;
    for (const char *folder : folders)
        isDone = isDone && permitReading(rules, folder);
    isDone = isDone && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return isDone;
}

bool touchNothing()
{
    std::vector<sock_filter> filter{
        { BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr) },
    };
    for (const long call : refused) // each one's way to the end, behind those that are left
        filter.push_back({ BPF_JMP | BPF_JEQ | BPF_K,
            static_cast<unsigned char>(refused.size() + 1 - filter.size()), 0, static_cast<unsigned>(call) });
    filter.push_back({ BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW });
    filter.push_back({ BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM });
    const sock_fprog program{ static_cast<unsigned short>(filter.size()), filter.data() };
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace madoguchi
