#include "app/support/inifile.h"

#include <QStringDecoder>

#include <optional>

namespace madoguchi {

namespace {

std::optional<QString> decoded(const QByteArray &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(line);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QString withoutComment(const QString &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u';' && (i == 0 || line.at(i - 1).isSpace()))
            return line.left(i).trimmed();
    }
    return line.trimmed();
}

} // namespace

IniFile parseIni(const QByteArray &text)
{
    IniFile file;
    QString section;
    int number = 0;
    QByteArray rest = text;
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest.remove(0, 3);
    const QList<QByteArray> lines = rest.split('\n');
    for (const QByteArray &bytes : lines) {
        ++number;
        const std::optional<QString> line = decoded(bytes);
        const QString content = line ? withoutComment(*line) : QString();
        if (!line && bytes.trimmed().startsWith(';')) {
            continue; // a comment in another encoding: nobody reads it here
        } else if (!line) {
            file.unreadable.append(number);
        } else if (content.startsWith(u'[') && content.endsWith(u']')) {
            section = content.mid(1, content.size() - 2).trimmed();
            if (section.isEmpty())
                file.unreadable.append(number);
        } else if (!content.isEmpty()) {
            const qsizetype equals = content.indexOf(u'=');
            const QString key = content.left(equals).trimmed();
            if (equals <= 0 || key.isEmpty() || section.isEmpty())
                file.unreadable.append(number);
            else
                file.entries.append({ section, key, content.mid(equals + 1).trimmed(), number });
        }
    }
    return file;
}

} // namespace madoguchi
