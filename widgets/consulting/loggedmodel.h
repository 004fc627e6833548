#pragma once

#include "app/consulting.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// What the patient will see on Mynaportal: time, kind, and whether the service has taken the report. Newest
/// first.
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

    /// Of all views of the session those of `visit` are listed.
    void setViews(const QList<LoggedView> &views, const QUuid &visit);
    void retranslate();

private:
    QList<LoggedView> m_views;
};

} // namespace madoguchi
