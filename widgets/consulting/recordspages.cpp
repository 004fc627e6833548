#include "widgets/consulting/recordspages.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace madoguchi {

namespace {

// Lengths are in twentieths of a millimetre: fine enough for letters to be measured by their design.
constexpr double millimetre = 20;
constexpr double pageWidth = 210 * millimetre;
constexpr double pageHeight = 297 * millimetre;
constexpr double side = 15 * millimetre;
constexpr double width = pageWidth - 2 * side;
constexpr double head = 12 * millimetre;
constexpr double bottom = pageHeight - 24 * millimetre; // below it the foot of two lines
constexpr double padding = 1.2 * millimetre;
constexpr double hair = 0.2 * millimetre;

// Paper is white, however the screen looks.
constexpr QColor ink{ 0, 0, 0 };
constexpr QColor rule{ 0x8a, 0x95, 0xa1 };
constexpr QColor shade{ 0xe9, 0xec, 0xef };

constexpr double titlePoints = 16;
constexpr double bodyPoints = 9;
constexpr double smallPoints = 7.5;

constexpr qsizetype longestCell = 350; ///< characters: so much fits on a page in the narrowest column

QFont fontOf(double points, bool bold)
{
    QFont made = theme::usualFont(theme::bodyPoints, bold);
    made.setPixelSize(static_cast<int>(points * millimetre * 25.4 / 72));
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

/// Lines broken by Unicode's rules: no Japanese line begins with 。 or ends with 「.
std::pair<std::shared_ptr<QTextLayout>, double> layOut(
    const QString &words, const QFont &font, double wide, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto text = std::make_shared<QTextLayout>(words, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    text->setTextOption(option);
    text->setCacheEnabled(true);
    text->beginLayout();
    double top = 0;
    for (QTextLine line = text->createLine(); line.isValid(); line = text->createLine()) {
        line.setLineWidth(wide);
        line.setPosition({ 0, top });
        top += line.height();
    }
    text->endLayout();
    return { text, top };
}

double leftOf(const PaperTable &table, int column)
{
    double left = side;
    for (int i = 0; i < column; ++i)
        left += width * table.shares.at(i) / 100;
    return left;
}

/// Of a group that goes on over a page: whoever reads one sheet alone knows whose rows these are.
QString continued(const QString &heading)
{
    return QCoreApplication::translate("RecordsPages", "%1 (continued)").arg(heading);
}

double wideOf(const PaperTable &table, int column)
{
    return width * table.shares.at(column) / 100 - 2 * padding;
}

} // namespace

QRectF paintMargin(
    QPainter &painter, const QRectF &paper, const DocumentMargin &margin, const QString &number)
{
    constexpr double top = 3 * millimetre;
    constexpr double leastAbove = 16 * millimetre;
    constexpr double below = 7 * millimetre;
    constexpr double edge = 8 * millimetre; // some printers leave the edge white
    const double scale = paper.width() / pageWidth;
    const double tall = paper.height() / scale;
    painter.save();
    painter.fillRect(paper, Qt::white);
    painter.translate(paper.topLeft());
    painter.scale(scale, scale);
    painter.setPen(ink);
    painter.setFont(fontOf(smallPoints, false));
    constexpr int headFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip;
    // A long name takes more lines: the sheet makes room for all of them.
    const QRectF over
        = painter.boundingRect(QRectF(edge, top, pageWidth - 2 * edge, tall / 2), headFlags, margin.head);
    const double above = std::max(leastAbove, over.bottom() + millimetre);
    const QRectF under(edge, tall - below, pageWidth - 2 * edge, below - 2 * millimetre);
    painter.drawText(QRectF(edge, top, pageWidth - 2 * edge, over.height()), headFlags, margin.head);
    painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, margin.foot);
    painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, number);
    painter.restore();
    return paper.adjusted(0, above * scale, 0, -below * scale);
}

RecordsPages::RecordsPages(const RecordsPaper &paper)
    : m_whose(paper.whose)
{
    begin();
    m_top = head;
    paragraph(paper.title, titlePoints, 2 * millimetre);
    identity(paper.identity);
    for (const QString &words : paper.about)
        paragraph(words, bodyPoints, 0.5 * millimetre);
    for (const PaperTable &one : paper.tables)
        table(one);
    m_top += 2 * millimetre;
    for (const QString &words : paper.legend)
        paragraph(words, smallPoints, 0.8 * millimetre);
    number(paper.foot);
}

void RecordsPages::begin()
{
    m_pages.emplace_back();
    m_top = head;
    if (m_pages.size() == 1)
        return;
    Cell whose;
    whose.texts = { layOut(m_whose, fontOf(smallPoints, true), width) };
    put(whose, side, m_top);
    m_top += whose.texts.front().second + 1.5 * millimetre;
}

double RecordsPages::room() const
{
    return bottom - m_top;
}

RecordsPages::Cell RecordsPages::cellOf(const QString &words, double wide, bool bold)
{
    Cell cell;
    const QStringList lines = words.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        cell.texts.push_back(i == 0 ? layOut(lines.at(i), fontOf(bodyPoints, bold), wide)
                                    : layOut(lines.at(i), fontOf(smallPoints, false), wide));
        cell.height += cell.texts.back().second;
    }
    return cell;
}

void RecordsPages::put(const Cell &cell, double left, double top)
{
    for (const auto &[text, height] : cell.texts) {
        m_pages.back().push_back({ QRectF(left, top, 0, height), QColor(), text });
        top += height;
    }
}

void RecordsPages::fill(const QRectF &area, const QColor &colour)
{
    m_pages.back().push_back({ area, colour, nullptr });
}

