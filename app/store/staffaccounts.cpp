#include "app/store/staffaccounts.h"

#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"

#include <QSqlError>

#include <algorithm>

namespace madoguchi {

namespace {

const QString columns
    = QStringLiteral("id, name, role, qualification, password, enabled, wrong_tries, last_wrong_at");

bool isWellFormed(const QString &id)
{
    constexpr qsizetype longest = 64;
    return !id.isEmpty() && id.size() <= longest
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > QLatin1Char(' ') && c < QChar(0x7f); });
}

bool isWellFormed(const StaffMember &member)
{
    return isWellFormed(member.id) && (member.role == Role::Qualified) == member.qualification.has_value();
}

std::optional<StaffAccount> accountOf(const QSqlQuery &row)
{
    StaffAccount account;
    account.member.id = row.value(0).toString();
    account.member.displayName = row.value(1).toString();
    const auto role = stored::roleOf(row.value(2).toString());
    if (!role)
        return std::nullopt;
    account.member.role = *role;
    account.member.qualification = qualificationFromContract(row.value(3).toString());
    account.passwordHash = row.value(4).toString().toLatin1();
    account.enabled = row.value(5).toInt() != 0;
    account.wrongTries = row.value(6).toInt();
    account.lastWrongAt = stored::timeOf(row.value(7).toString());
    // Never more rights than were written: a qualification that cannot be read is none, and then nobody's
    // account.
    return isWellFormed(account.member) ? std::optional(account) : std::nullopt;
}

} // namespace

StaffAccounts::StaffAccounts(Database &database)
    : m_database(database)
{ }

Outcome<Done> StaffAccounts::add(const StaffAccount &account)
{
    const StaffMember &member = account.member;
    if (!isWellFormed(member))
        return Fault{ Failure::SettingsInvalid, QStringLiteral("account") };
    const auto added = m_database.run(
        QStringLiteral("INSERT INTO staff (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?)").arg(columns),
        { member.id, member.displayName, stored::word(member.role),
            member.qualification ? contractWord(*member.qualification) : QString(),
            QString::fromLatin1(account.passwordHash), account.enabled ? 1 : 0, account.wrongTries,
            stored::time(account.lastWrongAt) });
    if (added)
        return Done{};
    if (isConstraint(added.error()))
        return Fault{ Failure::SettingsInvalid, QStringLiteral("account-exists") };
    return added.error();
}

Outcome<std::optional<StaffAccount>> StaffAccounts::find(const QString &id)
{
    const auto found = select(QStringLiteral("WHERE id = ?"), { id });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StaffAccount>{} : std::optional<StaffAccount>(found->first());
}

Outcome<QList<StaffAccount>> StaffAccounts::list()
{
    return select(QStringLiteral("ORDER BY id"), {});
}

Outcome<Done> StaffAccounts::keepTries(const QString &id, int wrongTries, const QDateTime &lastWrongAt)
{
    return change(QStringLiteral("UPDATE staff SET wrong_tries = ?, last_wrong_at = ? WHERE id = ?"),
        { wrongTries, stored::time(lastWrongAt), id });
}

Outcome<Done> StaffAccounts::setPassword(const QString &id, const QByteArray &passwordHash)
{
    return change(
        QStringLiteral("UPDATE staff SET password = ?, wrong_tries = 0, last_wrong_at = '' WHERE id = ?"),
        { QString::fromLatin1(passwordHash), id });
}

Outcome<Done> StaffAccounts::setEnabled(const QString &id, bool enabled)
{
    return change(QStringLiteral("UPDATE staff SET enabled = ? WHERE id = ?"), { enabled ? 1 : 0, id });
}

Outcome<Done> StaffAccounts::change(const QString &sql, const QVariantList &values)
{
    const auto changed = m_database.run(sql, values);
    if (!changed)
        return changed.error();
    if (changed->numRowsAffected() != 1)
        return Fault{ Failure::NotFound, QStringLiteral("account") };
    return Done{};
}

Outcome<QList<StaffAccount>> StaffAccounts::select(const QString &where, const QVariantList &values)
{
    auto rows = m_database.run(QStringLiteral("SELECT %1 FROM staff %2").arg(columns, where), values);
    if (!rows)
        return rows.error();
    QList<StaffAccount> accounts;
    while (rows->next()) {
        const auto account = accountOf(*rows);
        if (!account)
            return Fault{ Failure::StoreDamaged, QStringLiteral("staff") };
        accounts.append(*account);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return accounts;
}

} // namespace madoguchi
