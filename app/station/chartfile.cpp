#include "app/station/chartfile.h"

#include "app/domain/typedtext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

constexpr qsizetype longestFile = 1024; ///< bytes: a number and a line's end are some twenty
constexpr qsizetype longestNumber = 20;

using State = ChartReading::State;

std::optional<QString> decoded(const QByteArray &content)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(content);
    QStringDecoder first(marked.value_or(QStringConverter::Utf8));
    QString text = first.decode(content);
    if (!first.hasError() || marked)
        return first.hasError() ? std::nullopt : std::optional(text);
    QStringDecoder codePage932("Shift_JIS"); // ICU's table of code page 932
    if (!codePage932.isValid())
        return std::nullopt;
    text = codePage932.decode(content);
    return codePage932.hasError() ? std::nullopt : std::optional(text);
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestNumber
        && std::all_of(text.begin(), text.end(), [](QChar letter) {
               return letter == u'-' || (letter >= u'0' && letter <= u'9')
                   || (letter >= u'A' && letter <= u'Z') || (letter >= u'a' && letter <= u'z');
           });
}

/// Closed when it goes.
class Handle
{
public:
    explicit Handle(const QByteArray &name)
        : m_file(::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    { }
    ~Handle()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    [[nodiscard]] int file() const { return m_file; }

private:
    int m_file;
};

ChartLook missing(const QString &path, int error)
{
    // A file that is not there is a chart without a patient; a folder that is not, a share that went away.
    const bool isThere = error == ENOENT && QFileInfo(QFileInfo(path).absolutePath()).isDir();
    const bool isOdd = error == ELOOP || error == ENXIO;
    const State state = isThere ? State::Empty : isOdd ? State::Unreadable : State::Away;
    return { { state, {} }, QByteArray::number(error) };
}

QByteArray stampOf(const struct stat &found, const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256); // the number itself stays nowhere
    hash.addData(content);
    for (const qint64 part : { qint64(found.st_ino), qint64(found.st_size), qint64(found.st_mtim.tv_sec),
             qint64(found.st_mtim.tv_nsec) })
        hash.addData(QByteArray::number(part) + ' ');
    return hash.result();
}

} // namespace

ChartReading chartReading(const QByteArray &content)
{
    if (content.size() > longestFile)
        return { State::Unreadable, {} };
    const std::optional<QString> text = decoded(content);
    if (!text)
        return { State::Unreadable, {} };
    QStringList lines = text->split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = typedText(line);
    lines.removeAll(QString());
    if (lines.isEmpty())
        return { State::Empty, {} };
    if (lines.size() > 1 || !isNumber(lines.first()))
        return { State::Unreadable, {} };
    return { State::Number, lines.first() };
}

ChartLook lookAtChart(const QString &path)
{
    const Handle opened(QFile::encodeName(path));
    if (opened.file() < 0)
        return missing(path, errno);
    struct stat found
    { };
    if (::fstat(opened.file(), &found) != 0)
        return missing(path, errno);
    if (!S_ISREG(found.st_mode))
        return { { State::Unreadable, {} }, QByteArrayLiteral("odd") };
    QByteArray content(longestFile + 1, '\0');
    qsizetype size = 0;
    while (size < content.size()) {
        const ssize_t count
            = ::read(opened.file(), content.data() + size, static_cast<std::size_t>(content.size() - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return missing(path, errno);
        if (count == 0)
            break;
        size += count;
    }
    content.truncate(size);
    return { chartReading(content), stampOf(found, content) };
}

} // namespace madoguchi
