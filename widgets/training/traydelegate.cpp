#include "widgets/training/traydelegate.h"

#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/training/traymodel.h"

#include <QPainter>

namespace madoguchi {

namespace {

constexpr int padding = 12;
constexpr int photo = 40;
constexpr int noteFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

void paintPhoto(QPainter &painter, const QRectF &box, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setBrush(QColor(theme::accent));
    painter.drawEllipse(QPointF(box.center().x(), box.top() + box.height() * 0.38), 8, 8);
    painter.setClipRect(box);
    painter.drawEllipse(QRectF(box.center().x() - 14, box.top() + box.height() * 0.62, 28, 34));
    painter.setClipping(false);
}

int textWidth(const QStyleOptionViewItem &option)
{
    return option.rect.width() - 3 * padding - photo - 8;
}

} // namespace

QSize TrayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics bold(theme::font(theme::listPoints, true));
    const QFontMetrics small(theme::font(theme::smallPoints));
    int height = 2 * padding + bold.height() + small.height() + 8;
    const QString note = index.data(TrayModel::NoteRole).toString();
    if (!note.isEmpty())
        height += small.boundingRect(QRect(0, 0, std::max(200, textWidth(option)), 1000), noteFlags, note)
                      .height();
    return { 280, std::max(height, photo + 2 * padding + 8) };
}

void TrayDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isOn = index.data(TrayModel::OnReaderRole).toBool();
    const QRectF card = QRectF(option.rect).adjusted(4, 3, -4, -3);
    painter->setPen(QPen(QColor(isSelected ? theme::accent : theme::line), isSelected ? 2.5 : 1));
    painter->setBrush(QColor(isSelected ? theme::accentSoft : theme::surface));
    painter->drawRoundedRect(card, 8, 8);
    paintPhoto(*painter, QRectF(card.left() + padding, card.top() + padding, photo, photo),
        isSelected ? theme::surface : theme::accentSoft);
    QRect text(option.rect.left() + 2 * padding + photo + 4, option.rect.top() + padding, textWidth(option),
        option.rect.height() - 2 * padding);
    const QFont bold = theme::font(theme::listPoints, true);
    const QFont small = theme::font(theme::smallPoints);
    painter->setPen(theme::text);
    painter->setFont(bold);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data(TrayModel::NameRole).toString());
    if (isOn) {
        painter->setFont(small);
        const int width = chipWidth(QFontMetrics(small), tr("on the reader"));
        paintChip(*painter,
            QRectF(text.right() - width, text.top() - 2, width, QFontMetrics(bold).height() + 2), lookGood,
            tr("on the reader"));
    }
    text.setTop(text.top() + QFontMetrics(bold).height() + 2);
    painter->setFont(small);
    painter->setPen(theme::text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data(TrayModel::FactsRole).toString());
    text.setTop(text.top() + QFontMetrics(small).height() + 2);
    painter->setPen(isSelected ? theme::text : theme::muted);
    painter->drawText(text, noteFlags, index.data(TrayModel::NoteRole).toString());
    painter->restore();
}

} // namespace madoguchi
