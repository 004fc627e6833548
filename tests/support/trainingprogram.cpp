#include "tests/support/trainingprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace madoguchi {

namespace {

constexpr int Patience = 15'000;

} // namespace

TrainingProgram::~TrainingProgram()
{
    quit();
}

bool TrainingProgram::start(const QString &program, const QStringList &arguments)
{
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    return m_process.waitForStarted(Patience) && nextLine().startsWith("ready");
}

bool TrainingProgram::startService(const QStringList &more)
{
    return start(QStringLiteral(MADOGUCHI_TRAINING_SERVICE),
        QStringList{
            QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--dir"), m_directory.path() }
            + more);
}

bool TrainingProgram::startTerminal(const QStringList &more, bool apart)
{
    QStringList names{ QStringLiteral("req"), QStringLiteral("res"), QStringLiteral("face") };
    if (apart)
        names += { QStringLiteral("records-req"), QStringLiteral("records-res") };
    QStringList arguments;
    for (const QString &name : std::as_const(names)) {
        if (!QDir().mkpath(path(name)))
            return false;
        arguments += { QStringLiteral("--") + name, path(name) };
    }
    return start(QStringLiteral(MADOGUCHI_TRAINING_TERMINAL), arguments + more);
}

QByteArray TrainingProgram::nextLine()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        if (timer.hasExpired(Patience) || m_process.state() == QProcess::NotRunning)
            return {};
        m_process.waitForReadyRead(100);
    }
    return m_process.readLine().chopped(1);
}

QByteArray TrainingProgram::ask(const QByteArray &line)
{
    m_process.write(line + '\n');
    QByteArray answer = nextLine();
    while (answer.startsWith("- "))
        answer = nextLine();
    return answer;
}

QByteArrayList TrainingProgram::list(const QByteArray &line)
{
    m_process.write(line + '\n');
    QByteArrayList details;
    for (QByteArray answer = nextLine(); answer.startsWith("- "); answer = nextLine())
        details.append(answer.mid(2));
    return details;
}

int TrainingProgram::journalled(const QByteArray &text)
{
    const QByteArrayList details = list("journal");
    return static_cast<int>(std::count_if(
        details.begin(), details.end(), [&](const QByteArray &detail) { return detail.contains(text); }));
}

void TrainingProgram::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.write("quit\n");
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
}

QByteArray TrainingProgram::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TrainingProgram::error() const
{
    return m_process.errorString();
}

} // namespace madoguchi
