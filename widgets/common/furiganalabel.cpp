#include "widgets/common/furiganalabel.h"

#include "widgets/common/ink.h"
#include "widgets/common/statechip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace madoguchi {

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
    m_laid.reset();
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

const RubyText &FuriganaLabel::laid() const
{
    if (!m_laid || m_laid->font() != font())
        m_laid.emplace(m_phrases, font());
    return *m_laid;
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
    const Ink ink = inkOf(*this);
    painter.setPen(QPen(ink.tone(m_panel->tone), ink.strong ? 3 : 1.5));
    painter.setBrush(ink.ground(m_panel->tone));
    painter.drawRoundedRect(box, 10, 10);
    const qreal side = QFontMetricsF(font()).height() * 0.8;
    paintShape(painter, QRectF(box.left() + 16, box.center().y() - side / 2, side, side), m_panel->shape,
        ink.tone(m_panel->tone));
}

int FuriganaLabel::heightForWidth(int width) const
{
    constexpr qreal tall = 10000;
    const QRectF box = inner(width, tall);
    const qreal words = text().isEmpty() ? 0 : laid().heightOf(laid().broken(box.width()).size());
    return static_cast<int>(std::ceil(words + tall - box.height()));
}

int FuriganaLabel::heightOfLines(int lines) const
{
    constexpr qreal tall = 10000;
    return static_cast<int>(std::ceil(laid().heightOf(lines) + tall - inner(tall, tall).height()));
}

QSize FuriganaLabel::sizeHint() const
{
    constexpr qreal wide = 10000;
    qreal widest = 0;
    const RubyText &words = laid();
    for (const RubyText::Line &line : words.broken(wide))
        widest = std::max(widest, words.widthOf(line));
    const int around = static_cast<int>(std::ceil(wide - inner(wide, wide).width())) + 2;
    const int width = std::min(static_cast<int>(std::ceil(widest)) + around, 900);
    return { width, heightForWidth(width) };
}

QSize FuriganaLabel::minimumSizeHint() const
{
    const int width = std::min(sizeHint().width(), 280);
    return { width, text().isEmpty() ? 0 : static_cast<int>(std::ceil(laid().lineHeight())) };
}

/// The top of the first of so many lines in `box`.
qreal FuriganaLabel::firstLine(const QRectF &box, qsizetype lines) const
{
    const qreal tall = laid().heightOf(lines);
    return box.top() + (alignment() & Qt::AlignVCenter ? std::max<qreal>(0, (box.height() - tall) / 2) : 0);
}

QList<int> FuriganaLabel::lineEnds() const
{
    const QRectF box = inner(width(), height());
    const RubyText &words = laid();
    const qsizetype lines = words.broken(box.width()).size();
    QList<int> ends;
    for (qsizetype i = 1; i <= lines; ++i)
        ends.append(static_cast<int>(std::ceil(
            firstLine(box, lines) + static_cast<qreal>(i) * words.lineHeight() + words.rubyHeight() * 0.3)));
    return ends;
}

void FuriganaLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_panel)
        paintPanel(painter);
    const Ink ink = inkOf(*this);
    const QColor colour = m_panel ? ink.tone(m_panel->tone) : (m_muted ? ink.muted : ink.text);
    painter.setPen(isEnabled() ? colour : ink.muted);
    const QRectF box = inner(width(), height());
    const RubyText &words = laid();
    const QList<RubyText::Line> lines = words.balanced(box.width());
    qreal y = firstLine(box, lines.size());
    for (const RubyText::Line &line : lines) {
        qreal x = box.left();
        if (alignment() & Qt::AlignHCenter)
            x += (box.width() - words.widthOf(line)) / 2;
        words.paint(painter, line, x, y + words.rubyHeight() * 0.3);
        y += words.lineHeight();
    }
}

} // namespace madoguchi
