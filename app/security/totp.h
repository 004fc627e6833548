#pragma once

#include "reader/secretbytes.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace madoguchi {

/// The authenticator's six digits (RFC 6238: SHA-1, 30 s, 20 bytes of secret).
class Totp
{
public:
    static constexpr int stepSeconds = 30;
    static constexpr int digits = 6;
    static constexpr std::size_t secretSize = 20;

    static SecretBytes makeSecret();
    /// otpauth:// text for a QR code: issuer Madoguchi, the account's id.
    static SecretBytes uri(const SecretBytes &secret, const QString &accountId);
    /// The time step that `code` (ASCII digits) is of: the one of `now`, the one before or the one after, and
    /// newer than `lastStep`, as each is good once. Nothing: it is wrong, or was used.
    static std::optional<qint64> stepOf(
        const SecretBytes &secret, const SecretBytes &code, const QDateTime &now, qint64 lastStep);
};

} // namespace madoguchi
