#pragma once

#include <QSize>

class QWidget;

namespace madoguchi {

/// The size of a window's content that fits into `available` with the frame that a window manager puts around
/// it, and is no larger than `wanted`.
QSize fittingSize(const QSize &wanted, const QSize &available);

/// Makes a window that is not shown yet as large as `wanted`, as far as its screen has room for it and its
/// frame.
void fitOnScreen(QWidget &window, const QSize &wanted);

} // namespace madoguchi
