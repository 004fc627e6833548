#include "app/explain/pdfframe.h"

#include <QRegularExpression>

namespace madoguchi::explaining {

namespace {

/// What follows the mark may be a line's end, or a few bytes that a sender put there (ISO 32000-1, Annex H.3,
/// implementation note 18: readers look at the last 1024 bytes).
constexpr qsizetype lastBytes = 1024;

Problem problem(const char *code, const char *why)
{
    return { QLatin1String(code), QString::fromLatin1(why) };
}

/// "xref", or the object that holds the table as a stream ("12 0 obj", since PDF 1.5).
bool isTable(const QByteArray &at)
{
    static const QRegularExpression start(
        QStringLiteral("\\A\\s{0,2}(?:xref\\b|\\d{1,10}\\s+\\d{1,5}\\s+obj\\b)"));
    return start.match(QString::fromLatin1(at)).hasMatch();
}

} // namespace

std::optional<Problem> pdfProblem(const QByteArray &content)
{
    const qsizetype from = std::max<qsizetype>(content.size() - lastBytes, 0);
    const qsizetype end = content.lastIndexOf("%%EOF");
    if (end < from)
        return problem(
            "pdf-cut", "is a PDF without its end (%%EOF): it was cut on its way, or is still being written");
    const qsizetype word = content.lastIndexOf("startxref", end);
    static const QRegularExpression number(QStringLiteral("\\Astartxref\\s+(\\d{1,10})\\s+\\z"));
    const QRegularExpressionMatch match
        = number.match(word < 0 ? QString() : QString::fromLatin1(content.mid(word, end - word)));
    if (!match.hasMatch())
        return problem(
            "pdf-broken", "is a PDF whose end does not say where its table of objects stands (startxref)");
    // Counted from %PDF-, which may stand behind a few bytes of somebody else.
    const qsizetype table = std::max<qsizetype>(content.indexOf("%PDF-"), 0) + match.captured(1).toLongLong();
    if (table >= word || !isTable(content.mid(table, 32)))
        return problem("pdf-broken",
            "is a PDF whose table of objects (xref) does not stand where its end says: bytes are missing or "
            "were changed on the way");
    return std::nullopt;
}

} // namespace madoguchi::explaining
