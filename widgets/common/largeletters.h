#pragma once

#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QBoxLayout>

/// What gives way where letters are large: from there on, what stands side by side has no room for its words.
namespace madoguchi::largeletters {

[[nodiscard]] inline bool areOn()
{
    constexpr double from = 1.5; // of the usual size
    return theme::scale() >= from;
}

/// From now on one below the other in large letters, else side by side.
inline void stack(QObject *owner, QBoxLayout *layout)
{
    Zoom::instance().apply(owner,
        [layout] { layout->setDirection(areOn() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight); });
}

} // namespace madoguchi::largeletters
