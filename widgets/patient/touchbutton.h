#pragma once

#include "widgets/common/furigana.h"

#include <QPushButton>

namespace madoguchi {

/// A button for a finger: large, with a wide focus ring, readings above its words where there is room for
/// them without a larger button. A second tap of a double tap does nothing, so that it cannot answer the
/// question that comes next.
class TouchButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the way on
        Choice, ///< one of several of equal weight
        Quiet, ///< always there: stop, help
        Language, ///< checkable
        Tool, ///< checkable, with a mark instead of words
        Key ///< of the keypad: Enter is the keypad's own, Space presses it
    };

    /// What a tool shows; its words are for screen readers.
    enum class Mark { None, Letters, Contrast };

    explicit TouchButton(Kind kind, QWidget *parent = nullptr);

    /// The words on it, with readings marked {置|お}; without them, its text and accessible name.
    void setWords(const QString &words);
    void setMark(Mark mark) { m_mark = mark; }
    /// Words are broken so that the button need not be wider; 0: as wide as they like.
    void setWidest(int width);
    /// The narrowest that this button can be without cutting a word.
    [[nodiscard]] int narrowest() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool isFilled() const;
    [[nodiscard]] int wordsWidth() const;
    void claimHeight();
    void paintWords(QPainter &painter, const QRectF &box) const;
    void paintMark(QPainter &painter, const QRectF &box) const;

    Kind m_kind;
    Mark m_mark = Mark::None;
    int m_widest = 0;
    QList<furigana::Phrase> m_phrases;
};

} // namespace madoguchi
