#pragma once

#include <QProxyStyle>

namespace madoguchi {

/// Fusion, which makes its outlines from the ground behind them: too faint on white, and not there at all on
/// dark (toolchain.md, surprise 10). Boxes to tick, buttons to choose and frames get the theme's.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
};

} // namespace madoguchi
