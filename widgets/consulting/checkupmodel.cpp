#include "widgets/consulting/checkupmodel.h"

#include "app/domain/checkupitems.h"
#include "widgets/common/calendar.h"
#include "widgets/common/codetext.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QColor>

#include <algorithm>

namespace madoguchi {

namespace {

/// The name it came with; where it came without, that of the item's code.
QString nameOf(const CheckupItem &item)
{
    if (!item.name.isEmpty())
        return harmless(item.name);
    const auto known = checkupItemName(item.code);
    return known ? known->in(Language::instance().current()) : harmless(item.code);
}

/// What is to be displayed; codes in words only where nothing is (oqs-interface.md ruling 39).
QString valueOf(const CheckupItem &item, const QDate &day)
{
    if (!item.display.isEmpty())
        return harmless(item.display);
    const auto table = checkupAnswers(item.code, day);
    return table ? words::code(*table, item.value) : harmless(item.value);
}

} // namespace

int CheckupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags CheckupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool CheckupModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).item < 0;
}

int CheckupModel::itemCount() const
{
    return static_cast<int>(m_rows.size() - m_checkups.size());
}

void CheckupModel::setCheckups(const QList<Checkup> &checkups)
{
    beginResetModel();
    m_checkups = checkups;
    std::stable_sort(m_checkups.begin(), m_checkups.end(),
        [](const Checkup &a, const Checkup &b) { return a.date > b.date; });
    m_rows.clear();
    for (int i = 0; i < m_checkups.size(); ++i) {
        m_rows.append({ i, -1 });
        for (int item = 0; item < m_checkups.at(i).items.size(); ++item)
            m_rows.append({ i, item });
    }
    endResetModel();
}

void CheckupModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString CheckupModel::heading(const Checkup &checkup) const
{
    const QString day = checkup.date.isValid() ? madoguchi::words::date(checkup.date) : tr("day not said");
    return tr("Checkup of %1: %n item(s)", nullptr, static_cast<int>(checkup.items.size())).arg(day);
}

QString CheckupModel::words(const Checkup &checkup, const CheckupItem &item, int column)
{
    switch (column) {
    case Date:
        return checkup.date.toString(QStringLiteral("yyyy-MM-dd"));
    case Item:
        return nameOf(item);
    case Value:
        return valueOf(item, checkup.date);
    case Unit:
        return harmless(foldedUnit(item.unit));
    default:
        break;
    }
    return {};
}

QVariant CheckupModel::headingData(const Row &row, int column, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column == 0 ? heading(m_checkups.at(row.checkup)) : QString();
    if (role == Qt::BackgroundRole)
        return QColor(theme::unknownSoft);
    return role == Qt::FontRole ? QVariant(theme::font(theme::listPoints, true)) : QVariant();
}

QVariant CheckupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HeadingRole)
        return row.item < 0;
    if (row.item < 0)
        return headingData(row, index.column(), role);
    const Checkup &checkup = m_checkups.at(row.checkup);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(checkup, checkup.items.at(row.item), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        break;
    }
    return {};
}

QVariant CheckupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QStringList captions{ tr("Day"), tr("Item"), tr("Value"), tr("Unit") };
    return section < captions.size() ? captions.at(section) : QVariant();
}

} // namespace madoguchi