/// Captions above their values, three beside each other, between two lines.
void RecordsPages::identity(const QList<Fact> &facts)
{
    constexpr int beside = 3;
    constexpr double column = width / beside;
    fill({ side, m_top, width, 2 * hair }, ink);
    m_top += 1.5 * millimetre;
    for (qsizetype first = 0; first < facts.size(); first += beside) {
        double highest = 0;
        for (qsizetype i = first; i < std::min(first + beside, facts.size()); ++i) {
            Cell cell;
            const double wide = column - 2 * padding;
            cell.texts = { layOut(facts.at(i).caption, fontOf(smallPoints, false), wide),
                layOut(facts.at(i).value, fontOf(bodyPoints + 1, true), wide) };
            put(cell, side + static_cast<double>(i - first) * column, m_top);
            highest = std::max(highest, cell.texts.front().second + cell.texts.back().second);
        }
        m_top += highest + 1 * millimetre;
    }
    fill({ side, m_top, width, 2 * hair }, ink);
    m_top += 2 * millimetre;
}

void RecordsPages::paragraph(const QString &words, double points, double after)
{
    Cell cell;
    cell.texts = { layOut(words, fontOf(points, points > bodyPoints), width) };
    if (cell.texts.front().second > room())
        begin();
    put(cell, side, m_top);
    m_top += cell.texts.front().second + after;
}

/// What is longer than a page is high goes on in a row of its own: nothing is cut.
QList<PaperRow> RecordsPages::inPieces(const QList<PaperRow> &rows)
{
    QList<PaperRow> pieces;
    for (const PaperRow &whole : rows) {
        qsizetype longest = 0;
        for (const QString &cell : whole.cells)
            longest = std::max(longest, cell.size());
        for (qsizetype from = 0; from == 0 || from < longest; from += longestCell) {
            PaperRow piece{ whole.isHeading, {} };
            for (const QString &cell : whole.cells)
                piece.cells.append(cell.mid(from, longestCell));
            pieces.append(piece);
        }
    }
    return pieces;
}

double RecordsPages::heightOf(const PaperTable &table, const PaperRow &row)
{
    double highest = 0;
    for (int i = 0; i < row.cells.size(); ++i) {
        const double wide = row.isHeading ? width - 2 * padding : wideOf(table, i);
        highest = std::max(highest, cellOf(row.cells.at(i), wide, row.isHeading).height);
    }
    return highest + 2 * padding;
}

void RecordsPages::table(const PaperTable &table)
{
    const QList<PaperRow> rows = inPieces(table.rows);
    m_top += 2 * millimetre;
    captions(table);
    QString heading;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        double needed = heightOf(table, rows.at(i));
        if (rows.at(i).isHeading && i + 1 < rows.size())
            needed += heightOf(table, rows.at(i + 1));
        if (needed > room()) {
            begin();
            captions(table);
            if (!rows.at(i).isHeading && !heading.isEmpty())
                row(table, { true, { continued(heading) } });
        }
        if (rows.at(i).isHeading)
            heading = rows.at(i).cells.first();
        row(table, rows.at(i));
    }
}

void RecordsPages::captions(const PaperTable &table)
{
    PaperRow names;
    names.cells = table.captions;
    const double height = heightOf(table, names);
    if (height * 3 > room())
        begin();
    for (int i = 0; i < table.captions.size(); ++i)
        put(cellOf(table.captions.at(i), wideOf(table, i), true), leftOf(table, i) + padding,
            m_top + padding);
    m_top += height;
    fill({ side, m_top - 2 * hair, width, 2 * hair }, ink);
}

void RecordsPages::row(const PaperTable &table, const PaperRow &row)
{
    const double height = heightOf(table, row);
    if (row.isHeading)
        fill({ side, m_top, width, height }, shade);
    for (int i = 0; i < row.cells.size(); ++i) {
        const double wide = row.isHeading ? width - 2 * padding : wideOf(table, i);
        put(cellOf(row.cells.at(i), wide, row.isHeading), leftOf(table, i) + padding, m_top + padding);
    }
    m_top += height;
    fill({ side, m_top - hair, width, hair }, rule);
}

/// Once it is known how many there are.
void RecordsPages::number(const QString &foot)
{
    const double top = bottom + 4 * millimetre;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const QString place = QStringLiteral("%1 / %2").arg(i + 1).arg(m_pages.size());
        auto &page = m_pages.at(i);
        page.push_back({ QRectF(side, top - 1 * millimetre, width, hair), rule, nullptr });
        double line = top;
        for (const QString &words : foot.split(QLatin1Char('\n'))) {
            const auto [text, height] = layOut(words, fontOf(smallPoints, false), width * 0.85);
            page.push_back({ QRectF(side, line, 0, 0), QColor(), text });
            line += height;
        }
        page.push_back({ QRectF(side + width * 0.85, top, 0, 0), QColor(),
            layOut(place, fontOf(smallPoints, true), width * 0.15, Qt::AlignRight).first });
    }
}

void RecordsPages::paint(QPainter &painter, const QRectF &page, int number) const
{
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.translate(page.topLeft());
    const double scale = std::min(page.width() / pageWidth, page.height() / pageHeight);
    painter.scale(scale, scale);
    painter.setPen(ink);
    for (const Piece &piece : m_pages.at(static_cast<std::size_t>(number))) {
        if (piece.text)
            piece.text->draw(&painter, piece.area.topLeft());
        else
            painter.fillRect(piece.area, piece.fill);
    }
    painter.restore();
}

} // namespace madoguchi
