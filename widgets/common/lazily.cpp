#include "widgets/common/lazily.h"

#include <QList>

namespace madoguchi {

namespace {

/// What in `whole` takes the keyboard, as Tab goes.
QList<QWidget *> takersIn(QWidget *whole)
{
    QList<QWidget *> takers;
    for (QWidget *next = whole->nextInFocusChain(); next != whole; next = next->nextInFocusChain()) {
        if (whole->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
            takers.append(next);
    }
    return takers;
}

} // namespace

void putBehindForTab(QWidget *neighbour, QWidget *part)
{
    QWidget *last = neighbour;
    for (QWidget *taker : takersIn(neighbour))
        last = part->isAncestorOf(taker) ? last : taker;
    for (QWidget *taker : takersIn(part))
        QWidget::setTabOrder(std::exchange(last, taker), taker);
}

} // namespace madoguchi
