#include "app/store/staffform.h"

#include "app/store/cborarchive.h"

#include <QCborValue>

namespace madoguchi {

namespace {

/// The newest form. Read: every one up to this.
constexpr int formVersion = 1;

template <std::size_t N> constexpr QLatin1String key(const char (&name)[N])
{
    return QLatin1String(name, static_cast<qsizetype>(N - 1));
}

// Each describe… names all fields of one type once, for both directions: T is const when written.

constexpr auto describeQualification = [](auto &a, auto &qualification) {
    a.choice(key("which"), qualification,
        { Qualification::Doctor, Qualification::Dentist, Qualification::Pharmacist });
};

constexpr auto describeMember = [](auto &a, auto &member) {
    a.field(key("id"), member.id);
    a.field(key("displayName"), member.displayName);
    a.choice(key("role"), member.role, { Role::Reception, Role::Qualified, Role::Administrator });
    a.maybe(key("qualification"), member.qualification, describeQualification);
};

constexpr auto describeHash = [](auto &a, auto &hash) { a.field(key("hash"), hash); };

constexpr auto describeAccount = [](auto &a, auto &account) {
    a.part(key("member"), account.member, describeMember);
    a.choice(key("state"), account.state,
        { AccountState::Enabled, AccountState::Disabled, AccountState::Idle, AccountState::Left });
    a.field(key("addedAt"), account.addedAt);
    a.field(key("passwordHash"), account.passwordHash);
    a.field(key("passwordSince"), account.passwordSince);
    a.field(key("passwordExpires"), account.passwordExpires);
    a.field(key("mustChangePassword"), account.mustChangePassword);
    a.list(key("formerHashes"), account.formerHashes, describeHash);
    a.field(key("quickCode"), account.quickCode);
    a.field(key("recordsPublicKey"), account.recordsPublicKey);
    a.field(key("recordsLockedKey"), account.recordsLockedKey);
    a.field(key("resetBy"), account.resetBy);
    a.field(key("resetAt"), account.resetAt);
    a.field(key("breakGlassUntil"), account.breakGlassUntil);
};

constexpr auto describeUse = [](auto &a, auto &use) {
    a.field(key("wrongTries"), use.wrongTries);
    a.field(key("lastWrongAt"), use.lastWrongAt);
    a.field(key("lastGoodAt"), use.lastGoodAt);
    a.field(key("lastCodeStep"), use.lastCodeStep);
};

template <typename Value, typename Describe> QByteArray write(const Value &value, Describe describe)
{
    CborWriter writer;
    writer.field(key("form"), formVersion);
    describe(writer, value);
    return QCborValue(writer.map()).toCbor();
}

template <typename Value, typename Describe> Outcome<Value> read(const QByteArray &bytes, Describe describe)
{
    CborReader reader(bytes);
    int form = 0;
    reader.field(key("form"), form);
    if (form > formVersion && reader.ok())
        return Fault{ Failure::StoreTooNew, QStringLiteral("staff-form"), form };
    Value value;
    describe(reader, value);
    if (!reader.ok() || form < 1)
        return Fault{ Failure::StoreDamaged, QStringLiteral("staff-form") };
    return value;
}

} // namespace

QByteArray writeAccount(const StaffAccount &account)
{
    return write(account, describeAccount);
}

Outcome<StaffAccount> readAccount(const QByteArray &bytes)
{
    return read<StaffAccount>(bytes, describeAccount);
}

QByteArray writeUse(const AccountUse &use)
{
    return write(use, describeUse);
}

Outcome<AccountUse> readUse(const QByteArray &bytes)
{
    return read<AccountUse>(bytes, describeUse);
}

} // namespace madoguchi
