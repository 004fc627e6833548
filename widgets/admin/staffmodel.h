#pragma once

#include "app/domain/administered.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// The station's accounts, one a row.
class StaffModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, RoleColumn, State, SecondFactor, LastUsed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `now`: against which locks are told.
    void setRows(const QList<StaffRow> &rows, const QDateTime &now);
    void retranslate();
    /// Null: no such row.
    [[nodiscard]] const StaffRow *at(int row) const;
    /// -1: not listed.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Somebody who could be the second one of two.
    [[nodiscard]] bool hasQualified() const;

private:
    [[nodiscard]] QString words(const StaffRow &row, int column) const;

    QList<StaffRow> m_rows;
    QDateTime m_now;
};

} // namespace madoguchi
