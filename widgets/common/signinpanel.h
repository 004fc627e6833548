#pragma once

#include "app/cardtray.h"
#include "widgets/common/seatstep.h"

#include <QList>
#include <QString>

class QGridLayout;

namespace madoguchi {

/// Staff id and password, from an empty seat or from behind the lock. Lists the invented accounts in the
/// training clinic.
class SignInPanel : public SeatStep
{
    Q_OBJECT
public:
    explicit SignInPanel(Seat &seat, QWidget *parent = nullptr);

    /// Shown below with their passwords; a press on one fills the fields. Training only.
    void setAccounts(const QList<TrainingAccount> &accounts);
    /// Whether the seat is locked: then the heading says so. `quick`: there is a way back to the quick code.
    void setLocked(bool locked, bool quick);
    /// Begins with this id filled in. Empty: with none.
    void beginAs(const QString &id);
    void forget() override;
    void takeKeyboard() override;

Q_SIGNALS:
    void quickCodeAsked();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void fillAccounts();
    void submit();
    [[nodiscard]] bool isFilled() const;

    QList<TrainingAccount> m_accounts{};
    bool m_locked = false;
    QLineEdit *m_id;
    QLineEdit *m_password;
    PlainLabel *m_idLabel = nullptr;
    PlainLabel *m_passwordLabel = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_quick = nullptr;
    PlainLabel *m_accountsTitle;
    QWidget *m_accountsBox;
    QGridLayout *m_accountsGrid;
};

} // namespace madoguchi
