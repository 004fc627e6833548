#pragma once

#include "app/domain/failure.h"
#include "reader/secretbytes.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace madoguchi {

/// The code that the stations of one clinic are paired by: made at the first, typed at the others (config.md,
/// [site]). 36 characters in six groups, from 23 that are not taken for each other; 135 bits of chance. The
/// sixth of each group checks the other five and where the group stands, so that a wrong one is found by its
/// group.
class SiteCode
{
public:
    static constexpr int groups = 6;
    static constexpr int groupSize = 6;
    static constexpr std::size_t keySize = 32;

    /// By chance; never the same twice.
    static SiteCode make();
    /// In either case and width, with any spaces and hyphens; a character that is taken for one of ours (B
    /// for 8, V for U) is that one. SettingsInvalid (code "site-code") with the group as number, 1–6, where
    /// exactly that one is wrong; else -1.
    static Outcome<SiteCode> fromTyped(QStringView typed);
    /// The same in UTF-8.
    static Outcome<SiteCode> fromTyped(QByteArrayView typed);

    /// "ACDEFH-JKMNPQ-…", to be written down.
    [[nodiscard]] QString text() const;
    /// What the stations' notices are sealed with; `keySize` bytes. The code's chance is enough: no
    /// stretching.
    [[nodiscard]] SecretBytes key() const;
    /// "K7QD-93MF": tells codes apart where the stations of a clinic are compared; no secret.
    static QString numberOf(const SecretBytes &key);

private:
    explicit SiteCode(SecretBytes places)
        : m_places(std::move(places))
    { }

    SecretBytes m_places; ///< of each character in the alphabet
};

} // namespace madoguchi
