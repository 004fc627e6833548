#pragma once

#include "widgets/admin/formdescription.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;

/// A few fields beside what they belong to, instead of a dialog. Enter goes on and submits at the last field,
/// Escape gives up; what was typed is gone then. What is refused stays, but for the secrets.
class InlineForm : public QFrame
{
    Q_OBJECT
public:
    explicit InlineForm(QWidget *parent = nullptr);

    void open(DescribeForm describe, SubmitForm submit);
    /// Empties and hides it; `closed` follows where it was open.
    void close();
    [[nodiscard]] bool isOpen() const { return bool(m_submit); }

Q_SIGNALS:
    void done(); ///< taken; the form has closed itself
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row
    {
        FormField field{};
        PlainLabel *caption = nullptr;
        QLineEdit *edit = nullptr; ///< or
        QComboBox *choice = nullptr; ///< or
        QCheckBox *tick = nullptr; ///< or
        QPushButton *deed = nullptr;

        [[nodiscard]] QWidget *control() const;
    };

    void build();
    void addRow(const FormField &field);
    void addControl(Row &row);
    void doDeed(const QString &key);
    [[nodiscard]] bool isEmpty(const QString &key) const;
    QLineEdit *makeEdit(const FormField &field);
    void clearRows();
    void retranslate();
    void goOn(QLineEdit *from);
    void submit();
    void updateSubmit();
    void showTyped(bool shown);
    void focusFirstEmpty();

    DescribeForm m_describe;
    SubmitForm m_submit;
    QList<Row> m_rows;
    PlainLabel *m_title;
    Notice *m_warning;
    PlainLabel *m_explanation;
    QWidget *m_fields;
    QVBoxLayout *m_column;
    QCheckBox *m_show;
    Notice *m_failure;
    QPushButton *m_do;
    QPushButton *m_cancel;
};

} // namespace madoguchi
