#include "widgets/desk/receptiondelegate.h"

#include "widgets/common/statechip.h"
#include "widgets/desk/receptionmodel.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int sidePadding = 6;

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

} // namespace

QSize ReceptionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(fontOf(option, index.column()));
    const int words = index.data(ReceptionModel::ShapeRole).isValid() ? chipWidth(metrics, text)
                                                                      : metrics.horizontalAdvance(text);
    return { words + 2 * sidePadding + 1, std::max(theme::rowHeight, metrics.height() + 12) };
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
    } else {
        painter->setPen(handled && !selected ? theme::muted : theme::text);
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QTextOption layout(alignment);
        layout.setWrapMode(QTextOption::NoWrap);
        const int width = static_cast<int>(cell.width()) + 1;
        painter->drawText(cell, painter->fontMetrics().elidedText(text, Qt::ElideRight, width), layout);
    }
    painter->restore();
}

} // namespace madoguchi
