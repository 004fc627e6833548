#include "widgets/common/rubytext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace madoguchi {

using furigana::Phrase;
using furigana::Piece;

RubyText::RubyText(QList<Phrase> phrases, QFont font)
    : m_phrases(std::move(phrases))
    , m_font(std::move(font))
{
    for (const Phrase &phrase : std::as_const(m_phrases))
        for (const Piece &piece : phrase.pieces)
            m_hasRuby = m_hasRuby || !piece.ruby.isEmpty();
}

QFont RubyText::rubyFont() const
{
    QFont small = m_font;
    small.setPointSizeF(m_font.pointSizeF() * 0.42);
    small.setBold(false);
    return small;
}

qreal RubyText::rubyHeight() const
{
    return m_hasRuby ? QFontMetricsF(rubyFont()).ascent() : 0;
}

qreal RubyText::lineHeight() const
{
    const QFontMetricsF metrics(m_font);
    // Noto's own line is 1.45 em high: enough room between lines, with the reading in it.
    return metrics.ascent() + metrics.descent() + rubyHeight() * 0.7;
}

qreal RubyText::measured(const Piece &piece) const
{
    const qreal base = QFontMetricsF(m_font).horizontalAdvance(piece.base);
    if (piece.ruby.isEmpty())
        return base;
    // A reading may hang over its neighbours by half of one of its characters on either side (JIS X 4051).
    const QFontMetricsF small(rubyFont());
    return std::max(base, small.horizontalAdvance(piece.ruby) - small.horizontalAdvance(QChar(u'あ')));
}

qreal RubyText::widthOf(const Piece &piece) const
{
    const std::pair key(piece.base, piece.ruby);
    auto known = m_widths.constFind(key);
    if (known == m_widths.cend())
        known = m_widths.insert(key, measured(piece));
    return *known;
}

qreal RubyText::widthOf(const Line &line) const
{
    qreal width = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        // The blank at the end of a line takes no room.
        if (i + 1 < line.size() || line.at(i).base != QLatin1String(" "))
            width += widthOf(line.at(i));
    }
    return width;
}

void RubyText::breakPhrase(const Phrase &phrase, qreal width, QList<Line> &lines) const
{
    for (const Piece &piece : phrase.pieces) {
        Line longer = lines.back();
        longer.append(piece);
        if (!lines.back().isEmpty() && widthOf(longer) > width)
            lines.append(Line{ piece });
        else
            lines.back() = longer;
    }
}

QList<RubyText::Line> RubyText::broken(qreal width) const
{
    QList<Line> lines{ Line{} };
    for (const Phrase &phrase : m_phrases) {
        const Line longer = lines.back() + phrase.pieces;
        if (widthOf(longer) <= width) {
            lines.back() = longer;
        } else {
            if (!lines.back().isEmpty())
                lines.append(Line{});
            breakPhrase(phrase, width, lines);
        }
        if (phrase.endsParagraph)
            lines.append(Line{});
    }
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

QList<RubyText::Line> RubyText::balanced(qreal width) const
{
    const QList<Line> widest = broken(width);
    qreal narrow = 1;
    qreal wide = width;
    while (wide - narrow > 2) {
        const qreal middle = (narrow + wide) / 2;
        bool fits = true;
        const QList<Line> tried = broken(middle);
        for (const Line &line : tried)
            fits = fits && widthOf(line) <= middle;
        // A phrase may only be cut where even the full width does not hold it.
        for (const Phrase &phrase : m_phrases)
            fits = fits && (widthOf(phrase.pieces) <= middle || widthOf(phrase.pieces) > width);
        (fits && tried.size() <= widest.size() ? wide : narrow) = middle;
    }
    return broken(wide);
}

void RubyText::paint(QPainter &painter, const Line &line, qreal left, qreal top) const
{
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF small(rubyFont());
    const qreal baseline = top + rubyHeight() * 0.7 + metrics.ascent();
    qreal x = left;
    for (const Piece &piece : line) {
        const qreal width = widthOf(piece);
        painter.setFont(m_font);
        painter.drawText(
            QPointF(x + (width - metrics.horizontalAdvance(piece.base)) / 2, baseline), piece.base);
        if (!piece.ruby.isEmpty()) {
            painter.setFont(rubyFont());
            // Noto leaves 0.28 em of air above its characters: the reading goes into it.
            const qreal above = baseline - metrics.ascent() * 0.80;
            painter.drawText(
                QPointF(x + (width - small.horizontalAdvance(piece.ruby)) / 2, above), piece.ruby);
        }
        x += width;
    }
}

qreal RubyText::heightOf(qsizetype lines) const
{
    return static_cast<qreal>(lines) * lineHeight() + (lines > 0 ? rubyHeight() * 0.3 : 0);
}

bool RubyText::paintIn(QPainter &painter, const QRectF &box) const
{
    const QList<Line> lines = balanced(box.width());
    const bool fits = heightOf(lines.size()) <= box.height()
        && std::all_of(
            lines.begin(), lines.end(), [&](const Line &line) { return widthOf(line) <= box.width(); });
    if (!fits)
        return false;
    qreal y = box.top() + (box.height() - heightOf(lines.size())) / 2 + rubyHeight() * 0.3;
    for (const Line &line : lines) {
        paint(painter, line, box.left() + (box.width() - widthOf(line)) / 2, y);
        y += lineHeight();
    }
    return true;
}

} // namespace madoguchi
