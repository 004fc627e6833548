#pragma once

#include "app/assistant.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace madoguchi {

class ChoiceBox;
class PlainLabel;

/// An account that is to be made: who, and the first password typed twice, with what is still missing said
/// while it is typed.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    /// `mayBeLeftOut`: an empty one is no account.
    AccountForm(Assistant &assistant, Role role, bool mayBeLeftOut, QWidget *parent);

    [[nodiscard]] Role role() const { return m_role; }
    /// Nothing was typed.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] StaffMember member() const;
    [[nodiscard]] SecretBytes password() const;
    /// Everything is there and may be used; otherwise it is said, and the keyboard is there. `taken`: ids of
    /// the other accounts.
    bool isReady(const QStringList &taken);
    void retranslate();
    /// The passwords cannot be seen any more.
    void cover();
    void forget();

Q_SIGNALS:
    void forward();
    void edited();

private:
    QLineEdit *addEdit(const char *name, bool secret);
    void setCaption(QLineEdit *edit, const QString &words);
    void showTyped(bool shown);
    void judge();
    void say(const QString &problem);
    [[nodiscard]] QString problem() const;

    Assistant &m_assistant;
    const Role m_role;
    const bool m_mayBeLeftOut;
    QVBoxLayout *m_column;
    PlainLabel *m_heading;
    PlainLabel *m_words;
    QLineEdit *m_id;
    QLineEdit *m_name;
    PlainLabel *m_qualificationCaption = nullptr;
    ChoiceBox *m_qualification = nullptr;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QCheckBox *m_show;
    PlainLabel *m_hint;
    QTimer m_pause{};
};

} // namespace madoguchi
