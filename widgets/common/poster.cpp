#include "widgets/common/poster.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr QColor band{ 0x0b, 0x57, 0x8f };

constexpr QChar joiner(0x2060);

bool isKatakana(QChar c)
{
    return c.unicode() >= 0x30a1 && c.unicode() <= 0x30ff;
}

bool isIdeograph(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

bool isHiragana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x309f;
}

/// Where a phrase of Japanese begins: after its particle or its ending, which are hiragana, or after a mark;
/// not after the お and ご that are said before a word.
bool isPhraseEnd(QChar before, QChar next)
{
    const bool ends
        = isHiragana(before) ? before != u'お' && before != u'ご' : QStringView(u"、。」)").contains(before);
    return ends && !isHiragana(next);
}

/// Japanese may break a line between any two letters; on a wall it is read better by phrases. A Japanese term
/// among Latin words stays whole.
QString keptTogether(const QString &words)
{
    const bool isLatin = std::count_if(words.cbegin(), words.cend(), [](QChar c) {
        return c.unicode() < 0x80 && c.isLetter();
    }) > words.size() / 2;
    QString kept;
    for (const QChar c : words) {
        const QChar before = kept.isEmpty() ? QChar() : kept.back();
        const bool isTerm = (isKatakana(before) && isKatakana(c)) || (isIdeograph(before) && isIdeograph(c));
        if (!kept.isEmpty() && (isLatin ? isTerm : !isPhraseEnd(before, c)))
            kept += joiner;
        kept += c;
    }
    return kept;
}

/// Everything in parts of the page's shorter side, so that A5 is A4 made smaller.
class Layout
{
public:
    Layout(QPainter &painter, const QRectF &page, const Poster &poster, double scale)
        : m_painter(painter)
        , m_poster(poster)
        , m_unit(std::min(page.width(), page.height()) / 100)
        , m_scale(scale)
        , m_inner(page.adjusted(8 * m_unit, 8 * m_unit, -8 * m_unit, -8 * m_unit))
    { }

    /// How high all of it is; painted where `paints` is set.
    double run(bool paints)
    {
        m_paints = paints;
        m_y = m_inner.top();
        if (!m_poster.over.isEmpty())
            text(m_poster.over, 4.2, true, Qt::AlignHCenter);
        title();
        if (!m_poster.date.isEmpty())
            date();
        if (!m_poster.picture.isEmpty())
            mainPicture();
        for (int i = 0; i < m_poster.points.size(); ++i)
            point(i);
        for (const QString &line : m_poster.foot) {
            m_y += line == m_poster.foot.first() ? 3 * m_unit * m_scale : 0;
            text(line, 3.8, false, Qt::AlignHCenter);
        }
        return m_y - m_inner.top();
    }

    [[nodiscard]] double room() const { return m_inner.height(); }

private:
    [[nodiscard]] QFont font(double size, bool bold) const
    {
        QFont made = theme::usualFont(theme::bodyPoints, bold);
        made.setPixelSize(std::max(1, static_cast<int>(size * m_unit * m_scale)));
        return made;
    }

    /// Lines of much the same length instead of a last one with a syllable: as narrow as it goes without one
    /// line more. Gives how far that moves its left edge.
    static double balance(QTextDocument &document, Qt::Alignment side)
    {
        const double height = document.size().height();
        const double width = document.textWidth();
        double narrow = width / 2;
        double wide = width;
        for (int i = 0; i < 7; ++i) {
            const double middle = (narrow + wide) / 2;
            document.setTextWidth(middle);
            (document.size().height() > height ? narrow : wide) = middle;
        }
        document.setTextWidth(wide);
        return side == Qt::AlignHCenter ? (width - wide) / 2 : 0;
    }

    /// Breaks lines by Unicode's rules, Japanese ones included; gives its height.
    double paragraph(const QString &words, const QFont &letters, double left, double width, double top,
        Qt::Alignment side, const QColor &colour, int lineHeight = 120)
    {
        QTextDocument document;
        document.documentLayout()->setPaintDevice(m_painter.device());
        document.setDocumentMargin(0);
        document.setDefaultFont(letters);
        document.setTextWidth(width);
        QTextCursor cursor(&document);
        QTextBlockFormat format;
        format.setAlignment(side);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        QTextCharFormat characters;
        characters.setFont(letters);
        characters.setForeground(colour);
        cursor.setBlockFormat(format);
        cursor.insertText(keptTogether(harmless(words)), characters);
        if (m_paints) // it changes no height
            left += balance(document, side);
        if (m_paints) {
            m_painter.save();
            m_painter.translate(left, top);
            document.drawContents(&m_painter);
            m_painter.restore();
        }
        return document.size().height();
    }

    void text(const QString &words, double size, bool bold, Qt::Alignment side)
    {
        m_y += paragraph(words, font(size, bold), m_inner.left(), m_inner.width(), m_y, side, Qt::black);
    }

