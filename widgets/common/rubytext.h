#pragma once

#include "widgets/common/furigana.h"

#include <QFont>
#include <QHash>
#include <QList>

class QPainter;
class QPointF;
class QRectF;

namespace madoguchi {

/// Words with their readings above them, laid out in one font: lines are broken between phrases only, as long
/// as there is room for that. Lengths are in pixels.
class RubyText
{
public:
    using Line = QList<furigana::Piece>;

    RubyText(QList<furigana::Phrase> phrases, QFont font);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] bool hasRuby() const { return m_hasRuby; }
    [[nodiscard]] qreal lineHeight() const;
    [[nodiscard]] qreal rubyHeight() const;
    [[nodiscard]] qreal widthOf(const Line &line) const;
    [[nodiscard]] QList<Line> broken(qreal width) const;
    /// As few lines as `broken`, and of even length.
    [[nodiscard]] QList<Line> balanced(qreal width) const;
    /// All of it, with the reading above the first line.
    [[nodiscard]] qreal heightOf(qsizetype lines) const;
    /// `left`, `top`: of the line, below the room for the first reading.
    void paint(QPainter &painter, const Line &line, qreal left, qreal top) const;
    /// In the middle of `box`. False, and nothing painted: there is no room for it.
    bool paintIn(QPainter &painter, const QRectF &box) const;

private:
    [[nodiscard]] QFont rubyFont() const;
    [[nodiscard]] qreal widthOf(const furigana::Piece &piece) const;
    [[nodiscard]] qreal measured(const furigana::Piece &piece) const;
    void breakPhrase(const furigana::Phrase &phrase, qreal width, QList<Line> &lines) const;

    QList<furigana::Phrase> m_phrases;
    QFont m_font;
    bool m_hasRuby = false;
    /// By base and reading: lines are broken by asking for the same pieces again and again.
    mutable QHash<std::pair<QString, QString>, qreal> m_widths;
};

} // namespace madoguchi
