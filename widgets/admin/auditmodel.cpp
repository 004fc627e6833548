#include "widgets/admin/auditmodel.h"

#include "app/support/clock.h"
#include "widgets/admin/adminwords.h"
#include "widgets/admin/chipdelegate.h"

#include <algorithm>

namespace madoguchi {

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AuditModel::setRows(const QList<AuditRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AuditModel::marked() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
        [](const AuditRow &row) { return row.oddHour || row.withoutReception || row.ownRecord; }));
}

void AuditModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString AuditModel::words(const AuditRow &row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.number);
    case Time:
        return toJapanTime(row.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Person:
        if (row.staffId.isEmpty())
            return tr("the program");
        return row.role ? tr("%1 (%2)").arg(row.staffId, adminwords::role(*row.role)) : row.staffId;
    case Act:
        return row.kind.isEmpty() ? adminwords::act(row.act)
                                  : tr("%1: %2").arg(adminwords::act(row.act), adminwords::kind(row.kind));
    case Result:
        return adminwords::result(row);
    case Marks:
        return adminwords::marks(row);
    case About:
        return adminwords::purpose(row.purpose);
    case Visit:
        return row.visit.left(8); // enough to tell two of a day apart; the export has all of it
    case Station:
        return row.station;
    default:
        break;
    }
    return {};
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const AuditRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Visit ? row.visit : QString();
    case ChipDelegate::lookRole:
        if (index.column() == Result)
            return ChipDelegate::packed(adminwords::resultLook(row));
        if (index.column() == Marks)
            return ChipDelegate::packed(lookAttention);
        break;
    default:
        break;
    }
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Person:
        return tr("Person");
    case Act:
        return tr("What was done");
    case Result:
        return tr("Result");
    case Marks:
        return tr("Stands out");
    case About:
        return tr("About");
    case Visit:
        return tr("Visit");
    case Station:
        return tr("Station");
    default:
        break;
    }
    return {};
}

} // namespace madoguchi
