#include "widgets/common/composewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QInputMethodEvent>

namespace madoguchi {

ComposeWatch::ComposeWatch(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ComposeWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    else if (event->type() == QEvent::FocusOut)
        m_composing = false;
    return false;
}

} // namespace madoguchi
