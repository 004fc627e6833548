#include "widgets/common/screenfit.h"

#include <QScreen>
#include <QWidget>

namespace madoguchi {

namespace {

/// Title bar and borders are known only when the window is on the screen; usual ones take less.
constexpr QSize frame(10, 40);

} // namespace

QSize fittingSize(const QSize &wanted, const QSize &available)
{
    return wanted.boundedTo(available - frame);
}

void fitOnScreen(QWidget &window, const QSize &wanted)
{
    window.resize(fittingSize(wanted, window.screen()->availableSize()));
}

} // namespace madoguchi
