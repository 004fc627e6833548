#pragma once

#include "widgets/consulting/recordspaper.h"

#include <QColor>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace madoguchi {

/// Above and below a sheet of a document that is printed as it is: for whom it was asked, and its number.
/// Gives what is left of `paper` for the sheet. In any thread.
QRectF paintMargin(
    QPainter &painter, const QRectF &paper, const DocumentMargin &margin, const QString &number);

/// A paper laid out on pages of A4: the same lines on the same pages whatever it is painted on. Every page
/// says whose it is, has the table's captions and its number; a heading never stands alone at a page's end.
class RecordsPages
{
public:
    explicit RecordsPages(const RecordsPaper &paper);

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// `number`: from 0. `page` is filled as far as A4's shape allows.
    void paint(QPainter &painter, const QRectF &page, int number) const;

private:
    /// A text on a page, or with no text a filled area.
    struct Piece
    {
        QRectF area{};
        QColor fill{};
        std::shared_ptr<QTextLayout> text{};
    };
    using Page = std::vector<Piece>;
    struct Cell
    {
        std::vector<std::pair<std::shared_ptr<QTextLayout>, double>> texts{}; ///< with their height
        double height = 0;
    };

    [[nodiscard]] static Cell cellOf(const QString &words, double width, bool bold);
    [[nodiscard]] static QList<PaperRow> inPieces(const QList<PaperRow> &rows);
    void begin();
    [[nodiscard]] double room() const;
    void identity(const QList<Fact> &facts);
    void paragraph(const QString &words, double points, double after);
    void table(const PaperTable &table);
    void captions(const PaperTable &table);
    void row(const PaperTable &table, const PaperRow &row);
    [[nodiscard]] static double heightOf(const PaperTable &table, const PaperRow &row);
    void put(const Cell &cell, double left, double top);
    void fill(const QRectF &area, const QColor &colour);
    void number(const QString &foot);

    QString m_whose;
    std::vector<Page> m_pages{};
    double m_top = 0; ///< where the next thing goes on the last page
};

} // namespace madoguchi
