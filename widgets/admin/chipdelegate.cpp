#include "widgets/admin/chipdelegate.h"

#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace madoguchi {

namespace {

constexpr int inset = 6;

Look unpacked(int packed)
{
    return { static_cast<Shape>(packed / 16), static_cast<Tone>(packed % 16) };
}

} // namespace

void ChipDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::accentSoft);
    painter->setPen(theme::hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(inset, 0, -inset, 0);
    const QString words = index.data(Qt::DisplayRole).toString();
    const QVariant look = index.data(lookRole);
    painter->setFont(option.font);
    if (look.isValid() && !words.isEmpty()) {
        paintChip(*painter, box, unpacked(look.toInt()), words);
    } else {
        painter->setPen(theme::text);
        painter->drawText(
            box, Qt::AlignVCenter, option.fontMetrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(QColor(theme::accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString words = index.data(Qt::DisplayRole).toString();
    const int width = index.data(lookRole).isValid() ? chipWidth(option.fontMetrics, words)
                                                     : option.fontMetrics.horizontalAdvance(words);
    return { width + 2 * inset + 2, theme::px(theme::rowHeight) };
}

} // namespace madoguchi
