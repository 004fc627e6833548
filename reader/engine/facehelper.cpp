#include "reader/engine/facehelper.h"

#include "reader/engine/facesocket.h"

#include <QByteArrayList>
#include <QFile>
#include <QVarLengthArray>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

constexpr auto patience = std::chrono::milliseconds(500);
constexpr auto glance = std::chrono::milliseconds(2);
constexpr int NotRun = 127; // exit status, as a shell has it

/// Everything that the child needs after fork(), where nothing may be allocated any more.
class Start
{
public:
    explicit Start(const QString &program)
        : m_program(program.isEmpty() ? QByteArrayLiteral("/proc/self/exe") : QFile::encodeName(program))
    {
        for (const char *name : { "PATH", "HOME", "TZ", "LANG", "LC_ALL", "LC_CTYPE" }) {
            if (qEnvironmentVariableIsSet(name))
                m_variables.append(QByteArray(name) + '=' + qgetenv(name));
        }
        for (QByteArray &variable : m_variables)
            m_environment.append(variable.data());
        m_environment.append(nullptr);
        m_arguments = { m_program.data(), m_task.data(), nullptr };
    }

    /// In the child; does not come back.
    [[noreturn]] void run(int socket, pid_t parent)
    {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        setpgid(0, 0); // what the engine starts is in it too
        if (getppid() == parent && arrange(socket))
            execve(m_program.constData(), m_arguments.data(), m_environment.data());
        _exit(NotRun);
    }

private:
    static bool arrange(int socket)
    {
        const rlimit none{ 0, 0 };
        setrlimit(RLIMIT_CORE, &none);
        for (const int number : { SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD })
            signal(number, SIG_DFL);
        sigset_t nothing;
        sigemptyset(&nothing);
        sigprocmask(SIG_SETMASK, &nothing, nullptr);
        constexpr int above = 10; // out of the way of what is put in place below
        const int own = fcntl(socket, F_DUPFD, above);
        const int null = open("/dev/null", O_RDWR);
        if (own < 0 || null < 0)
            return false;
        for (int standard = 0; standard <= 2; ++standard) {
            if (dup2(null, standard) < 0)
                return false;
        }
        return dup2(own, FaceHostSocket) >= 0 && close_range(FaceHostSocket + 1, ~0u, 0) == 0;
    }

    QByteArray m_program;
    QByteArray m_task = QByteArrayLiteral("--face-host");
    QByteArrayList m_variables;
    QVarLengthArray<char *, 8> m_environment;
    std::array<char *, 3> m_arguments{};
};

/// With it goes what the engine has started: as long as nobody has waited for the first of the group, its
/// number is nobody else's.
bool reap(pid_t pid, int &status)
{
    siginfo_t ended{};
    if (waitid(P_PID, static_cast<id_t>(pid), &ended, WEXITED | WNOHANG | WNOWAIT) == 0
        && ended.si_pid == pid)
        ::kill(-pid, SIGKILL);
    pid_t done = 0;
    do {
        done = waitpid(pid, &status, WNOHANG);
    } while (done < 0 && errno == EINTR);
    return done != 0; // -1: somebody else waited for it
}

} // namespace

std::unique_ptr<FaceHelper> FaceHelper::start(const QString &program)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return nullptr;
    Start start(program);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0)
        start.run(ends[1], parent);
    if (child > 0)
        setpgid(child, child); // whichever of the two comes first
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return nullptr;
    }
    return std::unique_ptr<FaceHelper>(new FaceHelper(child, ends[0]));
}

FaceHelper::FaceHelper(pid_t pid, int socket)
    : m_pid(pid)
    , m_socket(socket)
{ }

FaceHelper::~FaceHelper()
{
    kill();
    if (m_socket >= 0)
        close(m_socket);
    if (waitForEnd())
        return;
    // A process that hangs in its device's driver dies when that lets it; nobody waits for it here.
    std::thread([pid = m_pid] {
        int status = 0;
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR) { }
    }).detach();
}

int FaceHelper::takeSocket()
{
    return std::exchange(m_socket, -1);
}

void FaceHelper::kill()
{
    const std::lock_guard lock(m_mutex);
    if (!m_isOver)
        ::kill(-m_pid, SIGKILL);
}

bool FaceHelper::waitForEnd()
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = m_isOver || reap(m_pid, m_status);
            if (m_isOver)
                return true;
        }
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(glance);
    }
}

QString FaceHelper::ending()
{
    if (!waitForEnd()) {
        kill();
        return QStringLiteral("closed");
    }
    if (WIFSIGNALED(m_status))
        return QStringLiteral("signal %1").arg(WTERMSIG(m_status));
    return QStringLiteral("exit %1").arg(WEXITSTATUS(m_status));
}

} // namespace madoguchi
