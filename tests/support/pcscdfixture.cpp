#include "tests/support/pcscdfixture.h"

#include "reader/pcsc/context.h"
#include "reader/pcsc/system.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int StartPatience = 10'000;
constexpr int EndPatience = 5'000;

/// vpcd listens on two ports, one a slot. Below the range from which the kernel deals out ports of its own.
quint16 freePortPair()
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(20000, 32000));
        QTcpServer first;
        QTcpServer second;
        if (first.listen(QHostAddress::Any, port) && second.listen(QHostAddress::Any, port + 1))
            return port;
    }
    return 0;
}

} // namespace

PcscdFixture::PcscdFixture()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_directory.filePath(QStringLiteral("log")), QIODevice::Append);
}

PcscdFixture::~PcscdFixture()
{
    end();
}

QString PcscdFixture::readerName()
{
    return QStringLiteral("Virtual PCD 00 00");
}

void PcscdFixture::writeConfiguration() const
{
    const QString folder = m_directory.filePath(QStringLiteral("reader.conf.d"));
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/vpcd"));
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QByteArray channel = "0x" + QByteArray::number(m_port, 16).toUpper();
    file.write("FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:" + channel
        + "\nLIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so\nCHANNELID " + channel + "\n");
}

QString PcscdFixture::socketPath(Way way) const
{
    const QString folder = way == Way::Shared ? QStringLiteral("/run/pcscd") : m_directory.path();
    return folder + QStringLiteral("/pcscd.comm");
}

/// pcscd dies with the test that started it, even where that crashes: set last, since entering a user
/// namespace forgets it.
QStringList PcscdFixture::commandLine(Way way) const
{
    const QString pcscd = QStringLiteral(
        "exec setpriv --pdeathsig KILL pcscd --foreground --info --config \"$0/reader.conf.d\"");
    QStringList line;
    if (way != Way::Shared)
        line << QStringLiteral("unshare") << QStringLiteral("--mount");
    if (way == Way::UserNamespace)
        line << QStringLiteral("--user") << QStringLiteral("--map-root-user");
    if (way != Way::Shared)
        line << QStringLiteral("--propagation") << QStringLiteral("private") << QStringLiteral("--");
    // The mount point comes with the running service; where there is none it is made inside the namespace.
    const QString prepare
        = QStringLiteral("{ [ -d /run/pcscd ] || { mount -t tmpfs none /run && mkdir /run/pcscd; }; } && "
                         "mount --bind \"$0\" /run/pcscd && ");
    return line << QStringLiteral("sh") << QStringLiteral("-c")
                << (way == Way::Shared ? pcscd : prepare + pcscd) << m_directory.path();
}

bool PcscdFixture::start()
{
    m_occupant.reset();
    return startInSomeWay();
}

bool PcscdFixture::startWithoutReader()
{
    m_occupant = std::make_unique<QTcpServer>();
    return startInSomeWay();
}

bool PcscdFixture::startInSomeWay()
{
    if (m_isSettled)
        return startIn(m_way);
    for (const Way way : { Way::Namespace, Way::UserNamespace, Way::Shared }) {
        for (int attempt = 0; attempt < 2; ++attempt) { // another process may take the port in between
            if (startIn(way))
                return true;
            end();
        }
    }
    return false;
}

bool PcscdFixture::startIn(Way way)
{
    if (way == Way::Shared && !m_lock) {
        m_lock = std::make_unique<QLockFile>(QDir::tempPath() + QStringLiteral("/madoguchi-pcscd.lock"));
        m_lock->lock();
        QDir().mkpath(QStringLiteral("/run/pcscd"));
    }
    if (!m_isSettled) {
        m_port = freePortPair();
        writeConfiguration();
    }
    if (m_occupant && !m_occupant->isListening() && !m_occupant->listen(QHostAddress::Any, m_port))
        return false;
    QStringList line = commandLine(way);
    const QString program = line.takeFirst();
    m_process.start(program, line);
    if (!m_process.waitForStarted(StartPatience)) {
        m_error = QStringLiteral("%1 cannot be started: %2").arg(program, m_process.errorString());
        return false;
    }
    m_way = way;
    if (!waitForSocket(way))
        return false;
    m_isSettled = m_occupant || waitForReader();
    return m_isSettled;
}

bool PcscdFixture::waitForSocket(Way way)
{
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(socketPath(way)) && isRunning() && timer.elapsed() < StartPatience)
        m_process.waitForFinished(10);
    if (!m_isSettled && QFile::exists(socketPath(way)))
        qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(socketPath(way)));
    if (isRunning() && QFile::exists(socketPath(way)))
        return true;
    m_error = QStringLiteral("pcscd does not start:\n") + QString::fromUtf8(logTail());
    return false;
}

bool PcscdFixture::waitForReader()
{
    QElapsedTimer timer;
    timer.start();
    const auto pcsc = std::make_shared<SystemPcsc>();
    // After a kill the old socket lies there until the new service takes it away and makes its own.
    while (isRunning() && timer.elapsed() < StartPatience) {
        QStringList readers;
        if (const auto context = Context::establish(pcsc))
            pcsc->listReaders(context->handle(), readers);
        if (readers.contains(readerName()))
            return true;
        m_process.waitForFinished(10);
    }
    m_error = QStringLiteral("pcscd has no virtual reader:\n") + QString::fromUtf8(logTail());
    return false;
}

QByteArray PcscdFixture::logTail() const
{
    constexpr qint64 Most = 4000;
    QFile log(m_directory.filePath(QStringLiteral("log")));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - Most));
    return log.readAll();
}

bool PcscdFixture::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

void PcscdFixture::kill()
{
    m_process.kill();
    m_process.waitForFinished(EndPatience);
}

void PcscdFixture::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(EndPatience))
        kill();
}

void PcscdFixture::end()
{
    if (isRunning())
        stop();
    m_lock.reset();
}

} // namespace madoguchi
