#pragma once

#include "widgets/common/state.h"

#include <QColor>
#include <QPalette>

class QWidget;

namespace madoguchi {

/// The colours that widgets of every kind of window are painted in, by the palette of their window: a window
/// of staff follows the theme, the patient's display has its own two, whatever staff read by.
struct Ink : theme::Palette
{
    QColor ring{}; ///< of the focus
    bool strong = false;

    [[nodiscard]] QColor tone(Tone tone) const;
    [[nodiscard]] QColor ground(Tone tone) const;
};

Ink inkOf(const QWidget &widget);
/// What a window is given to be a patient's: the light palette, or strong contrast.
QPalette patientPalette(bool strong);

} // namespace madoguchi
