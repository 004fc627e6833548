#include "widgets/common/ink.h"

#include <QWidget>

namespace madoguchi {

namespace {

constexpr QColor black{ 0x00, 0x00, 0x00 };
constexpr QColor white{ 0xff, 0xff, 0xff };
constexpr QColor yellow{ 0xff, 0xe1, 0x4d };
constexpr QColor cyan{ 0x5c, 0xe1, 0xff };

} // namespace

QColor Ink::tone(Tone tone) const
{
    if (!strong)
        return toneColour(tone);
    switch (tone) {
    case Tone::Good:
        return { 0x8c, 0xf0, 0xa6 };
    case Tone::Attention:
        return yellow;
    case Tone::Bad:
        return { 0xff, 0xb3, 0xad };
    case Tone::Unknown:
        break;
    }
    return white;
}

QColor Ink::ground(Tone tone) const
{
    return strong ? black : toneGround(tone);
}

const Ink &inkOf(const QWidget &widget)
{
    static const Ink plain{ theme::page, theme::surface, theme::line, theme::hairline, theme::text,
        theme::muted, theme::accent, theme::accentSoft, theme::onAccent, theme::attention, false };
    static const Ink strong{ black, black, white, { 0x8a, 0x8a, 0x8a }, white, white, yellow,
        { 0x3d, 0x36, 0x00 }, black, cyan, true };
    // The window's: with a style sheet of the application no palette is handed down.
    return widget.window()->palette().color(QPalette::Window) == black ? strong : plain;
}

QPalette contrastPalette()
{
    QPalette palette;
    for (const auto role : { QPalette::Window, QPalette::Base, QPalette::Button, QPalette::HighlightedText })
        palette.setColor(role, black);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Mid })
        palette.setColor(role, white);
    palette.setColor(QPalette::Highlight, yellow);
    return palette;
}

} // namespace madoguchi
