#include "app/support/csv.h"

#include <algorithm>

namespace madoguchi {

namespace {

bool beginsFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r＝＋－＠");
    return !text.isEmpty() && starts.contains(text.front());
}

} // namespace

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
