#include "app/station/administrator.h"

#include "app/store/recordscache.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace madoguchi {

namespace {

/// Whom it is about and, of two, who agreed: ids of staff may stand in the audit.
AuditEntry entryAbout(AuditAct act, const QString &id, const QString &second = {})
{
    AuditEntry entry;
    entry.what = act;
    entry.purpose = QStringLiteral("account=") + id;
    if (!second.isEmpty())
        entry.purpose += QStringLiteral(" second=") + second;
    return entry;
}

/// A token is good for one call: a transaction that is run again has none.
template <typename Token> std::optional<Token> takenOut(std::optional<Token> &token)
{
    return std::exchange(token, std::nullopt);
}

} // namespace

Administrator::Administrator(StationCore &core, const Passwords &passwords)
    : m_core(core)
    , m_changes(core.accounts(), passwords, core.clock(), core.session())
    , m_review(core.auditLog(), core.plan().dayStarts,
          [this](AuditEntry entry) { return m_core.audit(std::move(entry)); })
{
    connect(&m_core.seat(), &Seat::changed, this, &Administration::changed);
    connect(&m_core.nightly(), &Nightly::finished, this, &Administration::backupEnded);
}

std::optional<StaffMember> Administrator::asker() const
{
    return m_core.seat().member();
}

QString Administrator::stationId() const
{
    return m_core.plan().id;
}

QDateTime Administrator::now() const
{
    return m_core.now();
}

Outcome<QList<StaffRow>> Administrator::staff()
{
    if (const auto right = m_core.granted<Right::ManageStaff>(); !right)
        return right.error();
    const auto accounts = m_core.accounts().list();
    if (!accounts)
        return accounts.error();
    QList<StaffRow> rows;
    for (const StaffAccount &account : *accounts) {
        const auto row = rowOf(account);
        if (!row)
            return row.error();
        rows.append(*row);
    }
    return rows;
}

Outcome<StaffRow> Administrator::rowOf(const StaffAccount &account)
{
    const auto use = m_core.accounts().use(account.member.id);
    if (!use)
        return use.error();
    StaffRow row;
    row.member = account.member;
    row.state = account.state;
    row.lastUsed = use->lastGoodAt;
    row.lockedUntil = m_core.session().lockedUntil(account.member.id);
    row.breakGlassUntil = account.breakGlassUntil;
    row.hasSecondFactor = m_core.session().hasSecondFactor(account.member.id);
    row.mustChangePassword = account.mustChangePassword;
    return row;
}

Outcome<Done> Administrator::add(const StaffMember &member, SecretBytes firstPassword)
{
    return manage(AuditAct::StaffAdded, member.id,
        [&](Granted<Right::ManageStaff> by) { return m_changes.add(std::move(by), member, firstPassword); });
}

Outcome<Done> Administrator::grant(
    const StaffMember &member, SecretBytes firstPassword, const QString &second, SecretBytes secondsPassword)
{
    const AuditEntry entry = entryAbout(AuditAct::QualificationGranted, member.id, second);
    if (const auto alone = mayGrant(second); !alone)
        return refused(entry, alone.error());
    auto both = m_core.session().grantedTogether<Right::GrantQualification>(second, secondsPassword);
    if (!both)
        return refused(entry, both.error());
    std::optional token(std::move(*both));
    return together(entry, [&]() -> Outcome<Done> {
        auto once = takenOut(token);
        if (!once)
            return Fault{ Failure::StoreFull };
        const auto added = m_changes.addQualified(std::move(*once), member, firstPassword);
        return added ? stationRecords().noteGranted() : added;
    });
}

/// Alone only before anybody was ever qualified here, which the rows of today cannot tell; and nobody while
/// it is open whether the rows are ours.
Outcome<Done> Administrator::mayGrant(const QString &second)
{
    if (const std::optional<Fault> trouble = m_core.trust().trouble())
        return *trouble;
    if (!second.isEmpty())
        return Done{};
    const auto record = stationRecords().find();
    if (!record)
        return record.error();
    if (*record && (*record)->qualificationGranted)
        return Fault{ Failure::SecondPersonNeeded };
    return Done{};
}

