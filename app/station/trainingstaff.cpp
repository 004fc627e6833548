#include "app/station/trainingstaff.h"

#include "app/security/recordskey.h"

#include <array>

namespace madoguchi {

namespace {

/// An invented person with what opens the account.
struct Member
{
    const char *id;
    const char *password;
    const char *note; ///< source text: the sign-in translates it
    Role role;
    std::optional<Qualification> qualification{};
};

const std::array deskStaff{ Member{ "uketsuke", "haru-no-kaze-12", "receptionist", Role::Reception },
    Member{ "uketsuke2", "natsu-no-umi-58", "receptionist", Role::Reception },
    Member{ "kanri", "mado-no-akari-71", "administrator", Role::Administrator },
    Member{ "ishi2", "aki-no-tsuki-93", "doctor", Role::Qualified, Qualification::Doctor } };
const std::array roomStaff{ Member{
                                "ishi", "yama-to-kawa-34", "doctor", Role::Qualified, Qualification::Doctor },
    Member{ "ishi2", "aki-no-tsuki-93", "doctor", Role::Qualified, Qualification::Doctor },
    Member{ "kanri", "mado-no-akari-71", "administrator", Role::Administrator },
    Member{ "uketsuke2", "natsu-no-umi-58", "receptionist", Role::Reception } };

QList<Member> staffAt(StationKind kind)
{
    if (kind == StationKind::Desk)
        return { deskStaff.begin(), deskStaff.end() };
    return { roomStaff.begin(), roomStaff.end() };
}

Outcome<StaffAccount> accountOf(const Member &member, const Passwords &passwords, const QDateTime &now)
{
    const SecretBytes password{ QByteArray(member.password) };
    const auto hash = passwords.hash(password);
    if (!hash)
        return Fault{ Failure::StoreFull, QStringLiteral("memory") };
    StaffAccount account;
    account.member.id = QString::fromLatin1(member.id);
    account.member.displayName = account.member.id;
    account.member.role = member.role;
    account.member.qualification = member.qualification;
    account.addedAt = now;
    account.passwordHash = *hash;
    account.passwordSince = now;
    if (member.role != Role::Qualified)
        return account;
    const auto key = RecordsKey::make(password, passwords.cost());
    if (!key)
        return key.error();
    account.recordsPublicKey = key->publicKey;
    account.recordsLockedKey = key->lockedKey;
    return account;
}

} // namespace

QList<TrainingAccount> TrainingStaff::shownAt(StationKind kind)
{
    QList<TrainingAccount> shown;
    for (const Member &member : staffAt(kind))
        shown.append({ QString::fromLatin1(member.id), QString::fromLatin1(member.password),
            QString::fromLatin1(member.note) });
    return shown;
}

Outcome<QList<StaffAccount>> TrainingStaff::accountsAt(
    StationKind kind, const Passwords &passwords, const QDateTime &now)
{
    QList<StaffAccount> accounts;
    for (const Member &member : staffAt(kind)) {
        auto account = accountOf(member, passwords, now);
        if (!account)
            return account.error();
        accounts.append(std::move(*account));
    }
    return accounts;
}

} // namespace madoguchi
