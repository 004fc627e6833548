#include "reader/engine/facewalls.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

namespace madoguchi {

namespace {

#if defined(__x86_64__)
constexpr unsigned Architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned Architecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv)
constexpr unsigned Architecture = AUDIT_ARCH_RISCV64;
#else
#error "the number of this architecture (linux/audit.h) is needed here"
#endif

constexpr unsigned OtherAbi = 0x4000'0000; ///< from here on, x86 counts the calls of its x32 ABI

constexpr sock_filter statement(unsigned code, unsigned value)
{
    return { static_cast<unsigned short>(code), 0, 0, value };
}

/// Over `ifTrue` or `ifFalse` of the following statements.
constexpr sock_filter jump(unsigned code, unsigned value, unsigned char ifTrue, unsigned char ifFalse)
{
    return { static_cast<unsigned short>(BPF_JMP | code | BPF_K), ifTrue, ifFalse, value };
}

constexpr sock_filter load(std::size_t offset)
{
    return statement(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

/// socket() of another family than unix (the device's own service) and netlink (where devices come and go
/// is told) is refused; so is io_uring, by which a socket could be had too.
bool closeLine()
{
    constexpr unsigned refuse = SECCOMP_RET_ERRNO | EPERM;
    std::array filter{
        load(offsetof(seccomp_data, arch)),
        jump(BPF_JEQ, Architecture, 0, 8),
        load(offsetof(seccomp_data, nr)),
        jump(BPF_JGE, OtherAbi, 6, 0),
        jump(BPF_JEQ, SYS_io_uring_setup, 5, 0),
        jump(BPF_JEQ, SYS_socket, 0, 3),
        load(offsetof(seccomp_data, args)), // the family: an int, in the lower half
        jump(BPF_JEQ, AF_UNIX, 1, 0),
        jump(BPF_JEQ, AF_NETLINK, 0, 1),
        statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        statement(BPF_RET | BPF_K, refuse),
    };
    const sock_fprog program{ static_cast<unsigned short>(filter.size()), filter.data() };
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace

bool raiseWalls()
{
    const rlimit none{ 0, 0 };
    return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && closeLine();
}

} // namespace madoguchi
