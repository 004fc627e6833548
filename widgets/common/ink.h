#pragma once

#include "widgets/common/state.h"

#include <QColor>
#include <QPalette>

class QWidget;

namespace madoguchi {

/// The colours that hand-painted widgets use: the theme's, or those of strong contrast (7:1 or more on black,
/// WCAG 2.1, 1.4.6), by the palette of its window. A window is switched by giving it `contrastPalette()`.
struct Ink
{
    QColor page{};
    QColor surface{};
    QColor line{};
    QColor hairline{};
    QColor text{};
    QColor muted{};
    QColor accent{};
    QColor accentSoft{};
    QColor onAccent{};
    QColor ring{}; ///< of the focus
    bool strong = false;

    [[nodiscard]] QColor tone(Tone tone) const;
    [[nodiscard]] QColor ground(Tone tone) const;
};

const Ink &inkOf(const QWidget &widget);
/// Strong contrast; the application's own palette brings the theme back.
QPalette contrastPalette();

} // namespace madoguchi
