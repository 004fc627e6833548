#pragma once

#include "app/domain/medication.h"

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

    void setLines(const QList<MedicationLine> &lines, const QList<TreatmentLine> &treatments = {});
    /// Only lines with these words in drug, ingredient or institution; width, case and kana of either kind do
    /// not matter.
    void setFilter(const QString &words);
    void retranslate();
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int drugCount() const { return m_drugs; }

private:
    struct Row
    {
        QString month{}; ///< of a heading: yyyyMM
        int line = -1; ///< index into m_lines; -1: a heading
        int drugs = 0; ///< of a heading: how many follow
    };
    /// A treatment in the columns of a drug.
    struct Line
    {
        MedicationLine drug{};
        bool isTreatment = false;
    };
    static Line lineOf(const TreatmentLine &treatment);
    void rebuild();
    [[nodiscard]] bool matches(const MedicationLine &line) const;
    [[nodiscard]] QString heading(const Row &row) const;
    [[nodiscard]] QString words(const Line &line, int column) const;

    QList<Line> m_lines;
    QList<Row> m_rows;
    QString m_filter;
    int m_drugs = 0;
};

} // namespace madoguchi
