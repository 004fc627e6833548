#pragma once

#include "app/cardtray.h"

#include <QAbstractListModel>
#include <QList>

namespace madoguchi {

/// The cards of the training clinic's people. DisplayRole has everything that is painted, for screen readers.
class TrayModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, NameRole, FactsRole, NoteRole, OnReaderRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void setPeople(const QList<TrainingPerson> &people);
    /// Whose card lies on the reader; empty: nobody's.
    void setPlaced(const QString &personId);
    void retranslate();

private:
    [[nodiscard]] QString facts(const TrainingPerson &person) const;

    QList<TrainingPerson> m_people;
    QString m_placed;
};

} // namespace madoguchi
