#pragma once

#include "app/domain/account.h"
#include "app/support/clock.h"

#include <QString>

#include <map>
#include <optional>

namespace madoguchi {

/// What wrong tries cost (security.md 4): 1, 2, 4, 8 s, and the fifth in a row 15 minutes. Counted by the
/// monotonic clock, so that setting the machine's clock shortens nothing while the program runs; over a
/// restart by the wall clock. A name that is not there is counted the same way, in memory, and costs the same
/// work.
class SignInWaits
{
public:
    static constexpr int triesBeforeLock = 5;
    static constexpr int lockSeconds = 15 * 60;

    /// Both outlive it.
    SignInWaits(Accounts &accounts, const Clock &clock);

    /// Begins a try: counted before anything is looked at, so that pulling the plug in between wins none.
    /// SignInDelayed (seconds as number), SignInLocked (seconds, `until`), or the accounts' own fault.
    Outcome<Done> begin(const QString &id, bool accountExists);
    /// What the try that has just been wrong says: SignInLocked after the fifth, else `failure`.
    [[nodiscard]] Fault wrong(const QString &id, Failure failure) const;
    /// The try was right, but the person is not in yet: it does not count, nor does it wipe out the others.
    void right(const QString &id);
    /// In: nothing is left of the wrong tries.
    void in(const QString &id);
    /// An administrator lifts the lock.
    Outcome<Done> lift(const QString &id);

    /// The account's use, as this run knows it.
    Outcome<AccountUse> use(const QString &id);
    /// Keeps a code's step, so that it is good once even where the sign-in goes no further.
    void took(const QString &id, qint64 codeStep);
    /// When the lock of `id` ends; invalid: it is not locked.
    QDateTime lockedUntil(const QString &id);

private:
    struct Count
    {
        AccountUse use{};
        qint64 lastWrong = 0; ///< monotonic; may be before the program's start
        AccountUse before{}; ///< before the try under way
        qint64 lastWrongBefore = 0;
        bool exists = false;
    };

    Outcome<Count *> countOf(const QString &id, bool accountExists);
    [[nodiscard]] std::optional<Fault> refusal(const Count &count) const;
    void keep(const QString &id, const Count &count);
    void keepForNobody();
    void forgetOldest(const QString &but);

    Accounts &m_accounts;
    const Clock &m_clock;
    std::map<QString, Count> m_counts;
    QString m_decoy; ///< an account whose use is written again where a name is not there
};

} // namespace madoguchi
