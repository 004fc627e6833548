#include "widgets/common/closedbox.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QWheelEvent>

namespace madoguchi {

void ClosedBox::keyPressEvent(QKeyEvent *event)
{
    // Enter, Space, F4 and Alt+Down open it; everything else that QComboBox knows would choose at once.
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showPopup();
    else if (opens || view()->isVisible())
        QComboBox::keyPressEvent(event);
    else
        event->ignore();
}

void ClosedBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace madoguchi
