#pragma once

#include "app/desk.h"
#include "app/domain/account.h"
#include "app/seat.h"
#include "app/store/auditlog.h"
#include "app/support/clock.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace madoguchi {

/// Reads the audit for what somebody should look at (security.md 22): failed sign-ins, refused requests for
/// records, a broken chain, break-glass in force. Looks through the whole chain in small pieces while the
/// program runs, so that nobody waits for it.
class AuditWarnings : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    AuditWarnings(AuditLog &log, Accounts &accounts, const Clock &clock, QObject *parent = nullptr);

    /// For StationSeat::setNoticeSource: what happened since this administrator's sign-in before the present
    /// one (at most 31 days). Nothing for anybody else.
    [[nodiscard]] QList<SeatNotice> noticesFor(const StaffMember &member);

    /// Begins to follow the log: the whole chain once, then every hour anew; what stands out every minute.
    void start();
    /// One piece of the chain, and what is new: what the timers call.
    void look();
    /// A break was accepted: the next look goes on behind it, and begins now.
    void lookAnew();
    /// What marks the entry of a trouble as an administrator's acceptance.
    static QString acceptedPurpose() { return QStringLiteral("accepted"); }
    /// The first bad entry that no administrator has accepted as AuditBroken (number), or the store's fault;
    /// nothing: good as far as it was looked at.
    [[nodiscard]] const std::optional<Fault> &chainFault() const { return m_chainFault; }
    /// Part::Audit. Bad: the chain, or `anchorFault`; Attention: AuditToReview (number), since an
    /// administrator signed in last, at most 7 days.
    [[nodiscard]] HealthLine line(const std::optional<Fault> &anchorFault) const;

Q_SIGNALS:
    void changed(); ///< line()

private:
    void lookAtChain();
    [[nodiscard]] bool lookAtPiece();
    [[nodiscard]] bool begin();
    void goOnBehind(qint64 bad, const QByteArray &computedLink);
    void endLook(const std::optional<Fault> &fault);
    void lookForNews();
    [[nodiscard]] bool takeNews();

    AuditLog &m_log;
    Accounts &m_accounts;
    const Clock &m_clock;
    AuditPlace m_place{}; ///< good up to here; number 0: a look through all begins
    QSet<qint64> m_accepted{}; ///< bad entries that an administrator knows of
    std::optional<qint64> m_wholeAt{}; ///< monotonic: when the last look through all ended
    std::optional<qint64> m_newsAt{}; ///< monotonic: of the last look for news
    qint64 m_newsUpTo = 0; ///< number of the last entry that was looked at for them
    QList<AuditEntry> m_news{}; ///< since an administrator signed in last, oldest first
    int m_standingOut = 0;
    std::optional<Fault> m_chainFault{};
    QTimer m_timer{};
};

} // namespace madoguchi
