#include "app/store/staffaccounts.h"

#include "app/domain/staffid.h"
#include "app/store/ledger.h"
#include "app/store/staffform.h"
#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"

#include <QSqlError>

#include <utility>

namespace madoguchi {

namespace {

const QString accountsTable = QStringLiteral("staff_accounts");
const QString useTable = QStringLiteral("staff_use");
const QString contentColumn = QStringLiteral("content");
const QString factorColumn = QStringLiteral("second_factor");

bool isWellFormed(const StaffMember &member)
{
    return isStaffId(member.id) && (member.role == Role::Qualified) == member.qualification.has_value();
}

SealedPlace placeOf(const QString &table, const QString &id, const QString &column, int schema)
{
    return { table.toLatin1(), id.toLatin1(), column.toLatin1(), {}, schema };
}

Fault noAccount()
{
    return Fault{ Failure::NotFound, QStringLiteral("account") };
}

/// An account with its use, as version 1 of the store had both in one row.
using FormerAccount = std::pair<StaffAccount, AccountUse>;

std::optional<FormerAccount> formerAccountOf(const QSqlQuery &row)
{
    FormerAccount former;
    StaffAccount &account = former.first;
    account.member.id = row.value(0).toString();
    account.member.displayName = row.value(1).toString();
    const auto role = stored::roleOf(row.value(2).toString());
    if (!role)
        return std::nullopt;
    account.member.role = *role;
    account.member.qualification = qualificationFromContract(row.value(3).toString());
    account.passwordHash = row.value(4).toString().toLatin1();
    account.state = row.value(5).toInt() != 0 ? AccountState::Enabled : AccountState::Disabled;
    former.second.wrongTries = row.value(6).toInt();
    former.second.lastWrongAt = stored::timeOf(row.value(7).toString());
    // Never more rights than were written: a qualification that cannot be read is none, and then nobody's
    // account.
    return isWellFormed(account.member) ? std::optional(former) : std::nullopt;
}

} // namespace

StaffAccounts::StaffAccounts(Database &database, std::shared_ptr<const SealingKey> vaultKey)
    : m_database(database)
    , m_key(std::move(vaultKey))
{ }

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

Outcome<Done> StaffAccounts::add(const StaffAccount &account)
{
    if (const auto ready = takeOver(); !ready)
        return ready;
    if (!isWellFormed(account.member))
        return Fault{ Failure::SettingsInvalid, QStringLiteral("account") };
    return m_database.transact([&] { return insert(account, AccountUse{}); });
}

Outcome<Done> StaffAccounts::change(const StaffAccount &account)
{
    if (!isWellFormed(account.member))
        return Fault{ Failure::SettingsInvalid, QStringLiteral("account") };
    const QString &id = account.member.id;
    // The seal of the second factor says the schema too: both are written under the same one.
    return m_database.transact([&]() -> Outcome<Done> {
        auto factor = secondFactor(id);
        if (!factor)
            return factor.error();
        const QByteArray kept
            = *factor ? sealed(accountsTable, id, factorColumn, (*factor)->view()) : QByteArray();
        return changeOne(
            QStringLiteral(
                "UPDATE staff_accounts SET schema = ?, content = ?, second_factor = ? WHERE id = ?"),
            { m_database.schema(), sealed(accountsTable, id, contentColumn, writeAccount(account)), kept,
                id });
    });
}

Outcome<AccountUse> StaffAccounts::use(const QString &id)
{
    if (const auto ready = takeOver(); !ready)
        return ready.error();
    auto row = m_database.run(QStringLiteral("SELECT a.id, u.schema, u.content FROM staff_accounts a"
                                             " LEFT JOIN staff_use u ON u.id = a.id WHERE a.id = ?"),
        { id });
    if (!row)
        return row.error();
    if (!row->next())
        return row->lastError().isValid() ? storeFault(row->lastError()) : noAccount();
    // Kept with the account from its first day on: who removes it would have forgotten the wrong tries.
    if (row->isNull(2))
        return Fault{ Failure::SealBroken, useTable };
    const auto plain = m_key->open(
        row->value(2).toByteArray(), placeOf(useTable, id, contentColumn, row->value(1).toInt()));
    return plain ? readUse(*plain) : plain.error();
}

Outcome<Done> StaffAccounts::keepUse(const QString &id, const AccountUse &use)
{
    if (const auto ready = takeOver(); !ready)
        return ready;
    return changeOne(QStringLiteral("UPDATE staff_use SET schema = ?, content = ? WHERE id = ?"),
        { m_database.schema(), sealed(useTable, id, contentColumn, writeUse(use)), id });
}

Outcome<std::optional<SecretBytes>> StaffAccounts::secondFactor(const QString &id)
{
    if (const auto ready = takeOver(); !ready)
        return ready.error();
    auto row = m_database.run(
        QStringLiteral("SELECT schema, second_factor FROM staff_accounts WHERE id = ?"), { id });
    if (!row)
        return row.error();
    if (!row->next())
        return row->lastError().isValid() ? storeFault(row->lastError()) : noAccount();
    const QByteArray factor = row->value(1).toByteArray();
    if (factor.isEmpty())
        return std::optional<SecretBytes>{};
    auto plain = m_key->open(factor, placeOf(accountsTable, id, factorColumn, row->value(0).toInt()));
    if (!plain)
        return plain.error();
    return std::optional<SecretBytes>(SecretBytes::taking(*plain));
}

Outcome<Done> StaffAccounts::keepSecondFactor(const QString &id, SecretBytes secret)
{
    return m_database.transact([&]() -> Outcome<Done> {
        const auto account = find(id);
        if (!account)
            return account.error();
        if (!*account)
            return noAccount();
        const QByteArray factor
            = secret.isEmpty() ? QByteArray() : sealed(accountsTable, id, factorColumn, secret.view());
        return changeOne(
            QStringLiteral(
                "UPDATE staff_accounts SET schema = ?, content = ?, second_factor = ? WHERE id = ?"),
            { m_database.schema(), sealed(accountsTable, id, contentColumn, writeAccount(**account)), factor,
                id });
    });
}

Outcome<Done> StaffAccounts::takeOver()
{
    if (m_takenOver)
        return Done{};
    if (!m_key)
        return Fault{ Failure::KeyMissing, QStringLiteral("staff") };
    auto former = m_database.run(QStringLiteral("SELECT count(*) FROM staff"));
    if (!former)
        return former.error();
    const bool has = former->next() && former->value(0).toInt() > 0;
    former->finish();
    // Only what this program wrote: an account that was put there since would come in with whatever rights
    // it claims. Ledger::check names it.
    const auto ours
        = has && m_database.ledger() != nullptr ? m_database.ledger()->holds(QStringLiteral("staff")) : false;
    if (!ours)
        return ours.error();
    if (*ours) {
        if (const auto taken = m_database.transact([&] { return takeOverRows(); }); !taken)
            return taken;
        // What stood in clear is not to be left in the write-ahead log. Somebody who reads at this moment
        // holds it up: closing the store empties the log as well.
        const auto emptied = m_database.checkpoint();
        Q_UNUSED(emptied)
    }
    m_takenOver = true;
    return Done{};
}

/// A row that cannot be read stays where it is: it is nobody's account, and holds up nobody else's.
Outcome<Done> StaffAccounts::takeOverRows()
{
    auto rows = m_database.run(QStringLiteral(
        "SELECT id, name, role, qualification, password, enabled, wrong_tries, last_wrong_at FROM staff"));
    if (!rows)
        return rows.error();
    QList<FormerAccount> accounts;
    while (rows->next()) {
        if (const auto account = formerAccountOf(*rows))
            accounts.append(*account);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    rows->finish();
    for (const FormerAccount &former : std::as_const(accounts)) {
        if (const auto added = insert(former.first, former.second); !added)
            return added;
        const auto removed
            = m_database.run(QStringLiteral("DELETE FROM staff WHERE id = ?"), { former.first.member.id });
        if (!removed)
            return removed.error();
    }
    return Done{};
}

Outcome<Done> StaffAccounts::insert(const StaffAccount &account, const AccountUse &use)
{
    const QString &id = account.member.id;
    const int schema = m_database.schema();
    const auto added = m_database.run(
        QStringLiteral("INSERT INTO staff_accounts (id, schema, content, second_factor) VALUES (?, ?, ?, ?)"),
        { id, schema, sealed(accountsTable, id, contentColumn, writeAccount(account)), QByteArray() });
    if (!added)
        return isConstraint(added.error())
            ? Fault{ Failure::SettingsInvalid, QStringLiteral("account-exists") }
            : added.error();
    const auto used
        = m_database.run(QStringLiteral("INSERT INTO staff_use (id, schema, content) VALUES (?, ?, ?)"),
            { id, schema, sealed(useTable, id, contentColumn, writeUse(use)) });
    return used ? Outcome<Done>(Done{}) : used.error();
}

Outcome<Done> StaffAccounts::changeOne(const QString &sql, const QVariantList &values)
{
    const auto changed = m_database.run(sql, values);
    if (!changed)
        return changed.error();
    return changed->numRowsAffected() == 1 ? Outcome<Done>(Done{}) : noAccount();
}

Outcome<QList<StaffAccount>> StaffAccounts::select(const QString &where, const QVariantList &values)
{
    if (const auto ready = takeOver(); !ready)
        return ready.error();
    auto rows
        = m_database.run(QStringLiteral("SELECT id, schema, content FROM staff_accounts ") + where, values);
    if (!rows)
        return rows.error();
    QList<StaffAccount> accounts;
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        const auto plain = m_key->open(
            rows->value(2).toByteArray(), placeOf(accountsTable, id, contentColumn, rows->value(1).toInt()));
        if (!plain)
            return plain.error();
        const auto account = readAccount(*plain);
        if (!account)
            return account.error();
        if (account->member.id != id || !isWellFormed(account->member))
            return Fault{ Failure::StoreDamaged, QStringLiteral("staff") };
        accounts.append(*account);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return accounts;
}

QByteArray StaffAccounts::sealed(
    const QString &table, const QString &id, const QString &column, QByteArrayView plain) const
{
    return m_key->seal(plain, placeOf(table, id, column, m_database.schema()));
}

} // namespace madoguchi
