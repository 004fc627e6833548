#pragma once

#include <QWidget>

namespace madoguchi {

/// Three dots of which one at a time is dark: something goes on. Says nothing to a screen reader; the title
/// does.
class BusyDots : public QWidget
{
    Q_OBJECT
public:
    explicit BusyDots(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return { 120, 28 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int m_timer = 0;
    int m_dark = 0;
};

} // namespace madoguchi
