#pragma once

#include "widgets/admin/formdescription.h"

#include <QScrollArea>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace madoguchi {

class InlineForm;

/// The column beside a list: what can be done, as buttons, or the form of what is being done.
class SidePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

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

private:
    void showActions();

    QStackedWidget *m_stack;
    QWidget *m_actions;
    QVBoxLayout *m_column;
    InlineForm *m_form;
    QWidget *m_before = nullptr; ///< what had the keyboard before the form
};

} // namespace madoguchi
