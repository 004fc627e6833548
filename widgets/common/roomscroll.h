#pragma once

#include <QScrollArea>

namespace madoguchi {

/// Gives one widget all the room there is, and where that is less than the widget needs at the least, its
/// least, to be scrolled to: a window around it is never larger than its screen, and nothing in it is cut.
class RoomScroll : public QScrollArea
{
    Q_OBJECT
public:
    /// `content` is taken over.
    explicit RoomScroll(QWidget *content, QWidget *parent = nullptr);
    ~RoomScroll() override;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Only the page keys scroll: all others are the window's.
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();
    void showFocus(QWidget *before, QWidget *now);
    [[nodiscard]] int leastHeight(int width) const;
};

} // namespace madoguchi
