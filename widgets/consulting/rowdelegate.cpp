#include "widgets/consulting/rowdelegate.h"

#include "widgets/common/theme.h"
#include "widgets/consulting/medicationmodel.h"

#include <QPainter>

namespace madoguchi {

namespace {

constexpr int across = 6; // left and right of the words
constexpr int above = 4; // and below

QRect wrapped(const QFont &font, int width, const QString &text)
{
    return text.isEmpty() ? QRect()
                          : QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text);
}

} // namespace

RowDelegate::RowDelegate(double points, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_points(points)
{ }

QFont RowDelegate::fontOf(const QModelIndex &index) const
{
    const QVariant own = index.data(Qt::FontRole);
    return own.isValid() ? own.value<QFont>() : theme::font(m_points);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    // A heading spans the whole table: it needs one line, whatever its first column is wide.
    const int width
        = index.data(MedicationModel::HeadingRole).toBool() ? 1000 : option.rect.width() - 2 * across;
    const int height = wrapped(fontOf(index), width, text.section(QLatin1Char('\n'), 0, 0)).height()
        + wrapped(theme::font(theme::smallPoints), width, text.section(QLatin1Char('\n'), 1)).height();
    return { option.rect.width(), height + 2 * above + 1 };
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QVariant ground = index.data(Qt::BackgroundRole);
    if (isSelected)
        painter->fillRect(option.rect, theme::accentSoft);
    else if (ground.isValid())
        painter->fillRect(option.rect, ground.value<QColor>());
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme::hairline);
    if (option.state.testFlag(QStyle::State_HasFocus) && !isSelected) { // where the keyboard stands
        painter->setPen(QPen(QColor(theme::accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    const QVariant colour = index.data(Qt::ForegroundRole);
    painter->setPen(colour.isValid() ? colour.value<QColor>() : QColor(theme::text));
    const QString first = index.data().toString().section(QLatin1Char('\n'), 0, 0);
    const QString rest = index.data().toString().section(QLatin1Char('\n'), 1);
    const QRect box = option.rect.adjusted(across, above, -across, -above);
    const QFont font = fontOf(index);
    const QFont small = theme::font(theme::smallPoints);
    const int firstHeight = wrapped(font, box.width(), first).height();
    const int height = firstHeight + wrapped(small, box.width(), rest).height();
    const int top = box.top() + std::max(0, (box.height() - height) / 2);
    const auto sideways = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
    const int flags = static_cast<int>(sideways) | Qt::AlignTop | Qt::TextWordWrap;
    painter->setFont(font);
    painter->drawText(QRect(box.left(), top, box.width(), firstHeight), flags, first);
    painter->setFont(small);
    painter->drawText(
        QRect(box.left(), top + firstHeight, box.width(), height - firstHeight + 2), flags, rest);
    painter->restore();
}

} // namespace madoguchi
