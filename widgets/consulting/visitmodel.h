#pragma once

#include "app/consulting.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>

#include <optional>

namespace madoguchi {

/// The visits as the consulting room lists them. Rows are kept while their visit stays, so that a refreshed
/// list moves no selection.
class VisitModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Name, AgeAndSex, Medication, Checkup, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setVisits(const QList<ConsultingVisit> &visits);
    /// The time against which "time left" is told.
    void setNow(const QDateTime &now);
    void retranslate();
    /// Null: no such row.
    [[nodiscard]] const ConsultingVisit *at(int row) const;
    /// When the patient of this row was received again, where nothing is consented to in this row and the
    /// newer one counts.
    [[nodiscard]] std::optional<QDateTime> newerOf(int row) const;
    /// -1: not listed.
    [[nodiscard]] int rowOf(const QUuid &visit) const;

private:
    [[nodiscard]] QString words(const ConsultingVisit &visit, int column) const;

    QList<ConsultingVisit> m_visits;
    QDateTime m_now;
};

} // namespace madoguchi
