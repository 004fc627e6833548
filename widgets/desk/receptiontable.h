#pragma once

#include <QTableView>

namespace madoguchi {

class ReceptionModel;

/// The day's list as it is seen: one row each, columns as wide as what stands in them.
class ReceptionTable : public QTableView
{
    Q_OBJECT
public:
    /// `model` outlives it.
    explicit ReceptionTable(ReceptionModel *model, QWidget *parent = nullptr);

    /// The name, with its kana below, takes what the other columns leave. Where that is less than the usual
    /// share of a name, the list is scrolled sideways.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_fitting = false; ///< a scroll bar that comes by it changes the room again
};

} // namespace madoguchi
