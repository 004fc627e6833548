#pragma once

#include "app/domain/account.h"
#include "app/security/sealing.h"
#include "app/support/clock.h"
#include "reader/secretbytes.h"

#include <QList>

#include <chrono>
#include <memory>
#include <optional>

namespace madoguchi {

/// The sessions that live at one station: everybody who gave a password (and second factor) here in the last
/// 12 hours and has not signed out. Behind a lock, one's own quick code brings one back (security.md 6).
class LiveSessions
{
public:
    static constexpr std::chrono::hours longest{ 12 };

    /// All outlive it. `vaultKey`: what quick codes are hashed with; null: none opens anything.
    LiveSessions(Accounts &accounts, const Clock &clock, std::shared_ptr<const SealingKey> vaultKey);

    /// A session begins. One of the same person that had a second factor goes on instead, with new tries.
    /// `atMost`: when it ends at the latest; by the monotonic clock.
    void begin(const QString &id, bool secondFactorGiven, std::chrono::milliseconds atMost = longest);
    void end(const QString &id);
    [[nodiscard]] bool isLive(const QString &id) const;
    /// Whether a second factor was given in this person's session: it is asked once a session.
    [[nodiscard]] bool hasSecondFactor(const QString &id) const;
    [[nodiscard]] bool isEmpty() const;

    /// Whether anybody's code would open the lock.
    [[nodiscard]] bool takesQuickCode() const;
    /// Whose code it is. QuickCodeWrong (tries left as number): counted against everybody behind the lock;
    /// QuickCodeUsedUp: nobody's code is taken any more.
    Outcome<StaffMember> match(const SecretBytes &code);
    /// Keeps the code of `id`, who has a session. QuickCodeUnfit: too simple, or somebody else's;
    /// QuickCodeUsedUp: three were somebody else's, and as the answer tells whose codes are in use, no more
    /// are looked at in this session. NotSignedIn.
    Outcome<Done> choose(const QString &id, const SecretBytes &code);

private:
    struct Session
    {
        QString id{};
        qint64 ends = 0; ///< monotonic
        int wrongCodes = 0; ///< in a row
        int takenCodes = 0; ///< chosen as the own one, and somebody else's
        bool secondFactor = false;
    };

    [[nodiscard]] const Session *find(const QString &id) const;
    /// Whether anybody but `id` has the code of this hash.
    Outcome<bool> isTaken(const QByteArray &hash, const QString &id) const;
    [[nodiscard]] bool lives(const Session &session) const;
    /// Nothing: the person has no session whose code is still taken, or no account that is enabled.
    Outcome<std::optional<StaffAccount>> openableBy(const Session &session) const;

    Accounts &m_accounts;
    const Clock &m_clock;
    std::shared_ptr<const SealingKey> m_vaultKey;
    QList<Session> m_sessions;
};

} // namespace madoguchi
