#include "widgets/common/theme.h"

#include "widgets/common/outlinedstyle.h"
#include "widgets/common/paletteicon.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>

// The icons lie in a static library: without a word here the linker would leave them out.
static void openIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace madoguchi::theme {

namespace {

double chosenScale = 1;
Scheme chosenScheme = Scheme::Light;

const Palette &current()
{
    return paletteOf(chosenScheme);
}

QPalette palette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, page);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, current().alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, bad);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, hairline);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, muted);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, muted);
    palette.setColor(QPalette::Disabled, QPalette::Button, page);
    palette.setColor(QPalette::Disabled, QPalette::Base, page);
    return palette;
}

bool isDark()
{
    return current().surface.lightness() < 128;
}

/// Fusion draws outlines from Window alone, too faint to see on white: fields, buttons and boxes get their
/// own. Heights come by padding alone: a min-height here would be the widget's least, and in large letters
/// its words would be cut before anything is scrolled.
QString outlines()
{
    return QStringLiteral(
        "QLineEdit, QComboBox, QPushButton { border: 1px solid %1; border-radius: 4px; background: %2;"
        " padding: 4px 10px; }"
        "QPushButton:hover, QComboBox:hover { background: %3; }"
        "QPushButton:pressed { background: %4; }"
        "QLineEdit:focus, QComboBox:focus, QPushButton:focus { border: 2px solid %5; padding: 3px 9px; }"
        "QPushButton:disabled, QLineEdit:disabled, QComboBox:disabled { color: %6; background: %7; }"
        "QPushButton[primary=\"true\"] { background: %5; color: %9; border-color: %5; font-weight: bold; }"
        "QPushButton[primary=\"true\"]:hover { background: %10; }"
        "QPushButton[primary=\"true\"]:focus { border: 2px solid %8; }"
        "QPushButton[primary=\"true\"]:disabled { background: %7; color: %6; border-color: %1; }"
        "QPushButton[tall=\"true\"] { padding: 10px; }"
        "QPushButton[tall=\"true\"]:focus { padding: 9px; }"
        "QPushButton[link=\"true\"] { border: 1px solid transparent; background: transparent; color: %5;"
        " text-decoration: underline; padding: 2px 6px; }"
        "QPushButton[link=\"true\"]:focus { border: 2px solid %5; padding: 1px 5px; }"
        "QFrame#card { background: %2; border: 1px solid %1; border-radius: 6px; }"
        "QComboBox::drop-down { border: 0; width: 24px; }"
        "QComboBox::down-arrow { image: url(:/icons/%11.svg); width: 14px; height: 14px; }"
        "QHeaderView::section { background: %7; color: %6; border: 0; border-bottom: 1px solid %1;"
        " padding: 4px 5px; }"
        "QScrollBar { background: %7; border: 0; }"
        "QScrollBar:vertical { width: 14px; }"
        "QScrollBar:horizontal { height: 14px; }"
        "QScrollBar::handle { background: %1; border: 3px solid %7; border-radius: 6px; }"
        "QScrollBar::handle:vertical { min-height: 28px; }"
        "QScrollBar::handle:horizontal { min-width: 28px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QToolTip { border: 1px solid %1; padding: 4px; color: %8; background: %2; }")
        .arg(line.name(), surface.name(), accentSoft.name(), current().pressed.name(), accent.name(),
            muted.name(), page.name(), text.name(), onAccent.name())
        .arg(current().accentHover.name(), isDark() ? QStringLiteral("downlight") : QStringLiteral("down"));
}

} // namespace

Colour::operator QColor() const
{
    return current().*m_which;
}

QString Colour::name() const
{
    return QColor(*this).name();
}

double scale()
{
    return chosenScale;
}

int px(int pixels)
{
    return qRound(pixels * chosenScale);
}

void setScale(double scale)
{
    chosenScale = scale;
}

QFont font(double points, bool bold)
{
    return usualFont(points * chosenScale, bold);
}

QFont usualFont(double points, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void apply(QApplication &application)
{
    openIcons();
    QApplication::setStyle(new OutlinedStyle);
    QFont base;
    base.setFamilies(
        { QStringLiteral("Noto Sans CJK JP"), QStringLiteral("IPAexGothic"), QStringLiteral("sans-serif") });
    base.setPointSizeF(bodyPoints);
    QApplication::setFont(base);
    QApplication::setPalette(palette());
    application.setStyleSheet(outlines());
}

QIcon icon(const QString &name)
{
    return QIcon(new PaletteIcon(name));
}

Scheme scheme()
{
    return chosenScheme;
}

void setScheme(Scheme scheme)
{
    chosenScheme = scheme;
    QApplication::setPalette(palette());
    qApp->setStyleSheet(outlines());
}

} // namespace madoguchi::theme
