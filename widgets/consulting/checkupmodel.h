#pragma once

#include "app/domain/checkuppicture.h"

#include <QAbstractTableModel>
#include <QList>

namespace madoguchi {

/// Checkups as a table: an item a row in the groups of a result sheet, the days beside each other, newest
/// first, and how the figures run. Values as received, codes in words; beyond a published limit a shape and a
/// word say so, and nothing is concluded from it.
class CheckupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< the row is a group's heading
        TrendRole = Qt::UserRole + 2, ///< QList<QPointF>: Julian day and figure, oldest first
        ScaleRole ///< with a trend, QList<double>: its lowest and highest figure, then the limits between
    };
    static constexpr int itemColumn = 0;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setRecord(const CheckupRecord &record);
    void retranslate();
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] int itemCount() const { return static_cast<int>(m_picture.lines.size()); }
    [[nodiscard]] int dayCount() const { return static_cast<int>(m_picture.days.size()); }
    [[nodiscard]] const CheckupPicture &picture() const { return m_picture; }
    [[nodiscard]] int trendColumn() const { return 1 + dayCount(); }

private:
    struct Row
    {
        CheckupGroup group = CheckupGroup::Other;
        int line = -1; ///< index into the picture's lines; -1: the heading
    };
    [[nodiscard]] QString words(const CheckupLine &line, int column) const;
    [[nodiscard]] QString cellWords(const CheckupLine &line, int day) const;
    [[nodiscard]] QString spoken(const CheckupLine &line, int column) const;
    [[nodiscard]] QString tip(const CheckupLine &line, int column) const;
    [[nodiscard]] QVariant headingData(const Row &row, int column, int role) const;
    [[nodiscard]] QVariant lineData(const CheckupLine &line, int column, int role) const;

    CheckupPicture m_picture{};
    Sex m_sex = Sex::NotStated;
    QList<Row> m_rows{};
};

} // namespace madoguchi
