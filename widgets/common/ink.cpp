#include "widgets/common/ink.h"

#include <QWidget>

namespace madoguchi {

namespace {

constexpr QColor black{ 0x00, 0x00, 0x00 };
constexpr QColor cyan{ 0x5c, 0xe1, 0xff };

/// Black under everything: on a display in a bright hall softened grounds would only grey the words.
Ink strongInk()
{
    Ink ink{ theme::paletteOf(theme::Scheme::Contrast), cyan, true };
    ink.muted = ink.text;
    for (QColor *ground : { &ink.goodSoft, &ink.attentionSoft, &ink.badSoft, &ink.unknownSoft })
        *ground = black;
    return ink;
}

Ink plainInk(theme::Scheme scheme)
{
    const theme::Palette &palette = theme::paletteOf(scheme);
    return { palette, palette.attention, false };
}

} // namespace

QColor Ink::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Attention:
        return attention;
    case Tone::Bad:
        return bad;
    case Tone::Unknown:
        break;
    }
    return unknown;
}

QColor Ink::ground(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return goodSoft;
    case Tone::Attention:
        return attentionSoft;
    case Tone::Bad:
        return badSoft;
    case Tone::Unknown:
        break;
    }
    return unknownSoft;
}

Ink inkOf(const QWidget &widget)
{
    // The window's: with a style sheet of the application no palette is handed down.
    const QWidget *window = widget.window();
    if (!window->testAttribute(Qt::WA_SetPalette))
        return plainInk(theme::scheme());
    return window->palette().color(QPalette::Window) == black ? strongInk() : plainInk(theme::Scheme::Light);
}

QPalette patientPalette(bool strong)
{
    const Ink ink = strong ? strongInk() : plainInk(theme::Scheme::Light);
    QPalette palette;
    palette.setColor(QPalette::Window, ink.page);
    palette.setColor(QPalette::Base, ink.surface);
    palette.setColor(QPalette::Button, ink.surface);
    palette.setColor(QPalette::HighlightedText, ink.onAccent);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(role, ink.text);
    palette.setColor(QPalette::Mid, ink.line);
    palette.setColor(QPalette::Highlight, ink.accent);
    return palette;
}

} // namespace madoguchi
