#pragma once

#include <QWidget>

namespace madoguchi {

/// Four places, as many filled as digits were typed. Never knows the digits.
class PinDots : public QWidget
{
    Q_OBJECT
public:
    static constexpr int places = 4;

    explicit PinDots(QWidget *parent = nullptr);

    /// `description` is what a screen reader says: "2 of 4 digits".
    void setFilled(int filled, const QString &description);
    [[nodiscard]] int filled() const { return m_filled; }
    [[nodiscard]] QSize sizeHint() const override { return { 280, 64 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 220, 52 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_filled = 0;
};

} // namespace madoguchi