    /// Each line whole: the longest one has the page's width, as far as that is not gigantic.
    void title()
    {
        double widest = 1;
        const QFontMetricsF metrics(font(10, true), m_painter.device());
        for (const QString &line : m_poster.title)
            widest = std::max(widest, metrics.horizontalAdvance(line));
        const QFont letters = font(std::min(10.0, 9.8 * m_inner.width() / widest), true);
        m_y += 2 * m_unit * m_scale;
        for (const QString &line : m_poster.title)
            m_y += paragraph(
                line, letters, m_inner.left(), m_inner.width() + m_unit, m_y, Qt::AlignHCenter, band, 92);
        m_y += 2 * m_unit * m_scale;
    }

    void date()
    {
        const double widest
            = QFontMetricsF(font(10, true), m_painter.device()).horizontalAdvance(m_poster.date);
        const QFont letters = font(std::min(7.5, 9.2 * m_inner.width() / widest), true);
        const QFontMetricsF metrics(letters, m_painter.device());
        m_y += m_unit * m_scale;
        const QRectF ground(m_inner.left(), m_y, m_inner.width(), metrics.height() * 1.5);
        if (m_paints) {
            m_painter.fillRect(ground, band);
            m_painter.setFont(letters);
            m_painter.setPen(Qt::white);
            m_painter.drawText(ground, Qt::AlignCenter, m_poster.date);
        }
        m_y += ground.height() + 3 * m_unit * m_scale;
    }

    void picture(const QString &name, const QRectF &place)
    {
        QSvgRenderer renderer(name.startsWith(u'/') ? name : QStringLiteral(":/patient/%1.svg").arg(name));
        if (!m_paints || !renderer.isValid())
            return;
        QRectF drawn(QPointF(), QSizeF(renderer.defaultSize()).scaled(place.size(), Qt::KeepAspectRatio));
        drawn.moveCenter(place.center());
        renderer.render(&m_painter, drawn);
    }

    void mainPicture()
    {
        const double height = 27 * m_unit * m_scale;
        picture(m_poster.picture, { m_inner.left(), m_y, m_inner.width(), height });
        m_y += height + 2 * m_unit * m_scale;
    }

    void point(int index)
    {
        const PosterPoint &said = m_poster.points.at(index);
        const bool hasPictures = std::any_of(m_poster.points.cbegin(), m_poster.points.cend(),
            [](const PosterPoint &one) { return !one.picture.isEmpty(); });
        const double pictureWidth = hasPictures ? 26 * m_unit * std::min(1.0, m_scale) : 0;
        const double mark = 6 * m_unit * m_scale;
        const double left = m_inner.left() + pictureWidth + (hasPictures ? 3 * m_unit : 0) + mark;
        const double pictureHeight = said.picture.isEmpty() ? 0 : 18 * m_unit * m_scale;
        const QFont letters = font(4.1, false);
        const bool paints = std::exchange(m_paints, false);
        const double height
            = paragraph(said.text, letters, left, m_inner.right() - left, m_y, Qt::AlignLeft, Qt::black);
        m_paints = paints;
        const double all = std::max(height, pictureHeight);
        const double top = m_y + (all - height) / 2;
        if (!said.picture.isEmpty())
            picture(said.picture, { m_inner.left(), m_y, pictureWidth, pictureHeight });
        const QString sign = m_poster.isNumbered ? QString::number(index + 1) : QStringLiteral("●");
        paragraph(
            sign, font(m_poster.isNumbered ? 5 : 3.6, true), left - mark, mark, top, Qt::AlignLeft, band);
        paragraph(said.text, letters, left, m_inner.right() - left, top, Qt::AlignLeft, Qt::black);
        m_y += all + 2 * m_unit * m_scale;
    }

    QPainter &m_painter;
    const Poster &m_poster;
    double m_unit;
    double m_scale;
    QRectF m_inner;
    double m_y = 0;
    bool m_paints = false;
};

} // namespace

void paintPoster(QPainter &painter, const QRectF &page, const Poster &poster)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(page, Qt::white);
    double scale = 1.5; // as large as there is room
    while (scale > 0.3) {
        Layout layout(painter, page, poster, scale);
        if (layout.run(false) <= layout.room())
            break;
        scale *= 0.96;
    }
    Layout(painter, page, poster, scale).run(true);
    painter.restore();
}

void paintStickers(QPainter &painter, const QRectF &page, const Poster &poster, int columns, int rows)
{
    painter.save();
    painter.fillRect(page, Qt::white);
    const double edge = std::min(page.width(), page.height()) * 0.05;
    const QRectF inner = page.adjusted(edge, edge, -edge, -edge);
    const QSizeF size(inner.width() / columns, inner.height() / rows);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QRectF place(inner.topLeft() + QPointF(column * size.width(), row * size.height()), size);
            paintPoster(painter, place, poster);
            painter.setPen(QPen(Qt::gray, edge / 60, Qt::DashLine));
            painter.drawRect(place);
        }
    }
    painter.restore();
}

} // namespace madoguchi
