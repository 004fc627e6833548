#pragma once

#include "app/domain/administered.h"

#include <QAbstractTableModel>

#include <optional>

namespace madoguchi {

/// What is kept, one kind a row: how long, how much there is now, and what goes when. Nobody's name in it.
class KeepingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Row { Receptions, Open, Patients, Audit, RowCount };
    enum Column { What, Term, Now, Oldest, Goes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Nothing: no rows.
    void setReport(const std::optional<KeptReport> &report);
    void retranslate();

private:
    [[nodiscard]] QString what(int row) const;
    [[nodiscard]] QString term(int row) const;

    std::optional<KeptReport> m_report;
};

} // namespace madoguchi
