#include "tests/support/staffroom.h"

#include "app/security/totp.h"

#include <array>
#include <liboath/oath.h>

namespace madoguchi {

namespace {

struct Person
{
    const char *id;
    const char *name;
    Role role;
    std::optional<Qualification> qualification;
};

const std::array people{
    Person{ "chief1", "見本　院長", Role::Administrator, {} },
    Person{ "chief2", "見本　事務長", Role::Administrator, {} },
    Person{ "desk1", "見本　受付", Role::Reception, {} },
    Person{ "desk2", "架空　受付", Role::Reception, {} },
    Person{ "doctor1", "架空　医師", Role::Qualified, Qualification::Doctor },
    Person{ "doctor2", "架空　薬師", Role::Qualified, Qualification::Pharmacist },
};

} // namespace

StaffRoom::StaffRoom(StaffRules withRules)
    : rules(std::move(withRules))
    , vaultKey(SealingKey::from(SecretBytes(QByteArray(32, 'v'))))
{
    for (const Person &person : people) {
        StaffAccount account;
        account.member
            = { QLatin1String(person.id), QString::fromUtf8(person.name), person.role, person.qualification };
        account.addedAt = clock.now();
        account.passwordHash = passwords.hash(password(person.id)).value();
        account.passwordSince = clock.now();
        if (person.role == Role::Qualified) {
            const auto key = RecordsKey::make(password(person.id), passwords.cost());
            account.recordsPublicKey = key->publicKey;
            account.recordsLockedKey = key->lockedKey;
        }
        accounts.accounts[account.member.id] = account;
    }
    restart();
}

void StaffRoom::restart()
{
    changes.reset();
    session = std::make_unique<StaffSession>(accounts, passwords, clock, vaultKey, rules);
    changes = std::make_unique<StaffChanges>(accounts, passwords, clock, *session);
}

Outcome<StaffSession::Step> StaffRoom::signIn(const char *id)
{
    return session->signIn(QLatin1String(id), password(id));
}

SecretBytes StaffRoom::code(const char *id) const
{
    const SecretBytes &kept = accounts.secrets.at(QLatin1String(id));
    char digits[Totp::digits + 1] = {};
    oath_totp_generate(reinterpret_cast<const char *>(kept.data()), kept.size(),
        static_cast<time_t>(clock.now().toSecsSinceEpoch()), Totp::stepSeconds, 0, Totp::digits, digits);
    return SecretBytes(QByteArray(digits, Totp::digits));
}

SecretBytes StaffRoom::password(const char *id)
{
    return SecretBytes(QByteArray(id) + " kaze to kumo 7");
}

SecretBytes StaffRoom::secret(const char *text)
{
    return SecretBytes(QByteArray(text));
}

} // namespace madoguchi
