#include "widgets/common/furiganalabel.h"

#include "widgets/common/ink.h"
#include "widgets/common/statechip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace madoguchi {

using furigana::Phrase;
using furigana::Piece;

FuriganaLabel::FuriganaLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FuriganaLabel::setMarkedText(const QString &marked)
{
    m_phrases = furigana::phrases(marked);
    m_hasRuby = false;
    for (const Phrase &phrase : m_phrases)
        for (const Piece &piece : phrase.pieces)
            m_hasRuby = m_hasRuby || !piece.ruby.isEmpty();
    const QString plain = furigana::plain(marked);
    setText(plain);
    setAccessibleName(plain);
    updateGeometry();
    update();
}

void FuriganaLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void FuriganaLabel::setPanel(Look look)
{
    m_panel = look;
    updateGeometry();
    update();
}

/// Where the words stand: inside the panel, right of its shape.
QRectF FuriganaLabel::inner(qreal width, qreal height) const
{
    QRectF box = QRectF(0, 0, width, height).marginsRemoved(QMarginsF(contentsMargins()));
    if (m_panel)
        box.adjust(24 + QFontMetricsF(font()).height(), 12, -20, -12);
    return box;
}

void FuriganaLabel::paintPanel(QPainter &painter) const
{
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const Ink &ink = inkOf(*this);
    painter.setPen(QPen(ink.tone(m_panel->tone), ink.strong ? 3 : 1.5));
    painter.setBrush(ink.ground(m_panel->tone));
    painter.drawRoundedRect(box, 10, 10);
    const qreal side = QFontMetricsF(font()).height() * 0.8;
    paintShape(painter, QRectF(box.left() + 16, box.center().y() - side / 2, side, side), m_panel->shape,
        ink.tone(m_panel->tone));
}

QFont FuriganaLabel::rubyFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.42);
    small.setBold(false);
    return small;
}

qreal FuriganaLabel::rubyHeight() const
{
    return m_hasRuby ? QFontMetricsF(rubyFont()).ascent() : 0;
}

qreal FuriganaLabel::lineHeight() const
{
    const QFontMetricsF metrics(font());
    // Noto's own line is 1.45 em high: enough room between lines, with the reading in it.
    return metrics.ascent() + metrics.descent() + rubyHeight() * 0.7;
}

qreal FuriganaLabel::widthOf(const Piece &piece) const
{
    const qreal base = QFontMetricsF(font()).horizontalAdvance(piece.base);
    if (piece.ruby.isEmpty())
        return base;
    // A reading may hang over its neighbours by half of one of its characters on either side (JIS X 4051).
    const QFontMetricsF small(rubyFont());
    return std::max(base, small.horizontalAdvance(piece.ruby) - small.horizontalAdvance(QChar(u'あ')));
}

qreal FuriganaLabel::widthOf(const Line &line) const
{
    qreal width = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        // The blank at the end of a line takes no room.
        if (i + 1 < line.size() || line.at(i).base != QLatin1String(" "))
            width += widthOf(line.at(i));
    }
    return width;
}

void FuriganaLabel::breakPhrase(const Phrase &phrase, qreal width, QList<Line> &lines) const
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

QList<FuriganaLabel::Line> FuriganaLabel::broken(qreal width) const
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

QList<FuriganaLabel::Line> FuriganaLabel::balanced(qreal width) const
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

int FuriganaLabel::heightForWidth(int width) const
{
    constexpr qreal tall = 10000;
    const QRectF box = inner(width, tall);
    const auto lines = static_cast<qreal>(text().isEmpty() ? 0 : broken(box.width()).size());
    const qreal words = lines * lineHeight() + (lines > 0 ? rubyHeight() * 0.3 : 0);
    return static_cast<int>(std::ceil(words + tall - box.height()));
}

QSize FuriganaLabel::sizeHint() const
{
    constexpr qreal wide = 10000;
    qreal widest = 0;
    const QList<Line> lines = broken(wide);
    for (const Line &line : lines)
        widest = std::max(widest, widthOf(line));
    const int around = static_cast<int>(std::ceil(wide - inner(wide, wide).width())) + 2;
    const int width = std::min(static_cast<int>(std::ceil(widest)) + around, 900);
    return { width, heightForWidth(width) };
}

QSize FuriganaLabel::minimumSizeHint() const
{
    const int width = std::min(sizeHint().width(), 280);
    return { width, text().isEmpty() ? 0 : static_cast<int>(std::ceil(lineHeight())) };
}

void FuriganaLabel::paintLine(QPainter &painter, const Line &line, qreal x, qreal y) const
{
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(rubyFont());
    const qreal baseline = y + rubyHeight() * 0.7 + metrics.ascent();
    for (const Piece &piece : line) {
        const qreal width = widthOf(piece);
        painter.setFont(font());
        painter.drawText(
            QPointF(x + (width - metrics.horizontalAdvance(piece.base)) / 2, baseline), piece.base);
        if (!piece.ruby.isEmpty()) {
            painter.setFont(rubyFont());
            // Noto leaves 0.28 em of air above its characters: the reading goes into it.
            const qreal top = baseline - metrics.ascent() * 0.80;
            painter.drawText(QPointF(x + (width - small.horizontalAdvance(piece.ruby)) / 2, top), piece.ruby);
        }
        x += width;
    }
}

/// The top of the first of so many lines in `box`.
qreal FuriganaLabel::firstLine(const QRectF &box, qsizetype lines) const
{
    const qreal tall = static_cast<qreal>(lines) * lineHeight() + rubyHeight() * 0.3;
    return box.top() + (alignment() & Qt::AlignVCenter ? std::max<qreal>(0, (box.height() - tall) / 2) : 0);
}

QList<int> FuriganaLabel::lineEnds() const
{
    const QRectF box = inner(width(), height());
    const qsizetype lines = broken(box.width()).size();
    QList<int> ends;
    for (qsizetype i = 1; i <= lines; ++i)
        ends.append(static_cast<int>(
            std::ceil(firstLine(box, lines) + static_cast<qreal>(i) * lineHeight() + rubyHeight() * 0.3)));
    return ends;
}

void FuriganaLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_panel)
        paintPanel(painter);
    const Ink &ink = inkOf(*this);
    const QColor words = m_panel ? ink.tone(m_panel->tone) : (m_muted ? ink.muted : ink.text);
    painter.setPen(isEnabled() ? words : ink.muted);
    const QRectF box = inner(width(), height());
    const QList<Line> lines = balanced(box.width());
    qreal y = firstLine(box, lines.size());
    for (const Line &line : lines) {
        qreal x = box.left();
        if (alignment() & Qt::AlignHCenter)
            x += (box.width() - widthOf(line)) / 2;
        paintLine(painter, line, x, y + rubyHeight() * 0.3);
        y += lineHeight();
    }
}

} // namespace madoguchi
