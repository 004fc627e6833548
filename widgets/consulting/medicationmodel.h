#pragma once

#include "app/domain/medicationpicture.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// Medication as a table: a heading row per month, newest first, below it the drugs by date, and after them
/// what was done (診療 and 手術, where they were consented to). Nothing is computed from an amount; a line
/// that stands in a lower source as well is greyed and says so.
class MedicationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Date, Facility, Drug, Ingredient, Class, Usage, Amount, Times, Source, ColumnCount };
    enum Role { HeadingRole = Qt::UserRole, SupersededRole, TreatmentRole };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setPicture(const MedicationPicture &picture);
    /// Always by month, whatever grouping is asked for.
    void ask(const MedicationQuestion &question);
    void retranslate();
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int drugCount() const { return m_drugs; }

private:
    /// A treatment stands in the columns of a drug.
    [[nodiscard]] MedicationLine lineAt(const MedicationRow &row) const;
    void rebuild();
    [[nodiscard]] QString heading(const MedicationRow &row) const;
    [[nodiscard]] QString words(const MedicationRow &row, int column) const;

    MedicationPicture m_picture{};
    MedicationQuestion m_question{ .grouping = MedicationGrouping::Month };
    QList<MedicationRow> m_rows{};
    int m_drugs = 0;
};

} // namespace madoguchi
