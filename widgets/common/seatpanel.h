#pragma once

#include "app/cardtray.h"
#include "app/seat.h"
#include "widgets/common/accountpanel.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace madoguchi {

class EnrolmentPanel;
class LockPanel;
class NewPasswordPanel;
class NoticesPanel;
class QuickCodePanel;
class SecondFactorPanel;
class SeatStep;
class SignInPanel;

/// The way into the seat, one step at a time, and one's own account: whatever a window shows that is not its
/// work. Follows the seat by itself.
class SeatPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SeatPanel(Seat &seat, QWidget *parent = nullptr);

    void setAccounts(const QList<TrainingAccount> &accounts);
    /// What goes on behind: how many are waiting, without a name. At the sign-in and at the lock.
    void setRemark(const QString &words);
    /// Whether a person has to do something here before work can be shown.
    [[nodiscard]] bool isNeeded() const { return m_current != nullptr; }
    /// To the step that is shown.
    void takeKeyboard();
    /// Only for who is signed in.
    void openAccount();
    /// Nobody's place is kept behind the lock by this person any more.
    void signOut();
    /// Esc: one step back, where there is one. False: there is none.
    bool goBack();
    /// Takes what the seat says anew.
    void follow();

Q_SIGNALS:
    /// The seat changed, or whether this is needed.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectSteps();
    void showStep(SeatStep *step);
    [[nodiscard]] SeatStep *stepOf(Seat::State state);
    [[nodiscard]] SeatStep *stepWithin();
    void noteArrivals(Seat::State now);
    void ownDone(AccountPanel::Thing thing);
    void openOwn(AccountPanel::Thing thing);

    Seat &m_seat;
    Seat::State m_before = Seat::State::SignedOut;
    std::optional<StaffMember> m_last{}; ///< who sat here before the lock
    QSet<QString> m_suggested{}; ///< staff ids that were offered a quick code once
    bool m_isNew = false; ///< had to choose a password on the way in
    bool m_byPassword = false; ///< the lock is opened by password, as the person wants it
    SeatStep *m_own = nullptr; ///< of the account, opened from the work
    SeatStep *m_current = nullptr;
    QList<SeatStep *> m_steps{};
    SignInPanel *m_signIn;
    NewPasswordPanel *m_newPassword;
    EnrolmentPanel *m_enrolment;
    SecondFactorPanel *m_secondFactor;
    LockPanel *m_lock;
    NoticesPanel *m_notices;
    QuickCodePanel *m_quickCode;
    AccountPanel *m_account;
};

} // namespace madoguchi
