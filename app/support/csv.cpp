#include "app/support/csv.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <utility>

namespace madoguchi {

namespace {

bool beginsFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r＝＋－＠");
    return !text.isEmpty() && starts.contains(text.front());
}

/// Nothing: bytes that the encoding does not have. A line end behind the last byte shows one that was cut.
std::optional<QString> decoded(QByteArray bytes, QStringDecoder decoder)
{
    bytes.append('\n');
    QString text = decoder(bytes);
    if (!decoder.isValid() || decoder.hasError())
        return std::nullopt;
    text.chop(1);
    return text;
}

std::optional<QString> textOf(const QByteArray &file)
{
    if (file.startsWith("\xef\xbb\xbf"))
        return decoded(file.mid(3), QStringDecoder(QStringDecoder::Utf8));
    if (auto text = decoded(file, QStringDecoder(QStringDecoder::Utf8)))
        return text;
    return decoded(file, QStringDecoder("Shift_JIS")); // ICU's, which is code page 932
}

/// Goes over the text once, character by character.
class CsvReader
{
public:
    explicit CsvReader(const QString &text)
        : m_text(text)
    { }

    Result<QList<CsvLine>, CsvFault> read()
    {
        while (m_at < m_text.size()) {
            if (!readCell())
                return CsvFault{ m_line };
        }
        if (!m_cells.isEmpty())
            endRecord();
        return std::move(m_lines);
    }

private:
    /// With what ends it. False: it is none.
    bool readCell()
    {
        const bool quoted = m_text[m_at] == u'"';
        QString cell;
        if (quoted && !readQuoted(cell))
            return false;
        while (!quoted && m_at < m_text.size() && !ends()) {
            if (m_text[m_at] == u'"')
                return false;
            cell.append(m_text[m_at++]);
        }
        m_cells.append(cell);
        if (m_at == m_text.size())
            return true;
        if (!ends())
            return false;
        const QChar end = m_text[m_at++];
        if (end == u',') {
            if (m_at == m_text.size())
                m_cells.append(QString());
            return true;
        }
        if (end == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        endRecord();
        ++m_line;
        m_begun = m_line;
        return true;
    }

    bool readQuoted(QString &cell)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar character = m_text[m_at];
            if (character != u'"') {
                m_line += character == u'\n' ? 1 : 0;
                cell.append(character);
                continue;
            }
            if (m_at + 1 == m_text.size() || m_text[m_at + 1] != u'"') {
                ++m_at;
                return true;
            }
            cell.append(m_text[m_at++]);
        }
        return false;
    }

    [[nodiscard]] bool ends() const
    {
        const QChar character = m_text[m_at];
        return character == u',' || character == u'\r' || character == u'\n';
    }

    void endRecord()
    {
        if (m_cells.size() > 1 || !m_cells.first().isEmpty())
            m_lines.append({ m_begun, m_cells });
        m_cells.clear();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_begun = 1; ///< line of the record's first cell
    QStringList m_cells{};
    QList<CsvLine> m_lines{};
};

} // namespace

Result<QList<CsvLine>, CsvFault> readCsv(const QByteArray &file)
{
    const std::optional<QString> text = textOf(file);
    if (!text)
        return CsvFault{ 1 };
    return CsvReader(*text).read();
}

QString csvCell(const QString &text)
{
    QString cell = beginsFormula(text) ? QLatin1Char('\'') + text : text;
    const bool quotes = std::any_of(cell.begin(), cell.end(), [](QChar character) {
        return character == u'"' || character == u',' || character == u'\r' || character == u'\n';
    });
    if (!quotes)
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QByteArray csvFile(const QList<QStringList> &lines)
{
    QByteArray file("\xef\xbb\xbf");
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &text : line)
            cells.append(csvCell(text));
        file += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return file;
}

} // namespace madoguchi
