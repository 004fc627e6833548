#pragma once

#include "app/domain/administered.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// This station's backups, newest first.
class BackupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Made, State, Size, File, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setRows(const QList<BackupRow> &rows);
    void retranslate();

private:
    [[nodiscard]] QString words(const BackupRow &row, int column) const;

    QList<BackupRow> m_rows;
};

} // namespace madoguchi
