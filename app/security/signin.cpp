#include "app/security/signin.h"

#include "app/security/lastadministrator.h"
#include "app/security/totp.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int formerKept = 5;
constexpr int idleDays = 60;
constexpr qint64 longestGlass = 8LL * 3600 * 1000;

/// "Not under way": an answer to a question that was not asked.
Fault notAsked()
{
    return Fault{ Failure::NotSignedIn };
}

} // namespace

SignIn::SignIn(Accounts &accounts, const Passwords &passwords, const Clock &clock, const StaffRules &rules)
    : m_accounts(accounts)
    , m_passwords(passwords)
    , m_clock(clock)
    , m_rules(rules)
    , m_waits(accounts, clock)
    , m_policy(passwords, rules.clinicWords)
{ }

Outcome<StaffAccount> SignIn::verify(const QString &id, const SecretBytes &password)
{
    const auto found = m_accounts.find(id);
    if (!found)
        return found.error();
    const std::optional<StaffAccount> &account = *found;
    if (const auto begun = m_waits.begin(id, account.has_value()); !begun)
        return begun.error();
    // An idle account is told so, but only to who knows its password; all others are nobody's.
    const bool mayMatch
        = account && (account->state == AccountState::Enabled || account->state == AccountState::Idle);
    const bool right
        = mayMatch ? m_passwords.match(account->passwordHash, password) : m_passwords.matchNobody(password);
    if (!right)
        return m_waits.wrong(id, Failure::SignInFailed);
    m_waits.right(id);
    return *account;
}

Outcome<SignIn::Step> SignIn::begin(const QString &id, const SecretBytes &password, bool hadSecondFactor)
{
    const auto verified = verify(id, password);
    if (!verified)
        return verified.error();
    StaffAccount account = *verified;
    if (const auto looked = switchOffIfIdle(account); !looked)
        return looked.error();
    if (account.state == AccountState::Idle)
        return Fault{ Failure::AccountIdle };
    cancel();
    m_account = account;
    auto step = afterPassword(password, hadSecondFactor);
    if (!step)
        cancel();
    return step;
}

Outcome<SignIn::Step> SignIn::afterPassword(const SecretBytes &password, bool hadSecondFactor)
{
    if (const auto unlocked = unlockRecords(password); !unlocked)
        return unlocked.error();
    const auto secret = m_accounts.secondFactor(m_account->member.id);
    if (!secret)
        return secret.error();
    m_hasSecondFactor = secret->has_value();
    const auto glass = brokenGlassLeft();
    if (m_hasSecondFactor && !hadSecondFactor) {
        if (!glass)
            return m_step = Step::SecondFactor;
        m_glassLeft = glass;
    }
    return next();
}

Outcome<SignIn::Step> SignIn::giveSecondFactor(const SecretBytes &code)
{
    const bool isNew = m_step == Step::SetUpSecondFactor;
    if (!isNew && m_step != Step::SecondFactor)
        return notAsked();
    const QString id = m_account->member.id;
    if (const auto begun = m_waits.begin(id, true); !begun)
        return begun.error();
    auto kept = m_accounts.secondFactor(id);
    if (!kept)
        return kept.error();
    const auto use = m_waits.use(id);
    if (!use)
        return use.error();
    const SecretBytes nothing;
    const SecretBytes &secret = isNew ? m_newSecret : *kept ? **kept : nothing;
    const auto step = Totp::stepOf(secret, code, m_clock.now(), isNew ? 0 : use->lastCodeStep);
    if (!step)
        return m_waits.wrong(id, Failure::SecondFactorWrong);
    m_waits.right(id);
    m_waits.took(id, *step);
    if (isNew) {
        if (const auto done = keepNewSecondFactor(); !done)
            return done.error();
    }
    m_gaveSecondFactor = true;
    return next();
}

Outcome<Done> SignIn::keepNewSecondFactor()
{
    const QString id = m_account->member.id;
    if (const auto kept = m_accounts.keepSecondFactor(id, m_newSecret.duplicate()); !kept)
        return kept;
    m_newSecret.wipe();
    m_hasSecondFactor = true;
    if (!m_account->breakGlassUntil.isValid())
        return Done{};
    // What was lost is replaced: from here on it is asked again.
    m_account->breakGlassUntil = {};
    return m_accounts.change(*m_account);
}

Outcome<SignIn::Step> SignIn::giveNewPassword(const SecretBytes &password)
{
    if (m_step != Step::NewPassword)
        return notAsked();
    const RecordsKey *held = m_recordsKey ? &*m_recordsKey : nullptr;
    if (const auto replaced = replacePassword(*m_account, password, held); !replaced)
        return replaced.error();
    if (!held) {
        if (const auto unlocked = unlockRecords(password); !unlocked)
            return unlocked.error();
    }
    return next();
}

Outcome<Done> SignIn::changePassword(const QString &id, const SecretBytes &password, const RecordsKey *held)
{
    auto account = m_accounts.find(id);
    if (!account)
        return account.error();
    if (!*account)
        return Fault{ Failure::NotFound };
    return replacePassword(**account, password, held);
}

