#pragma once

#include "app/domain/account.h"
#include "app/security/passwords.h"
#include "reader/secretbytes.h"

#include <QStringList>

namespace madoguchi {

/// Which passwords may be used here (security.md 3): at least 13 characters, or 8–12 mixed ones that end
/// after 60 days; none that is guessed soon; none of the last five.
class PasswordPolicy
{
public:
    static constexpr int daysOfShortPassword = 60;

    /// `passwords` outlives it. `clinicWords`: what everybody at this clinic would try first.
    explicit PasswordPolicy(const Passwords &passwords, QStringList clinicWords = {});

    /// `password`: UTF-8; characters are code points. Whether it ends after 60 days. PasswordTooShort,
    /// PasswordNotMixed, PasswordTooLong, PasswordCommon, PasswordUsedBefore. Costs up to six Argon2id
    /// computations.
    [[nodiscard]] Outcome<bool> expires(const SecretBytes &password, const StaffAccount &account) const;
    /// The same without the look at former passwords: for an account that is not there yet.
    [[nodiscard]] Outcome<bool> expires(const SecretBytes &password, const StaffMember &member) const;

    /// When the password must be replaced; invalid: never.
    static QDateTime endOf(const StaffAccount &account);

private:
    [[nodiscard]] bool isGuessedSoon(const SecretBytes &password, const StaffMember &member) const;

    const Passwords &m_passwords;
    QStringList m_clinicWords;
};

} // namespace madoguchi