Outcome<Done> Administrator::resetPassword(const QString &id, SecretBytes firstPassword)
{
    return manage(AuditAct::PasswordReset, id, [&](Granted<Right::ManageStaff> by) -> Outcome<Done> {
        if (const auto reset = m_changes.resetPassword(std::move(by), id, firstPassword); !reset)
            return reset;
        return dropRecordsOf(id);
    });
}

/// What was sealed to the key of before opens no more (security.md 7): it does not stay for somebody who
/// comes by that key.
Outcome<Done> Administrator::dropRecordsOf(const QString &id)
{
    return RecordsCache(m_core.database()).dropReader(id);
}

Outcome<Done> Administrator::liftLock(const QString &id)
{
    return manage(AuditAct::LockLifted, id,
        [&](Granted<Right::ManageStaff> by) { return m_changes.liftLock(std::move(by), id); });
}

Outcome<Done> Administrator::setEnabled(const QString &id, bool enabled)
{
    return manage(enabled ? AuditAct::StaffEnabled : AuditAct::StaffDisabled, id,
        [&](Granted<Right::ManageStaff> by) { return m_changes.setEnabled(std::move(by), id, enabled); });
}

Outcome<Done> Administrator::leave(const QString &id)
{
    return manage(AuditAct::StaffLeft, id, [&](Granted<Right::ManageStaff> by) -> Outcome<Done> {
        if (const auto left = m_changes.leave(std::move(by), id); !left)
            return left;
        return dropRecordsOf(id);
    });
}

Outcome<Done> Administrator::dropSecondFactor(const QString &id)
{
    return manage(AuditAct::SecondFactorSet, id,
        [&](Granted<Right::ManageStaff> by) { return m_changes.dropSecondFactor(std::move(by), id); });
}

Outcome<Done> Administrator::breakGlass(const QString &id, const QString &second, SecretBytes secondsPassword)
{
    const AuditEntry entry = entryAbout(AuditAct::BreakGlass, id, second);
    auto both = m_core.session().grantedTogether<Right::BreakGlass>(second, secondsPassword);
    if (!both)
        return refused(entry, both.error());
    std::optional token(std::move(*both));
    return together(entry, [&]() -> Outcome<Done> {
        auto once = takenOut(token);
        return once ? m_changes.breakGlass(std::move(*once), id) : Outcome<Done>(Fault{ Failure::StoreFull });
    });
}

Outcome<Done> Administrator::manage(AuditAct act, const QString &id, const StaffEffect &effect)
{
    const AuditEntry entry = entryAbout(act, id);
    if (const auto right = m_core.granted<Right::ManageStaff>(); !right)
        return refused(entry, right.error());
    return together(entry, [&]() -> Outcome<Done> {
        auto right = m_core.granted<Right::ManageStaff>();
        return right ? effect(std::move(*right)) : Outcome<Done>(right.error());
    });
}

Outcome<Done> Administrator::together(const AuditEntry &entry, const Effect &effect)
{
    // A transaction that fails tells the store's fault; that it was the entry's is told here.
    std::optional<Fault> unwritten;
    const auto outcome = m_core.database().transact([&]() -> Outcome<Done> {
        const auto written = put(entry);
        unwritten = written ? std::nullopt : std::optional(written.error());
        return written ? effect() : written;
    });
    if (unwritten)
        return *unwritten;
    if (!outcome)
        return refused(entry, outcome.error());
    Q_EMIT changed();
    return outcome;
}

StationRecords Administrator::stationRecords()
{
    return { m_core.database(), m_core.vault().standing(Vault::Standing::Vault) };
}

Outcome<Done> Administrator::put(const AuditEntry &entry)
{
    const auto number = m_core.audit(entry);
    if (!number)
        return number.error();
    return Done{};
}

Fault Administrator::refused(AuditEntry entry, const Fault &fault)
{
    entry.result = fault.failure;
    const auto written = m_core.audit(std::move(entry));
    static_cast<void>(written);
    return fault;
}

} // namespace madoguchi
