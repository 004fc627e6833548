#include "app/support/inichange.h"

#include "app/support/inifile.h"

#include <QList>

#include <algorithm>

namespace madoguchi {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// Where the value of the line `key=value ; comment` begins, and where it ends.
struct Span
{
    qsizetype begin;
    qsizetype end;
};

Span valueIn(const QByteArray &line)
{
    Span span{ line.indexOf('=') + 1, line.size() };
    for (qsizetype i = span.begin; i < line.size(); ++i) {
        if (line.at(i) == ';' && isBlank(line.at(i - 1))) {
            span.end = i;
            break;
        }
    }
    while (span.end > span.begin && isBlank(line.at(span.end - 1)))
        --span.end;
    return span;
}

/// A comment that stood in a column of its own stays there, as far as the value lets it.
QByteArray withValue(const QByteArray &line, const QByteArray &value)
{
    const Span span = valueIn(line);
    QByteArray tail = line.mid(span.end);
    qsizetype room = span.begin + value.size() - span.end;
    while (room > 0 && tail.size() > 1 && tail.at(0) == ' ' && tail.at(1) == ' ') {
        tail.remove(0, 1);
        --room;
    }
    if (room < 0 && tail.trimmed().startsWith(';'))
        tail.prepend(QByteArray(-room, ' '));
    if (tail.trimmed().startsWith(';') && !isBlank(tail.at(0)))
        tail.prepend(' ');
    return line.left(span.begin) + value + tail;
}

bool isRoundTrip(const QString &value)
{
    const IniFile read = parseIni(QByteArrayLiteral("[s]\nk=") + value.toUtf8());
    return read.unreadable.isEmpty() && read.entries.size() == 1 && read.entries.first().value == value;
}

/// The number (from 0) of the last line that belongs to `section` and says something; -1: there is none.
int endOf(const QList<QByteArray> &lines, const QString &section)
{
    int end = -1;
    bool inside = false;
    for (int i = 0; i < lines.size(); ++i) {
        QByteArray line = lines.at(i);
        if (i == 0 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        const QByteArray content = line.left(valueIn('=' + line).end - 1).trimmed();
        if (content.startsWith('[') && content.endsWith(']'))
            inside = QString::fromUtf8(content.mid(1, content.size() - 2)).trimmed() == section;
        if (inside && !line.trimmed().isEmpty())
            end = i;
    }
    return end;
}

} // namespace

std::optional<QByteArray> changedIni(
    const QByteArray &text, const QString &section, const QString &key, const std::optional<QString> &value)
{
    if (value && !isRoundTrip(*value))
        return std::nullopt;
    QList<QByteArray> lines = text.split('\n');
    QList<int> said;
    const IniFile read = parseIni(text);
    for (const IniEntry &entry : read.entries) {
        if (entry.section == section && entry.key == key)
            said.append(entry.line - 1);
    }
    if (!value) {
        std::sort(said.begin(), said.end(), std::greater<>());
        for (const int line : said)
            lines.removeAt(line);
        return lines.join('\n');
    }
    if (!said.isEmpty()) { // the first stands, as it is read
        lines[said.first()] = withValue(lines.at(said.first()), value->toUtf8());
        return lines.join('\n');
    }
    const bool windows = lines.first().endsWith('\r');
    const QByteArray cr = windows ? QByteArrayLiteral("\r") : QByteArray();
    const QByteArray line = key.toUtf8() + '=' + value->toUtf8() + cr;
    if (const int end = endOf(lines, section); end >= 0) {
        if (end == lines.size() - 1) { // the last line had no end
            lines[end] += cr;
            lines.append(QByteArray());
        }
        lines.insert(end + 1, line);
        return lines.join('\n');
    }
    if (!lines.last().isEmpty()) {
        lines.last() += cr;
        lines.append(QByteArray());
    }
    lines.last() = '[' + section.toUtf8() + ']' + cr;
    lines.append({ line, QByteArray() });
    return lines.join('\n');
}

} // namespace madoguchi
