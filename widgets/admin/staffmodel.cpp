#include "widgets/admin/staffmodel.h"

#include "widgets/admin/adminwords.h"
#include "widgets/admin/chipdelegate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"

#include <algorithm>

namespace madoguchi {

int StaffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StaffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const StaffRow *StaffModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int StaffModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).member.id == id)
            return row;
    return -1;
}

bool StaffModel::hasQualified() const
{
    return std::any_of(
        m_rows.begin(), m_rows.end(), [](const StaffRow &row) { return row.member.role == Role::Qualified; });
}

void StaffModel::setRows(const QList<StaffRow> &rows, const QDateTime &now)
{
    beginResetModel();
    m_rows = rows;
    m_now = now;
    endResetModel();
}

void StaffModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString StaffModel::words(const StaffRow &row, int column) const
{
    switch (column) {
    case Id:
        return row.member.id;
    case Name:
        return harmless(row.member.displayName);
    case RoleColumn:
        return words::role(row.member);
    case State:
        return adminwords::accountState(row, m_now);
    case SecondFactor:
        return adminwords::secondFactor(row, m_now);
    case LastUsed:
        return adminwords::moment(row.lastUsed);
    default:
        break;
    }
    return {};
}

QVariant StaffModel::data(const QModelIndex &index, int role) const
{
    const StaffRow *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(*row, index.column());
    case Qt::ToolTipRole: // a column is only so wide
        return words(*row, index.column()).toHtmlEscaped();
    case ChipDelegate::lookRole:
        if (index.column() == State)
            return ChipDelegate::packed(adminwords::accountLook(*row, m_now));
        if (index.column() == SecondFactor)
            return ChipDelegate::packed(adminwords::secondFactorLook(*row, m_now));
        break;
    default:
        break;
    }
    return {};
}

QVariant StaffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Id:
        return tr("Staff ID");
    case Name:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case State:
        return tr("State");
    case SecondFactor:
        return tr("Second factor");
    case LastUsed:
        return tr("Last used");
    default:
        break;
    }
    return {};
}

} // namespace madoguchi
