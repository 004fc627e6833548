#pragma once

#include <QTableView>
#include <QTimer>

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
    /// Once, when all that happens now has happened.
    void fitSoon();
    /// What an input method composes here is composed in `field`, which has the keyboard once it is done:
    /// kana are typed anywhere, and a composition that moves from one widget to another is broken off.
    /// `field` outlives it.
    void composeIn(QWidget *field);

protected:
    /// Letters are looked for in the whole list by the window, not by the table in its first column.
    void keyboardSearch(const QString &) override { }
    void keyPressEvent(QKeyEvent *event) override;
    /// Selects nobody: the base would take the first row where there is none, as if a person had chosen it.
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ReceptionModel *m_receptions;
    QTimer m_fit;
    QWidget *m_field = nullptr; ///< see composeIn
    bool m_composing = false;
    bool m_fitting = false; ///< a scroll bar that comes by it changes the room again
};

} // namespace madoguchi
