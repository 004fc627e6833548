#pragma once

#include "reader/card/virtualcarddata.h"
#include "reader/card/virtualkey.h"

#include <QDate>

namespace madoguchi {

/// What is printed on an invented card.
struct VirtualFront
{
    QDate birth{};
    char sex = '1';
    QDate validUntil{};
    QByteArray securityCode = "0000"; ///< four digits under the photograph
    quint32 portrait = 1; ///< of drawPortrait()
    QByteArray photo{}; ///< JPEG 2000; empty: the portrait
    QByteArray cardKeyPem{}; ///< the application's own key
};

/// 照合番号B: the birth date with the year of its era, the year of expiry and the security code, as printed.
QByteArray codeBOf(const VirtualFront &front);

/// Who signs invented cards' face records: an authority, and a municipality under it. Its keys are fresh, or
/// those it was given.
class VirtualAuthority
{
public:
    VirtualAuthority();
    /// Unencrypted PEMs of RSA-2048 keys.
    VirtualAuthority(const QByteArray &authorityPem, const QByteArray &municipalityPem);

    /// What a reader has to be told to believe its cards.
    [[nodiscard]] CardKey key() const;
    /// The same as PEM.
    [[nodiscard]] QByteArray publicPem() const;
    [[nodiscard]] VirtualFace face(const VirtualFront &front) const;

private:
    [[nodiscard]] QByteArray certify(const CardKey &key, const QByteArray &holder) const;
    [[nodiscard]] QByteArray record(const VirtualFront &front) const;

    VirtualKey m_authority;
    VirtualKey m_municipality;
};

} // namespace madoguchi
