#pragma once

#include "app/consulting.h"

#include <QAbstractTableModel>

namespace madoguchi {

/// "What the patient will see on Mynaportal" of one visit: retrievals and views apart, with how far each is
/// told.
class LoggedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Kind, Report, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setList(const MynaportalList &list);
    [[nodiscard]] const MynaportalList &list() const { return m_list; }
    void retranslate();
    /// What stands below the list: when the service told it, or why it does not; empty: nothing to say.
    [[nodiscard]] QString remark() const;

private:
    [[nodiscard]] static QString standing(MynaportalLine::Standing standing);

    MynaportalList m_list{};
};

} // namespace madoguchi
