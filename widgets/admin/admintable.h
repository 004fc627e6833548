#pragma once

#include <QTableView>

namespace madoguchi {

/// A list of rows for an administrator: one row at a time is chosen, Tab leaves it, columns are as wide as
/// what stands in them, and the last one takes the rest.
class AdminTable : public QTableView
{
    Q_OBJECT
public:
    explicit AdminTable(const QString &objectName, QWidget *parent = nullptr);

    /// After rows or words have changed.
    void fitColumns();
    /// -1: none.
    [[nodiscard]] int chosenRow() const;
    void choose(int row);

Q_SIGNALS:
    void chosen(); ///< another row, or none
    void entered(); ///< Enter or a double click on a row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace madoguchi
