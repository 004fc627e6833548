#include "widgets/desk/receptiondelegate.h"

#include "app/domain/patient.h"
#include "widgets/common/statechip.h"
#include "widgets/desk/receptionmodel.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int sidePadding = 5;

bool isBold(int column)
{
    return column == ReceptionModel::Name || column == ReceptionModel::Burden
        || column == ReceptionModel::Number;
}

QFont fontOf(const QStyleOptionViewItem &option, int column)
{
    QFont font = option.font;
    font.setBold(isBold(column));
    return font;
}

/// `text` in one line of `box`; where it is too wide it is set narrower (to 75 %) before it is cut.
void paintLine(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text)
{
    QFont font = painter.font();
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > box.width())
        font.setStretch(std::max(75, static_cast<int>(100 * box.width() / width)));
    painter.setFont(font);
    QTextOption layout(alignment);
    layout.setWrapMode(QTextOption::NoWrap);
    painter.drawText(box, QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() + 1), layout);
}

/// A name or a ratio, with what stands below it.
void paintTwo(QPainter &painter, const QRectF &cell, const QModelIndex &index, const QColor &ink)
{
    const QRectF upper(cell.left(), cell.top() + 3, cell.width(), cell.height() * 0.52);
    const QRectF lower(cell.left(), upper.bottom() - 2, cell.width(), cell.height() - upper.height() - 4);
    painter.setPen(ink);
    QRectF words = upper;
    if (hasBlackDot(index.data().toString())) { // part of the name is missing
        const double side = upper.height() * 0.6;
        paintShape(painter, QRectF(upper.left(), upper.center().y() - side / 2, side, side),
            lookAttention.shape, toneColour(lookAttention.tone));
        words.setLeft(upper.left() + side + 4);
    }
    painter.setPen(ink);
    paintLine(painter, words, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter.setFont(theme::font(theme::smallPoints - 1));
    painter.setPen(theme::muted);
    paintLine(
        painter, lower, Qt::AlignLeft | Qt::AlignVCenter, index.data(ReceptionModel::BelowRole).toString());
}

} // namespace

QSize ReceptionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(fontOf(option, index.column()));
    const int words = index.data(ReceptionModel::ShapeRole).isValid() ? chipWidth(metrics, text)
                                                                      : metrics.horizontalAdvance(text);
    const int below = index.column() == ReceptionModel::Name
        ? 0
        : QFontMetrics(theme::font(theme::smallPoints - 1))
              .horizontalAdvance(index.data(ReceptionModel::BelowRole).toString());
    return { std::max(words, below) + 2 * sidePadding + 1,
        std::max(theme::px(rowHeight), metrics.height() + 12) };
}

void ReceptionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool handled = index.data(ReceptionModel::HandledRole).toBool();
    painter->fillRect(option.rect, selected ? theme::accentSoft : theme::surface);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme::hairline);
    if (selected && index.column() == 0)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), theme::accent);
    painter->setFont(fontOf(option, index.column()));
    const QRectF cell = QRectF(option.rect).adjusted(sidePadding, 0, -sidePadding, 0);
    const QString text = index.data().toString();
    const QVariant shape = index.data(ReceptionModel::ShapeRole);
    if (shape.isValid()) {
        const Look look{ static_cast<Shape>(shape.toInt()),
            static_cast<Tone>(index.data(ReceptionModel::ToneRole).toInt()) };
        paintChip(*painter, cell, look, text);
    } else if (index.column() == ReceptionModel::Name
        || !index.data(ReceptionModel::BelowRole).toString().isEmpty()) {
        paintTwo(*painter, cell, index, handled && !selected ? theme::muted : theme::text);
    } else {
        painter->setPen(handled && !selected ? theme::muted : theme::text);
        paintLine(*painter, cell, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>(), text);
    }
    painter->restore();
}

} // namespace madoguchi
