#pragma once

#include <QPushButton>

namespace madoguchi {

/// A button for a finger: large, with a wide focus ring, its words broken like a FuriganaLabel's would be
/// without readings. A second tap of a double tap does nothing, so that it cannot answer the question that
/// comes next.
class TouchButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the way on
        Choice, ///< one of several of equal weight
        Quiet, ///< always there: stop, help
        Language, ///< checkable
        Key ///< of the keypad: Enter is the keypad's own, Space presses it
    };

    explicit TouchButton(Kind kind, QWidget *parent = nullptr);

    /// The words on it and, the same, its accessible name.
    void setWords(const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool isFilled() const;

    Kind m_kind;
};

} // namespace madoguchi
