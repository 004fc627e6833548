#pragma once

#include "app/cardtray.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace madoguchi {

class Notice;
class PlainLabel;

/// Name, password, sign in. Says what went wrong in words, counts a delay down, and lists the invented
/// accounts in the training clinic.
class SignInPanel : public QWidget
{
    Q_OBJECT
public:
    /// The password is moved out of the field, which is wiped, before it is handed over.
    using Attempt = std::function<Outcome<StaffMember>(const QString &id, SecretBytes password)>;

    explicit SignInPanel(QWidget *parent = nullptr);

    void setAttempt(Attempt attempt) { m_attempt = std::move(attempt); }
    /// Shown below with their passwords; a press on one fills the fields. Training only.
    void setAccounts(const QList<TrainingAccount> &accounts);
    /// The line under the heading, e.g. how many are waiting. Empty: none.
    void setRemark(const QString &remark);
    /// Empties everything and puts the keyboard into the first field. Nothing is tried before both are
    /// filled.
    void reset();
    [[nodiscard]] QString failureWords() const;

Q_SIGNALS:
    void signedIn();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillAccounts();
    void submit();
    void showFault(const Fault &fault);
    void tick();
    [[nodiscard]] bool isFilled() const;
    void updateSubmit();
    void focusFirstEmpty();

    Attempt m_attempt;
    QList<TrainingAccount> m_accounts;
    Fault m_fault;
    bool m_failed = false;
    int m_secondsLeft = 0;
    QTimer m_countdown;
    PlainLabel *m_heading;
    PlainLabel *m_remark;
    PlainLabel *m_idLabel;
    PlainLabel *m_passwordLabel;
    QLineEdit *m_id;
    QLineEdit *m_password;
    QPushButton *m_submit;
    Notice *m_failure;
    PlainLabel *m_accountsTitle;
    QWidget *m_accountsBox;
    QGridLayout *m_accountsGrid;
};

} // namespace madoguchi
