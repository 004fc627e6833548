#pragma once

#include "widgets/common/palettes.h"

#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QIcon;

/// How every window looks: one font, one of five palettes. A state is never told by colour alone.
namespace madoguchi::theme {

/// A colour by what it is for: it is read anew at each use, and so follows the palette that staff choose
/// (`Colours`).
class Colour
{
public:
    constexpr explicit Colour(QColor Palette::*which)
        : m_which(which)
    { }
    operator QColor() const; // NOLINT: it stands wherever a colour does
    /// For a style sheet: #rrggbb.
    [[nodiscard]] QString name() const;
    bool operator==(const Colour &) const = default;

private:
    QColor Palette::*m_which;
};

inline constexpr Colour page{ &Palette::page };
inline constexpr Colour surface{ &Palette::surface };
inline constexpr Colour line{ &Palette::line };
inline constexpr Colour hairline{ &Palette::hairline };
inline constexpr Colour text{ &Palette::text };
inline constexpr Colour muted{ &Palette::muted };
inline constexpr Colour accent{ &Palette::accent };
inline constexpr Colour accentSoft{ &Palette::accentSoft };
inline constexpr Colour onAccent{ &Palette::onAccent };
inline constexpr Colour good{ &Palette::good };
inline constexpr Colour goodSoft{ &Palette::goodSoft };
inline constexpr Colour attention{ &Palette::attention };
inline constexpr Colour attentionSoft{ &Palette::attentionSoft };
inline constexpr Colour bad{ &Palette::bad };
inline constexpr Colour badSoft{ &Palette::badSoft };
inline constexpr Colour unknown{ &Palette::unknown };
inline constexpr Colour unknownSoft{ &Palette::unknownSoft };
inline constexpr Colour banner{ &Palette::banner };
inline constexpr Colour onBanner{ &Palette::onBanner };

/// Sizes in device-independent pixels.
inline constexpr int gapSmall = 4;
inline constexpr int gap = 8;
inline constexpr int gapLarge = 16;
inline constexpr int radius = 6;
inline constexpr int rowHeight = 34; ///< of a list
inline constexpr int touchTarget = 48; ///< smallest side of what a patient touches

/// Sizes in points: 10.5 pt is 14 px at 96 dpi.
inline constexpr double bodyPoints = 10.5;
inline constexpr double listPoints = 10.5;
inline constexpr double smallPoints = 9.5;
inline constexpr double titlePoints = 14.0;
inline constexpr double namePoints = 21.0; ///< a patient's name at the desk: 28 px
inline constexpr double hugePoints = 30.0; ///< headings and figures on the patient's display
inline constexpr double patientPoints = 18.0; ///< running text on the patient's display

/// How much larger than usual staff read, from 1 on: `Zoom` sets it. What is measured in pixels to fit words
/// goes through `px`.
double scale();
int px(int pixels);
void setScale(double scale);

/// The application's font in another size.
QFont font(double points, bool bold = false);
/// The same at the usual scale: for what has a scale of its own.
QFont usualFont(double points, bool bold = false);

/// A picture of resources/icons/ in the colours of the palette that is shown when it is painted.
QIcon icon(const QString &name);

/// Which palette all colours are of. `Colours` sets it, and tells the windows.
Scheme scheme();
/// The application's palette and style sheet become those of `scheme`.
void setScheme(Scheme scheme);

/// Fusion with outlines that are seen, Noto Sans CJK JP (IPAexGothic where it is missing: toolchain.md
/// surprise 7) and the light palette. Once, before the first window.
void apply(QApplication &application);

} // namespace madoguchi::theme
