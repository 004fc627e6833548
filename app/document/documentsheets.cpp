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
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(5 * 60 * 1000);
    connect(&m_deadline, &QTimer::timeout, this, &DocumentSheets::giveUp);
    connect(&m_reader, &DocumentReader::drawn, this, &DocumentSheets::take);
}

void DocumentSheets::draw(const QByteArray &pdf, const QList<QSizeF> &pages)
{
    close();
    m_pages = pages;
    m_deadline.start();
    m_reader.open(pdf, [this](const Outcome<QList<QSizeF>> &opened) {
        if (!opened || *opened != m_pages)
            giveUp(); // this helper says something else about it than the one before
        else
            ask(0);
    });
}

void DocumentSheets::close()
{
    m_deadline.stop();
    m_pages.clear();
    m_next = 0;
    m_reader.close();
}

void DocumentSheets::ask(int page)
{
    m_next = page;
    m_reader.draw(page, pixelsOf(m_pages.at(page)));
}

void DocumentSheets::take(int page, const QSize &pixels, const QByteArray &rgb)
{
    if (rgb.isEmpty())
        return giveUp();
    if (page + 1 < m_pages.size())
        ask(page + 1); // is drawn while this one is taken
    else
        close();
    Q_EMIT drawn(page, pixels, rgb);
}

void DocumentSheets::giveUp()
{
    const int page = m_next;
    close();
    Q_EMIT failed(page);
}

} // namespace madoguchi
