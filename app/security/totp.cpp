#include "app/security/totp.h"

#include <QUrl>

#include <sodium.h>

#include <algorithm>
#include <liboath/oath.h>

namespace madoguchi {

namespace {

constexpr auto base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t bitsOfCharacter = 5;

/// RFC 4648 without padding. liboath's own leaves a copy of the secret in memory that nobody wipes.
SecretBytes base32Of(const SecretBytes &bytes)
{
    SecretBytes text((bytes.size() * 8 + bitsOfCharacter - 1) / bitsOfCharacter);
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        for (std::size_t bit = at * bitsOfCharacter; bit < (at + 1) * bitsOfCharacter; ++bit) {
            const std::size_t byte = bit / 8;
            const unsigned one = byte < bytes.size() ? (bytes.data()[byte] >> (7 - bit % 8)) & 1u : 0u;
            value = value << 1 | one;
        }
        text.data()[at] = static_cast<unsigned char>(base32[value]);
    }
    return text;
}

bool isCode(const SecretBytes &code)
{
    return code.size() == Totp::digits
        && std::all_of(
            code.data(), code.data() + code.size(), [](unsigned char c) { return c >= '0' && c <= '9'; });
}

} // namespace

SecretBytes Totp::makeSecret()
{
    SecretBytes secret(secretSize);
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

SecretBytes Totp::uri(const SecretBytes &secret, const QString &accountId)
{
    const QByteArray before = QByteArrayLiteral("otpauth://totp/Madoguchi:")
        + QUrl::toPercentEncoding(accountId) + QByteArrayLiteral("?secret=");
    const QByteArray after = QByteArrayLiteral("&issuer=Madoguchi&algorithm=SHA1&digits=6&period=30");
    const SecretBytes text = base32Of(secret);
    SecretBytes uri(
        static_cast<std::size_t>(before.size()) + text.size() + static_cast<std::size_t>(after.size()));
    unsigned char *end = std::copy(before.begin(), before.end(), uri.data());
    end = std::copy(text.data(), text.data() + text.size(), end);
    std::copy(after.begin(), after.end(), end);
    return uri;
}

std::optional<qint64> Totp::stepOf(
    const SecretBytes &secret, const SecretBytes &code, const QDateTime &now, qint64 lastStep)
{
    if (secret.isEmpty() || !isCode(code) || !now.isValid())
        return std::nullopt;
    const qint64 present = now.toSecsSinceEpoch() / stepSeconds;
    std::optional<qint64> found;
    for (qint64 step = std::max<qint64>(present - 1, 0); step <= present + 1; ++step) {
        char expected[digits + 1] = {};
        const int made = oath_totp_generate(reinterpret_cast<const char *>(secret.data()), secret.size(),
            static_cast<time_t>(step * stepSeconds), stepSeconds, 0, digits, expected);
        // Every step is compared, whichever fits: the time taken says nothing.
        const bool same = made == OATH_OK && sodium_memcmp(expected, code.data(), digits) == 0;
        sodium_memzero(expected, sizeof expected);
        if (same && step > lastStep && !found)
            found = step;
    }
    return found;
}

} // namespace madoguchi
