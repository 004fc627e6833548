#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace madoguchi {

/// One step or fact of a poster, with a picture of ours beside it where there is one.
struct PosterPoint
{
    QString text{};
    QString picture{}; ///< as ReaderProfile::picture: one of ours, or the absolute path of an SVG file;
                       ///< empty: none
};

/// A paper that is read from two metres away: a few words, as large as they fit.
struct Poster
{
    QString job{}; ///< of the print queue and of a file
    QString over{}; ///< above the title, smaller
    QStringList title{}; ///< its lines, broken where the sense breaks
    QString date{}; ///< on a ground of its own; empty: none
    QString picture{}; ///< as PosterPoint
    QList<PosterPoint> points{};
    bool isNumbered = false; ///< the points are steps
    QStringList foot{};
};

/// Paints `poster` into `page`, upright. Letters are smaller only where the page has no room for all: nothing
/// is cut.
void paintPoster(QPainter &painter, const QRectF &page, const Poster &poster);

/// The same as often as `columns` and `rows` say, with thin lines to cut along.
void paintStickers(QPainter &painter, const QRectF &page, const Poster &poster, int columns, int rows);

} // namespace madoguchi
