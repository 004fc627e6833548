#pragma once

#include "app/seat.h"
#include "app/security/staffsession.h"
#include "app/store/auditentry.h"
#include "app/support/clock.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace madoguchi {

/// The seat of a station: the staff session with everything that happens to it written down, and with the
/// lock that closes by itself. A sign-in that cannot be written down does not happen; a name is written down
/// only where there is such an account, as what is typed into the wrong field may be a password.
class StationSeat : public Seat
{
    Q_OBJECT
public:
    using Audit = std::function<Outcome<qint64>(AuditEntry)>;
    using Admission = std::function<Outcome<Done>(const StaffMember &)>;
    using NoticeSource = std::function<QList<SeatNotice>(const StaffMember &)>;

    /// `session` and `clock` outlive the seat. `idle`: without `touched` the seat locks by itself.
    /// `audit` fills in time and station.
    StationSeat(StaffSession &session, const Clock &clock, std::chrono::minutes idle, Audit audit,
        QObject *parent = nullptr);
    ~StationSeat() override;

    /// Who may sit here at all, asked when somebody comes in: its fault is the answer to the sign-in.
    void setAdmission(Admission admission) { m_admission = std::move(admission); }
    /// What else is told to who has just signed in; asked once a sign-in.
    void setNoticeSource(NoticeSource source) { m_source = std::move(source); }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] std::optional<StaffMember> member() const override;
    [[nodiscard]] QString comingId() const override { return m_session.comingId(); }

    Outcome<Done> signIn(const QString &id, SecretBytes password) override;
    Outcome<Done> giveNewPassword(SecretBytes password) override;
    [[nodiscard]] SecretBytes enrolment() const override;
    Outcome<Done> giveSecondFactor(SecretBytes code) override;
    Outcome<Done> setUpSecondFactor() override;
    void cancel() override;

    Outcome<Done> chooseQuickCode(SecretBytes code) override;
    [[nodiscard]] bool hasQuickCode() const override;
    [[nodiscard]] bool takesQuickCode() const override;
    Outcome<Done> unlock(SecretBytes code) override;
    void lock() override;
    void signOut() override;
    void touched() override;

    [[nodiscard]] QList<SeatNotice> notices() const override { return m_notices; }
    void noticesRead() override;

private:
    Outcome<qint64> write(AuditAct act, const StaffMember &who, std::optional<Failure> result = std::nullopt,
        const QString &purpose = {});
    Outcome<Done> refused(AuditAct act, const QString &id, const Fault &fault);
    Outcome<Done> go(const QString &id, StaffSession::Step step);
    Outcome<Done> comeIn();
    Outcome<Done> changedOwn(AuditAct act, const QString &id, StaffSession::Step step, bool coming);
    [[nodiscard]] State stateWithoutAnybody() const;
    void leave();
    void lockBecause(const QString &purpose);
    void watch();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] QList<SeatNotice> noticesFor(const StaffAccount &account) const;

    StaffSession &m_session;
    const Clock &m_clock;
    std::chrono::milliseconds m_idle;
    Audit m_audit;
    Admission m_admission{};
    NoticeSource m_source{};
    State m_state = State::SignedOut;
    StaffMember m_who{}; ///< who sat last: for the entry of a session that is over
    QList<SeatNotice> m_notices{};
    qint64 m_lastTouch = 0; ///< monotonic
    bool m_setsUpByOwnWish = false; ///< a second factor, from SignedIn
    QTimer m_watch{};
};

} // namespace madoguchi
