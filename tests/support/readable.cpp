#include "tests/support/readable.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTableView>

namespace madoguchi {

namespace {

QString told(const QWidget &part, const QString &words, const QSize &needed)
{
    return QStringLiteral("%1 %2 has %3×%4, not %5×%6: %7")
        .arg(QLatin1String(part.metaObject()->className()), part.objectName())
        .arg(part.width())
        .arg(part.height())
        .arg(needed.width())
        .arg(needed.height())
        .arg(words);
}

bool isLess(const QSize &had, const QSize &needed)
{
    return had.width() < needed.width() || had.height() < needed.height();
}

QString cutLabel(const QLabel &label)
{
    if (label.text().isEmpty() || !label.toolTip().isEmpty())
        return {};
    QSize needed = label.sizeHint();
    if (label.hasHeightForWidth())
        needed = QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()));
    return isLess(label.size(), needed) ? told(label, label.text(), needed) : QString();
}

QString cutChoice(const QComboBox &box)
{
    if (box.toolTip().contains(box.currentText()))
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const int room = box.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
                         .width();
    const QSize needed = box.fontMetrics().size(Qt::TextSingleLine, box.currentText());
    constexpr int spare = 2; // beside its arrow: a style sheet's box is as much smaller than it says it needs
    return room + spare < needed.width()
        ? told(box, box.currentText(), needed) + QStringLiteral(" (%1)").arg(room)
        : QString();
}

QString cutPlaceholder(const QLineEdit &field)
{
    if (!field.text().isEmpty() || !field.toolTip().isEmpty())
        return {};
    const QSize needed = field.fontMetrics().size(Qt::TextSingleLine, field.placeholderText());
    return isLess(field.size(), needed + QSize(4, 0)) ? told(field, field.placeholderText(), needed)
                                                      : QString();
}

QString cutHeading(const QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section) {
        const QString words = header.model()->headerData(section, header.orientation()).toString();
        const QSize needed = header.fontMetrics().size(0, words) + QSize(4, 0);
        const bool isTold
            = header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).isValid();
        if (!isTold && !header.isSectionHidden(section) && header.orientation() == Qt::Horizontal
            && isLess(QSize(header.sectionSize(section), header.height()), needed))
            return told(header, words, needed) + QStringLiteral(" (%1)").arg(header.sectionSize(section));
    }
    return {};
}

QString cutCell(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const QRect room = view.visualRect(cell);
            if (room.isEmpty() || cell.data(Qt::ToolTipRole).isValid())
                continue;
            QStyleOptionViewItem option;
            option.initFrom(&view);
            option.font = view.font();
            option.fontMetrics = view.fontMetrics();
            option.widget = &view;
            option.rect = room;
            const QSize needed = view.itemDelegateForIndex(cell)->sizeHint(option, cell);
            if (isLess(room.size(), needed))
                return told(view, cell.data().toString(), needed)
                    + QStringLiteral(" (%1×%2)").arg(room.width()).arg(room.height());
        }
    }
    return {};
}

/// What has no layout of its own says what it needs at the least.
QString cutAtAll(const QWidget &part)
{
    const bool asks = !part.layout() && !part.inherits("QAbstractScrollArea") && !part.inherits("QScrollBar")
        && !part.inherits("QLineEditIconButton");
    const QSize needed = asks ? part.minimumSizeHint() : QSize();
    return isLess(part.size(), needed) ? told(part, part.accessibleName(), needed) : QString();
}

QString cutIn(const QWidget &part)
{
    if (const auto *label = qobject_cast<const QLabel *>(&part))
        return cutLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&part);
        button && !button->text().isEmpty())
        return isLess(part.size(), part.sizeHint()) ? told(part, button->text(), part.sizeHint()) : QString();
    if (const auto *box = qobject_cast<const QComboBox *>(&part))
        return cutChoice(*box);
    if (const auto *field = qobject_cast<const QLineEdit *>(&part))
        return cutPlaceholder(*field);
    if (const auto *header = qobject_cast<const QHeaderView *>(&part))
        return cutHeading(*header);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&part))
        return cutCell(*view);
    return cutAtAll(part);
}

/// Whether something around it hides a part of it, and cannot be scrolled to where it is seen.
const QWidget *hiddenBy(const QWidget &part)
{
    QRect place = part.rect();
    const QWidget *inner = &part;
    while (!inner->isWindow()) {
        const QWidget *outer = inner->parentWidget();
        place.translate(inner->pos());
        QRect seen = outer->rect();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        const bool scrolls = area && area->viewport() == outer;
        if (scrolls && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            seen.setLeft(place.left()), seen.setRight(place.right());
        if (scrolls && area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            seen.setTop(place.top()), seen.setBottom(place.bottom());
        if (!seen.contains(place))
            return outer;
        if (scrolls) { // from here on it is as large as what it is seen through
            place = outer->rect();
        }
        inner = outer;
    }
    return nullptr;
}

bool hasWords(const QWidget &part)
{
    const auto *label = qobject_cast<const QLabel *>(&part);
    return (label && !label->text().isEmpty()) || qobject_cast<const QAbstractButton *>(&part)
        || qobject_cast<const QLineEdit *>(&part) || qobject_cast<const QComboBox *>(&part)
        || qobject_cast<const QAbstractItemView *>(&part);
}

} // namespace

QString cutWords(const QWidget &window)
{
    QStringList all;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible() || part->window() != window.window())
            continue;
        if (const QString cut = cutIn(*part); !cut.isEmpty())
            all.append(cut);
        const QWidget *hiding = hasWords(*part) && part->parentWidget() ? hiddenBy(*part) : nullptr;
        if (hiding)
            all.append(told(*part, part->accessibleName(), part->size())
                + QStringLiteral(" is not inside of %1 %2")
                      .arg(QLatin1String(hiding->metaObject()->className()), hiding->objectName()));
    }
    return all.join(QStringLiteral("; "));
}

} // namespace madoguchi
