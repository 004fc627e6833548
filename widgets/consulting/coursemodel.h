#pragma once

#include "app/domain/medicationpicture.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// Medication as courses, a row each, with other institutions first; after them what was done (診療 and 手術,
/// where they were consented to).
class CourseModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Drug, Dose, Prescriber, Supply, Timeline, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// `from` to `to` is what was asked for: `to` is today. Invalid: as far as there is something.
    void setPicture(const MedicationPicture &picture, const QDate &from, const QDate &to);
    void ask(const MedicationQuestion &question);
    void retranslate();
    [[nodiscard]] bool isHeading(int row) const;
    /// Courses and treatments.
    [[nodiscard]] int entryCount() const { return m_entries; }

    /// Of a course's row; nullptr: another row.
    [[nodiscard]] const Course *courseAt(int row) const;
    /// First and last day that the timeline has room for: supply may last beyond today.
    [[nodiscard]] const QDate &firstDay() const { return m_first; }
    [[nodiscard]] const QDate &lastDay() const { return m_last; }
    [[nodiscard]] const QDate &today() const { return m_today; } ///< invalid: not known

private:
    void rebuild();
    void fitWindow(const QDate &from, const QDate &to);
    [[nodiscard]] QString words(const MedicationRow &row, int column) const;
    [[nodiscard]] QString treatmentWords(const TreatmentLine &line, int column) const;
    [[nodiscard]] QVariant headingData(const MedicationRow &row, int column, int role) const;

    MedicationPicture m_picture{};
    MedicationQuestion m_question{};
    QList<MedicationRow> m_rows{};
    QDate m_first{};
    QDate m_last{};
    QDate m_today{};
    int m_entries = 0;
};

} // namespace madoguchi
