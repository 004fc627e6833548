#pragma once

#include "widgets/admin/formdescription.h"

#include <QScrollArea>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace madoguchi {

class InlineForm;

/// The column beside a list: what can be done, as buttons, or the form of what is being done. Below the list
/// where letters are large.
class SidePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    /// Ends `row`, in which `list` stands (absent: nothing that would give way).
    void standBeside(QBoxLayout *row, QWidget *list = nullptr);

    /// Below the ones before it.
    QPushButton *addAction(const QString &objectName);
    void addGap();
    void ask(DescribeForm describe, SubmitForm submit);
    /// Back to the buttons; what was typed is gone.
    void close();
    [[nodiscard]] bool isAsking() const;
    /// The keyboard goes to the first thing that can be done.
    void focusActions();

Q_SIGNALS:
    void done();
    void closed(); ///< after done, too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showActions();
    void fit();
    void fitHeight();

    QStackedWidget *m_stack;
    QWidget *m_actions;
    QVBoxLayout *m_column;
    InlineForm *m_form;
    QBoxLayout *m_row = nullptr;
    QWidget *m_list = nullptr;
    QWidget *m_before = nullptr; ///< what had the keyboard before the form
};

} // namespace madoguchi
