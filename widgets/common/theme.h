#pragma once

#include <QColor>
#include <QFont>

class QApplication;

/// How every window looks: one font, one light palette, and colours that carry text at a contrast of 4.5:1 or
/// more on `surface` and `page` (WCAG 2.1, 1.4.3; a test computes it). A state is never told by colour alone.
namespace madoguchi::theme {

inline constexpr QColor page{ 0xf3, 0xf5, 0xf7 }; ///< behind everything
inline constexpr QColor surface{ 0xff, 0xff, 0xff }; ///< lists, fields, cards
inline constexpr QColor line{ 0x8a, 0x95, 0xa1 }; ///< outlines: 3:1 against surface, so that a field is seen
inline constexpr QColor hairline{ 0xd5, 0xdb, 0xe1 }; ///< between rows; carries no meaning
inline constexpr QColor text{ 0x1c, 0x24, 0x2d };
inline constexpr QColor muted{ 0x53, 0x5f, 0x6c };
inline constexpr QColor accent{ 0x0b, 0x57, 0x8f };
inline constexpr QColor accentSoft{ 0xdc, 0xeb, 0xf7 }; ///< selected row; `text` on it
inline constexpr QColor onAccent{ 0xff, 0xff, 0xff };
inline constexpr QColor good{ 0x1a, 0x6b, 0x3a };
inline constexpr QColor goodSoft{ 0xe4, 0xf3, 0xe9 };
inline constexpr QColor attention{ 0x8a, 0x4b, 0x00 };
inline constexpr QColor attentionSoft{ 0xff, 0xf2, 0xd9 };
inline constexpr QColor bad{ 0xad, 0x1d, 0x1d };
inline constexpr QColor badSoft{ 0xfc, 0xe6, 0xe4 };
inline constexpr QColor unknown{ 0x4f, 0x5b, 0x67 };
inline constexpr QColor unknownSoft{ 0xe9, 0xec, 0xef };

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

/// Fusion, Noto Sans CJK JP (IPAexGothic where it is missing: toolchain.md surprise 7) and the light palette
/// with visible outlines. Once, before the first window.
void apply(QApplication &application);

} // namespace madoguchi::theme
