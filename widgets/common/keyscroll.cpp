#include "widgets/common/keyscroll.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace madoguchi {

KeyScroll::KeyScroll(QScrollArea *area)
    : QObject(area)
    , m_area(area)
{ }

void KeyScroll::follow(QWidget *button)
{
    button->installEventFilter(this);
}

bool KeyScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress && m_area->isVisible();
    return (isKey && scroll(*static_cast<QKeyEvent *>(event))) || QObject::eventFilter(watched, event);
}

/// Where all is to be seen, a key means what it always does.
bool KeyScroll::scroll(const QKeyEvent &event)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || bar->maximum() == bar->minimum())
        return false;
    switch (event.key()) {
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

} // namespace madoguchi
