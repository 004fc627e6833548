#include "app/support/log.h"

#include <QFile>
#include <QMutex>
#include <QMutexLocker>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

constexpr int olderFiles = 3;

/// The open file and its turning over. Not thread-safe by itself.
class LogFile
{
public:
    LogFile(QString name, const Clock &clock, qint64 mostBytes)
        : m_name(std::move(name))
        , m_clock(clock)
        , m_mostBytes(mostBytes)
    { }

    bool open()
    {
        // 0600 from its first moment, whatever the umask says; and not where a link points to.
        const int handle = ::open(QFile::encodeName(m_name).constData(),
            O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (handle < 0)
            return false;
        struct stat status
        { };
        const bool fine = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode)
            && ::fchmod(handle, S_IRUSR | S_IWUSR) == 0;
        if (fine
            && m_file.open(handle, QIODevice::WriteOnly | QIODevice::Append, QFileDevice::AutoCloseHandle))
            return true;
        ::close(handle);
        return false;
    }

    void write(const QString &line)
    {
        const QByteArray bytes
            = toJapanTime(m_clock.now()).toString(Qt::ISODateWithMs).toUtf8() + ' ' + line.toUtf8() + '\n';
        if (m_file.size() > 0 && m_file.size() + bytes.size() > m_mostBytes)
            turnOver();
        if (m_file.write(bytes) != bytes.size() || !m_file.flush())
            complain();
    }

private:
    QString older(int number) const { return m_name + QLatin1Char('.') + QString::number(number); }

    void turnOver()
    {
        m_file.close();
        QFile::remove(older(olderFiles));
        for (int number = olderFiles - 1; number >= 1; --number)
            QFile::rename(older(number), older(number + 1));
        QFile::rename(m_name, older(1));
        open();
    }

    /// A full disk must not end the day: said once, on the other way out.
    void complain()
    {
        if (!std::exchange(m_complained, true))
            std::fputs("madoguchi: the log cannot be written\n", stderr);
    }

    const QString m_name;
    const Clock &m_clock;
    const qint64 m_mostBytes;
    QFile m_file{};
    bool m_complained = false;
};

QMutex &guard()
{
    static QMutex mutex;
    return mutex;
}

std::unique_ptr<LogFile> &current()
{
    static std::unique_ptr<LogFile> file;
    return file;
}

QtMessageHandler &handlerBefore()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

QLatin1String levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QLatin1String("debug");
    case QtInfoMsg:
        return QLatin1String("info");
    case QtWarningMsg:
        return QLatin1String("warning");
    case QtCriticalMsg:
        return QLatin1String("critical");
    case QtFatalMsg:
        break;
    }
    return QLatin1String("fatal");
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    const QString line
        = QStringLiteral("%1 %2: %3").arg(levelName(type), Log::plain(category), Log::plain(message));
    {
        const QMutexLocker lock(&guard());
        if (current())
            current()->write(line);
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fprintf(stderr, "%s\n", line.toLocal8Bit().constData());
}

bool isHarmless(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction marks and zero-width characters
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

Outcome<Done> Log::open(const QString &file, const Clock &clock, qint64 mostBytes)
{
    auto opened = std::make_unique<LogFile>(file, clock, mostBytes);
    if (!opened->open())
        return Fault{ .failure = Failure::StoreUnreachable };
    {
        const QMutexLocker lock(&guard());
        current() = std::move(opened);
    }
    const QtMessageHandler before = qInstallMessageHandler(&write);
    if (before != &write)
        handlerBefore() = before;
    return Done{};
}

void Log::close()
{
    qInstallMessageHandler(handlerBefore());
    const QMutexLocker lock(&guard());
    current().reset();
}

QString Log::plain(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isHarmless(c))
            result.append(c);
        else
            result.append(QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0')));
    }
    return result;
}

} // namespace madoguchi
