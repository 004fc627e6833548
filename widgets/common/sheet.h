#pragma once

#include "widgets/common/factsheet.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace madoguchi {

/// Some of a sheet's text below one heading.
struct SheetPart
{
    QString heading{}; ///< empty: none
    QStringList paragraphs{};
    bool isNumbered = false; ///< the paragraphs are steps
    QList<Fact> facts{}; ///< after the paragraphs
};

/// A paper of running text: what a patient takes along, or what somebody at the desk types from.
struct Sheet
{
    QString job{}; ///< of the print queue and of a file; nobody's name or number in it
    QString title{};
    QList<SheetPart> parts{};
    QStringList foot{}; ///< lines: the clinic's own words, and the day; may be empty
};

/// Paints `sheet` into `page`, upright, in the words that it has. Letters have the size that is read well on
/// paper of that width (80 mm, A5, A4), and are smaller only where the page has no room for all: nothing is
/// cut.
void paintSheet(QPainter &painter, const QRectF &page, const Sheet &sheet);
/// How high (in millimetres) a roll of `width` millimetres must be for it.
double heightOf(const Sheet &sheet, double width);

} // namespace madoguchi
