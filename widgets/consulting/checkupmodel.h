#pragma once

#include "app/domain/checkup.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// Checkups as a table: a heading row per day, newest first, below it the items in the order they came.
/// Values as received, codes in words; nothing is rated or compared.
class CheckupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Date, Item, Value, Unit, ColumnCount };
    enum Role { HeadingRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setCheckups(const QList<Checkup> &checkups);
    void retranslate();
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int itemCount() const;

private:
    struct Row
    {
        int checkup = 0; ///< index into m_checkups
        int item = -1; ///< index into its items; -1: the heading
    };
    [[nodiscard]] QString heading(const Checkup &checkup) const;
    [[nodiscard]] static QString words(const Checkup &checkup, const CheckupItem &item, int column);
    [[nodiscard]] QVariant headingData(const Row &row, int column, int role) const;

    QList<Checkup> m_checkups;
    QList<Row> m_rows;
};

} // namespace madoguchi
