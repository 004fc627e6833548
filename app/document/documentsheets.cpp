#include "app/document/documentsheets.h"

#include <algorithm>
#include <cmath>

namespace madoguchi {

namespace {

constexpr double pointsPerInch = 72;
constexpr double dotsPerInch = 200; ///< the smallest print of a form can be read, and a page is 15 MiB

QSize pixelsOf(const QSizeF &points)
{
    const QSizeF whole = points * (dotsPerInch / pointsPerInch);
    const double most = 0.99 * documentlink::mostPixels; // the sides are rounded up
    const QSizeF fits = whole * std::min(1.0, std::sqrt(most / (whole.width() * whole.height())));
    return { std::max(1, static_cast<int>(fits.width())), std::max(1, static_cast<int>(fits.height())) };
}

} // namespace

DocumentSheets::DocumentSheets(QObject *parent)
    : QObject(parent)
{
    connect(&m_reader, &DocumentReader::drawn, this, &DocumentSheets::take);
}

void DocumentSheets::draw(const QByteArray &pdf)
{
    close();
    m_reader.open(pdf, [this](const Outcome<QList<QSizeF>> &pages) {
        if (!pages)
            return take(0, {}, {});
        m_pages = *pages;
        ask(0);
    });
}

void DocumentSheets::close()
{
    m_pages.clear();
    m_reader.close();
}

void DocumentSheets::ask(int page)
{
    m_reader.draw(page, pixelsOf(m_pages.at(page)));
}

void DocumentSheets::take(int page, const QSize &pixels, const QByteArray &rgb)
{
    const bool isLast = rgb.isEmpty() || page + 1 >= m_pages.size();
    if (isLast)
        close();
    else
        ask(page + 1); // is drawn while this one is taken
    Q_EMIT drawn(page, pixels, rgb);
}

} // namespace madoguchi
