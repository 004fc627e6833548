#pragma once

#include <QColor>
#include <QList>

/// The palettes that staff choose from. Every colour that carries words stands out 4.5:1 or more from the
/// grounds it is used on, every outline 3:1 (WCAG 2.1, 1.4.3 and 1.4.11), in the palette of high contrast
/// words 7:1 (1.4.6): a test computes them all.
namespace madoguchi::theme {

/// `Steady` ones keep good, attention, bad and unknown apart for people who see no red, no green or no blue.
enum class Scheme { Light, Dark, Contrast, SteadyLight, SteadyDark };

struct Palette
{
    QColor page{}; ///< behind everything
    QColor surface{}; ///< lists, fields, cards
    QColor alternate{}; ///< every other row
    QColor line{}; ///< outlines: so that a field is seen
    QColor hairline{}; ///< between rows; carries no meaning
    QColor text{};
    QColor muted{};
    QColor accent{};
    QColor accentHover{};
    QColor accentSoft{}; ///< selected row; `text` on it
    QColor onAccent{};
    QColor pressed{}; ///< a button under the finger
    QColor good{};
    QColor goodSoft{};
    QColor attention{};
    QColor attentionSoft{};
    QColor bad{};
    QColor badSoft{};
    QColor unknown{};
    QColor unknownSoft{};
    QColor banner{}; ///< of the training clinic
    QColor onBanner{};
};

const QList<Scheme> &schemes();
const Palette &paletteOf(Scheme scheme);

} // namespace madoguchi::theme
