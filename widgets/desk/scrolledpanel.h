#pragma once

#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <initializer_list>

/// A panel beside the list: what is filled in scrolls where there is little room, and its buttons stay in
/// sight.
namespace madoguchi::scrolledpanel {

/// `content` is taken over by `scroll`.
inline void setContent(QScrollArea *scroll, QWidget *content)
{
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

/// Tall ones; the first takes the room.
inline QHBoxLayout *buttonRow(std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    for (QPushButton *button : buttons) {
        button->setProperty("tall", true);
        button->setAutoDefault(true);
        row->addWidget(button, button == *buttons.begin() ? 1 : 0);
    }
    return row;
}

} // namespace madoguchi::scrolledpanel