Outcome<Done> SignIn::setUpSecondFactor(const QString &id)
{
    auto account = m_accounts.find(id);
    if (!account)
        return account.error();
    if (!*account)
        return Fault{ Failure::NotFound };
    cancel();
    m_account = **account;
    m_byOwnWish = true;
    m_newSecret = Totp::makeSecret();
    m_step = Step::SetUpSecondFactor;
    return Done{};
}

SecretBytes SignIn::enrolment() const
{
    if (m_step != Step::SetUpSecondFactor)
        return {};
    return Totp::uri(m_newSecret, m_account->member.id);
}

void SignIn::cancel()
{
    m_step = Step::Password;
    m_account.reset();
    m_recordsKey.reset();
    m_newSecret.wipe();
    m_hasSecondFactor = false;
    m_gaveSecondFactor = false;
    m_byOwnWish = false;
    m_glassLeft.reset();
}

std::optional<RecordsKey> SignIn::takeRecordsKey()
{
    return std::exchange(m_recordsKey, std::nullopt);
}

/// What is still to be done before the seat: the password that must go, then the second factor that must
/// come.
Outcome<SignIn::Step> SignIn::next()
{
    const QDateTime now = m_clock.now();
    const QDateTime ends = PasswordPolicy::endOf(*m_account);
    const bool mustChange = m_account->mustChangePassword || (ends.isValid() && ends <= now);
    if (mustChange && !m_byOwnWish)
        return m_step = Step::NewPassword;
    const bool demanded = m_rules.totpFrom.isValid() && toJapanTime(now).date() >= m_rules.totpFrom;
    if (demanded && !m_hasSecondFactor) {
        m_newSecret = Totp::makeSecret();
        return m_step = Step::SetUpSecondFactor;
    }
    m_waits.in(m_account->member.id);
    return m_step = Step::In;
}

bool SignIn::isIdle(const StaffAccount &account, const AccountUse &use) const
{
    const QDateTime last = std::max(use.lastGoodAt, account.addedAt);
    return last.isValid() && last.addDays(idleDays) <= m_clock.now();
}

Outcome<Done> SignIn::switchOffIfIdle(StaffAccount &account)
{
    const auto use = m_waits.use(account.member.id);
    if (!use)
        return use.error();
    if (account.state != AccountState::Enabled || !isIdle(account, *use))
        return Done{};
    const auto last = isLastAdministrator(m_accounts, account);
    if (!last)
        return last.error();
    if (*last)
        return Done{};
    account.state = AccountState::Idle;
    return m_accounts.change(account);
}

/// A key that does not open with the right password was changed by somebody: its person gets in, without
/// records of before. An account without one (made by an older version) gets one.
Outcome<Done> SignIn::unlockRecords(const SecretBytes &password)
{
    if (m_account->member.role != Role::Qualified)
        return Done{};
    if (m_account->recordsLockedKey.isEmpty()) {
        const auto made = RecordsKey::make(password, m_passwords.cost());
        if (!made)
            return made.error();
        m_account->recordsPublicKey = made->publicKey;
        m_account->recordsLockedKey = made->lockedKey;
        if (const auto kept = m_accounts.change(*m_account); !kept)
            return kept;
    }
    auto key = RecordsKey::unlock({ m_account->recordsPublicKey, m_account->recordsLockedKey }, password);
    if (key)
        m_recordsKey.emplace(std::move(*key));
    return Done{};
}

Outcome<Done> SignIn::replacePassword(
    StaffAccount &account, const SecretBytes &password, const RecordsKey *held)
{
    const auto ends = m_policy.expires(password, account);
    if (!ends)
        return ends.error();
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return Fault{ Failure::StoreFull, QStringLiteral("memory") };
    StaffAccount changed = account;
    if (account.member.role == Role::Qualified) {
        const auto kept = held ? held->relock(password, m_passwords.cost())
                               : RecordsKey::make(password, m_passwords.cost());
        if (!kept)
            return kept.error();
        changed.recordsPublicKey = kept->publicKey;
        changed.recordsLockedKey = kept->lockedKey;
    }
    changed.formerHashes.prepend(account.passwordHash);
    changed.formerHashes
        = changed.formerHashes.first(std::min<qsizetype>(changed.formerHashes.size(), formerKept));
    changed.passwordHash = *hash;
    changed.passwordSince = m_clock.now();
    changed.passwordExpires = *ends;
    changed.mustChangePassword = false;
    if (const auto kept = m_accounts.change(changed); !kept)
        return kept;
    account = changed;
    return Done{};
}

/// The machine's clock alone would not do: set back, it would keep the glass broken for ever.
std::optional<std::chrono::milliseconds> SignIn::brokenGlassLeft()
{
    const QDateTime until = m_account->breakGlassUntil;
    if (!until.isValid())
        return std::nullopt;
    const qint64 monotonic = m_clock.monotonicMilliseconds();
    const qint64 left = m_clock.now().msecsTo(until);
    if (left <= 0 || left > longestGlass)
        return std::nullopt;
    auto &seen = m_glasses[m_account->member.id];
    if (seen.first != until)
        seen = { until, monotonic + left };
    const qint64 leftHere = std::min(left, seen.second - monotonic);
    return leftHere > 0 ? std::optional(std::chrono::milliseconds(leftHere)) : std::nullopt;
}

} // namespace madoguchi
