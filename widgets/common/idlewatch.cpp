#include "widgets/common/idlewatch.h"

#include "app/seat.h"
#include "widgets/common/composewatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace madoguchi {

namespace {

constexpr qint64 leastPause = 1000; ///< milliseconds

bool isHand(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Seat &seat, const ComposeWatch &compose, QWidget *window)
    : QObject(window)
    , m_seat(seat)
    , m_compose(compose)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

/// A popup is a window of its own, and still a child of what it belongs to.
bool IdleWatch::isOurs(QObject *watched) const
{
    if (!watched->isWidgetType())
        return false;
    for (const QObject *one = watched; one; one = one->parent()) {
        if (one == m_window)
            return true;
    }
    return false;
}

void IdleWatch::touch()
{
    if (m_last.isValid() && m_last.elapsed() < leastPause)
        return;
    m_last.start();
    m_seat.touched();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!isHand(event->type()) || !isOurs(watched))
        return false;
    touch();
    if (event->type() != QEvent::KeyPress || m_compose.isComposing())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F12 || key->modifiers() != Qt::NoModifier)
        return false;
    if (!key->isAutoRepeat())
        Q_EMIT lockAsked();
    return true;
}

} // namespace madoguchi
