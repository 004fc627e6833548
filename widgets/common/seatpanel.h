#pragma once

#include "app/cardtray.h"
#include "app/seat.h"
#include "widgets/common/accountpanel.h"
#include "widgets/common/lazily.h"

#include <QSet>
#include <QString>
#include <QWidget>

#include <optional>

class QScrollArea;
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
    template <typename Step> Step *added(Step *step);
    void connectSteps();
    NewPasswordPanel *makeNewPassword();
    EnrolmentPanel *makeEnrolment();
    QuickCodePanel *makeQuickCode();
    AccountPanel *makeAccount();
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
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr; ///< of the steps
    QWidget *m_page; ///< in it; the steps are made in this: what moves is styled anew
    SignInPanel *m_signIn;
    Lazily<NewPasswordPanel> m_newPassword;
    Lazily<EnrolmentPanel> m_enrolment;
    Lazily<SecondFactorPanel> m_secondFactor;
    LockPanel *m_lock;
    Lazily<NoticesPanel> m_notices;
    Lazily<QuickCodePanel> m_quickCode;
    Lazily<AccountPanel> m_account;
};

} // namespace madoguchi
