#pragma once

#include <QIconEngine>
#include <QString>

namespace madoguchi {

/// A picture of resources/icons/, drawn in the palette that is shown while it is painted: what is accent,
/// text and surface in the light palette, in which the file is drawn, is that of the shown one.
class PaletteIcon : public QIconEngine
{
public:
    explicit PaletteIcon(QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    QString m_name;
};

} // namespace madoguchi
