#pragma once

#include <QObject>

class QKeyEvent;
class QScrollArea;
class QWidget;

namespace madoguchi {

/// Scrolls an area by the keyboard while one of the buttons below it has it: where letters are large the
/// words above are longer than the room, and whoever has no mouse must read them too. Page up and down, home
/// and end, and the arrows, which would only go from button to button; Tab does that.
class KeyScroll : public QObject
{
    Q_OBJECT
public:
    /// Belongs to `area`.
    explicit KeyScroll(QScrollArea *area);
    /// From now on also while `button` has the keyboard.
    void follow(QWidget *button);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool scroll(const QKeyEvent &event);

    QScrollArea *m_area;
};

} // namespace madoguchi
