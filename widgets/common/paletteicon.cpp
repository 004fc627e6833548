#include "widgets/common/paletteicon.h"

#include "widgets/common/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

namespace madoguchi {

PaletteIcon::PaletteIcon(QString name)
    : m_name(std::move(name))
{ }

void PaletteIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
    if (!file.open(QFile::ReadOnly))
        return;
    const theme::Palette &drawn = theme::paletteOf(theme::Scheme::Light);
    const theme::Colour strokes = mode == QIcon::Disabled ? theme::muted : theme::accent;
    QByteArray picture = file.readAll();
    picture.replace(drawn.accent.name().toLatin1(), strokes.name().toLatin1());
    picture.replace(drawn.surface.name().toLatin1(), theme::surface.name().toLatin1());
    QSvgRenderer(picture).render(painter, QRectF(rect));
}

QPixmap PaletteIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine *PaletteIcon::clone() const
{
    return new PaletteIcon(*this);
}

} // namespace madoguchi
