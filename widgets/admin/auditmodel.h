#pragma once

#include "app/domain/administered.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// Entries of the audit log, newest first. Says who did what when, and never to whom by name.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Time, Person, Act, Result, Marks, About, Visit, Station, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setRows(const QList<AuditRow> &rows);
    void retranslate();
    /// How many stand out by hour, reception or own record.
    [[nodiscard]] int marked() const;

private:
    [[nodiscard]] QString words(const AuditRow &row, int column) const;

    QList<AuditRow> m_rows;
};

} // namespace madoguchi
