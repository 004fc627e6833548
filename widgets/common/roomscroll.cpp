#include "widgets/common/roomscroll.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace madoguchi {

RoomScroll::RoomScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the keyboard goes to what is in it, and that is scrolled to
    setWidgetResizable(false);
    content->resize(content->size()); // it is given its room when it is shown: nobody asks all of it before
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &RoomScroll::showFocus);
}

/// The field that has the keyboard goes with what it lies in, and its going is told when this is one no more.
RoomScroll::~RoomScroll()
{
    disconnect(qApp, nullptr, this, nullptr);
}

QSize RoomScroll::sizeHint() const
{
    return widget()->sizeHint();
}

int RoomScroll::leastHeight(int width) const
{
    const QLayout *layout = widget()->layout();
    return layout && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width)
                                                 : widget()->minimumSizeHint().height();
}

void RoomScroll::fit()
{
    const QSize room = maximumViewportSize();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int needed = widget()->minimumSizeHint().width();
    int width = std::max(room.width(), needed);
    int height = std::max(room.height() - (width > room.width() ? bar : 0), leastHeight(width));
    if (height > room.height()) { // its bar takes from the width, and words are broken earlier
        width = std::max(room.width() - bar, needed);
        height = std::max(height, leastHeight(width));
    }
    widget()->resize(width, height);
}

bool RoomScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

/// Wherever the keyboard goes can be seen. A click stays where it was: what it meant must not move under it.
void RoomScroll::showFocus(QWidget *, QWidget *now)
{
    if (now && widget()->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
        ensureWidgetVisible(now);
}

void RoomScroll::keyPressEvent(QKeyEvent *event)
{
    const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPage && event->modifiers() == Qt::NoModifier && verticalScrollBar()->maximum() > 0)
        QScrollArea::keyPressEvent(event);
    else
        event->ignore();
}

void RoomScroll::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

void RoomScroll::showEvent(QShowEvent *event)
{
    fit();
    QScrollArea::showEvent(event);
}

} // namespace madoguchi
