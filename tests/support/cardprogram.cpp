#include "tests/support/cardprogram.h"

#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace madoguchi {

namespace {

constexpr int Patience = 15'000;

} // namespace

CardProgram::~CardProgram()
{
    quit();
}

bool CardProgram::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_directory.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool CardProgram::addFace(const VirtualFace &face, QStringList &arguments) const
{
    const QString record = QStringLiteral("face-record");
    const QString certificate = QStringLiteral("face-certificate");
    const QString code = QStringLiteral("code-b");
    arguments << QStringLiteral("--face-record") << m_directory.filePath(record)
              << QStringLiteral("--face-certificate") << m_directory.filePath(certificate)
              << QStringLiteral("--code-b-file") << m_directory.filePath(code)
              << QStringLiteral("--code-b-tries") << QString::number(face.codeBTriesLeft);
    return write(record, face.record) && write(certificate, face.certificate) && write(code, face.codeB);
}

bool CardProgram::start(quint16 port, const VirtualCardData &data)
{
    if (!write(QStringLiteral("certificate.der"), data.certificateDer)
        || !write(QStringLiteral("key.pem"), data.privateKeyPem) || !write(QStringLiteral("pin"), data.pin))
        return false;
    QStringList arguments{ QStringLiteral("--port"), QString::number(port), QStringLiteral("--certificate"),
        m_directory.filePath(QStringLiteral("certificate.der")), QStringLiteral("--key"),
        m_directory.filePath(QStringLiteral("key.pem")), QStringLiteral("--pin-file"),
        m_directory.filePath(QStringLiteral("pin")), QStringLiteral("--tries"),
        QString::number(data.triesLeft), QStringLiteral("--place-on-stdin") };
    if (data.atr == VirtualCardData::typeBAtr())
        arguments << QStringLiteral("--interface") << QStringLiteral("type-b");
    if (!data.extendedLength)
        arguments << QStringLiteral("--no-extended");
    if (!data.shortIds)
        arguments << QStringLiteral("--no-short-ids");
    if (!data.unlockable)
        arguments << QStringLiteral("--no-unlock");
    if (data.face && !addFace(*data.face, arguments))
        return false;
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral(MADOGUCHI_VIRTUAL_CARD), arguments);
    return m_process.waitForStarted(Patience);
}

bool CardProgram::waitForLine(const QByteArray &line)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < Patience) {
        while (m_process.canReadLine())
            m_lines.append(m_process.readLine().trimmed());
        while (!m_lines.isEmpty()) {
            const QByteArray next = m_lines.takeFirst();
            if (next.startsWith(line)) {
                m_lines.prepend(next);
                return true;
            }
        }
        if (m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForReadyRead(100);
    }
    return false;
}

bool CardProgram::ask(const QByteArray &line, const QByteArray &answer)
{
    m_lines.clear();
    m_process.readAllStandardOutput();
    m_process.write(line + '\n');
    return waitForLine(answer);
}

bool CardProgram::place()
{
    return ask("place", "placed");
}

bool CardProgram::pull()
{
    return ask("pull", "pulled");
}

int CardProgram::count()
{
    return ask("count", "count ") ? m_lines.takeFirst().mid(6).toInt() : -1;
}

QByteArray CardProgram::tries()
{
    return ask("tries", "tries ") ? m_lines.takeFirst().mid(6) : QByteArray();
}

bool CardProgram::order(const QByteArray &fault)
{
    return ask("fault " + fault, "ordered");
}

bool CardProgram::setLatency(int milliseconds)
{
    return ask("latency " + QByteArray::number(milliseconds), "ordered");
}

bool CardProgram::clearTroubles()
{
    return ask("clear", "cleared");
}

void CardProgram::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.write("quit\n");
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
}

QString CardProgram::error() const
{
    return m_process.errorString();
}

} // namespace madoguchi
