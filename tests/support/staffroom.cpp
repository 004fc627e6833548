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

SecretBytes codeAt(const SecretBytes &secret, const QDateTime &time)
{
    char digits[Totp::digits + 1] = {};
    oath_totp_generate(reinterpret_cast<const char *>(secret.data()), secret.size(),
        static_cast<time_t>(time.toSecsSinceEpoch()), Totp::stepSeconds, 0, Totp::digits, digits);
    return SecretBytes(QByteArray(digits, Totp::digits));
}

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
    return codeAt(accounts.secrets.at(QLatin1String(id)), clock.now());
}

SecretBytes StaffRoom::codeOf(const SecretBytes &enrolment) const
{
    const QByteArray text = enrolment.view().toByteArray();
    const qsizetype from = text.indexOf("secret=") + 7;
    QByteArray bits;
    for (const char c : text.mid(from, text.indexOf('&', from) - from))
        bits += QByteArray::number(c >= 'A' ? c - 'A' : c - '2' + 26, 2).rightJustified(5, '0');
    QByteArray secret;
    for (qsizetype at = 0; at + 8 <= bits.size(); at += 8)
        secret += static_cast<char>(bits.mid(at, 8).toInt(nullptr, 2));
    return codeAt(SecretBytes(secret), clock.now());
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
