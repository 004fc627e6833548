#pragma once

#include "widgets/common/rubytext.h"
#include "widgets/common/state.h"

#include <QLabel>

#include <optional>

namespace madoguchi {

/// A text for patients: lines of even length broken only between phrases, readings painted above their
/// characters. `text()` and the accessible name are the text without readings.
class FuriganaLabel : public QLabel
{
    Q_OBJECT
public:
    explicit FuriganaLabel(QWidget *parent = nullptr);

    /// Readings are written {置|お}; the rest is plain text, whatever is in it.
    void setMarkedText(const QString &marked);
    /// Less weight than the words around it.
    void setMuted(bool muted);
    /// A panel of this look around the words, its shape before them.
    void setPanel(Look look);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasPanel() const { return m_panel.has_value(); }
    /// What it needs to show so many lines of its words, whatever is around them included.
    [[nodiscard]] int heightOfLines(int lines) const;
    /// Where its lines end, in pixels from its top: between two of them the words may be divided.
    [[nodiscard]] QList<int> lineEnds() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The words in the font of now, measured once for it.
    [[nodiscard]] const RubyText &laid() const;
    [[nodiscard]] QRectF inner(qreal width, qreal height) const;
    [[nodiscard]] qreal firstLine(const QRectF &box, qsizetype lines) const;
    void paintPanel(QPainter &painter) const;

    QList<furigana::Phrase> m_phrases;
    mutable std::optional<RubyText> m_laid;
    bool m_muted = false;
    std::optional<Look> m_panel;
};

} // namespace madoguchi
