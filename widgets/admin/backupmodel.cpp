#include "widgets/admin/backupmodel.h"

#include "app/support/failuretext.h"
#include "widgets/admin/adminwords.h"
#include "widgets/admin/chipdelegate.h"

#include <QLocale>

namespace madoguchi {

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void BackupModel::setRows(const QList<BackupRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void BackupModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString BackupModel::words(const BackupRow &row, int column) const
{
    switch (column) {
    case Made:
        return adminwords::moment(row.made);
    case State:
        return row.fault ? failureText(*row.fault).title : tr("Good");
    case Size:
        return QLocale().formattedDataSize(row.bytes, 1, QLocale::DataSizeTraditionalFormat);
    case File:
        return row.file.section(QLatin1Char('/'), -1); // its folder is the same for all
    default:
        break;
    }
    return {};
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BackupRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(row, index.column());
    if (role == Qt::ToolTipRole) // a column is only so wide
        return words(row, index.column()).toHtmlEscaped();
    if (role == ChipDelegate::lookRole && index.column() == State)
        return ChipDelegate::packed(row.fault ? lookBad : lookGood);
    return {};
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Made:
        return tr("Made at");
    case State:
        return tr("State");
    case Size:
        return tr("Size");
    case File:
        return tr("File");
    default:
        break;
    }
    return {};
}

} // namespace madoguchi
