#include "app/security/passwordpolicy.h"

#include <QList>
#include <QString>

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <vector>
#include <zxcvbn.h>

namespace madoguchi {

namespace {

constexpr int longMinimum = 13;
constexpr int shortMinimum = 8;
constexpr std::size_t largest = 1024;
/// In bits, by zxcvbn's count: about 10^9 guesses. At the cost of our hashing that is years of one machine;
/// common words, rows of keys, years and repetitions, also joined, stay below, as the tests show.
constexpr double leastBits = 30;
/// Different characters at the least: "ああああい" says no more than "aaaab" does.
constexpr std::ptrdiff_t leastDifferent = 5;

/// What kind a character is by its first UTF-8 byte: only ASCII has letters and digits for the mix.
struct Mix
{
    int characters = 0;
    bool letter = false;
    bool digit = false;
    bool other = false;

    void take(unsigned char byte)
    {
        if ((byte & 0xC0) == 0x80)
            return; // goes on with the character before
        ++characters;
        const unsigned char lower = byte | 0x20;
        if (lower >= 'a' && lower <= 'z')
            letter = true;
        else if (byte >= '0' && byte <= '9')
            digit = true;
        else
            other = true;
    }
};

/// Whether it may be used by its form, and whether it ends.
Outcome<bool> formOf(const SecretBytes &password)
{
    if (password.size() > largest)
        return Fault{ Failure::PasswordTooLong };
    Mix mix;
    for (std::size_t i = 0; i < password.size(); ++i)
        mix.take(password.data()[i]);
    if (mix.characters < shortMinimum)
        return Fault{ Failure::PasswordTooShort };
    if (mix.characters >= longMinimum)
        return false;
    if (!(mix.letter && mix.digit && mix.other))
        return Fault{ Failure::PasswordNotMixed };
    return true;
}

/// The code points of UTF-8. Broken bytes give some number: it is counted, not read.
std::vector<char32_t> codePoints(const SecretBytes &password)
{
    std::vector<char32_t> points;
    points.reserve(password.size()); // grows no more: one copy, wiped by the caller
    for (std::size_t i = 0; i < password.size(); ++i) {
        const unsigned char byte = password.data()[i];
        if ((byte & 0xC0) == 0x80 && !points.empty())
            points.back() = (points.back() << 6) | (byte & 0x3Fu);
        else
            points.push_back(byte < 0x80 ? byte : byte & 0x1Fu);
    }
    return points;
}

/// Rows and repetitions in any script: zxcvbn sees them in ASCII only. Kana of one row stand one or two
/// apart (small ones and voiced ones between them).
bool isSerial(const SecretBytes &password)
{
    std::vector<char32_t> points = codePoints(password);
    std::size_t near = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto step = static_cast<qint64>(points[i]) - static_cast<qint64>(points[i - 1]);
        if (std::abs(step) <= 2)
            ++near;
    }
    const bool row = near * 3 >= (points.size() - 1) * 2;
    std::sort(points.begin(), points.end());
    const auto different = std::distance(points.begin(), std::unique(points.begin(), points.end()));
    sodium_memzero(points.data(), points.size() * sizeof(char32_t));
    return row || different < leastDifferent;
}

/// The words of a name, as somebody would type them in a password.
void addWords(const QString &text, std::vector<QByteArray> *words)
{
    const QString lower = text.toLower();
    QString word;
    for (const QChar c : lower + QLatin1Char(' ')) {
        if (c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        if (word.size() >= 2)
            words->push_back(word.toUtf8());
        word.clear();
    }
    if (lower.size() >= 2)
        words->push_back(lower.toUtf8());
}

} // namespace

PasswordPolicy::PasswordPolicy(const Passwords &passwords, QStringList clinicWords)
    : m_passwords(passwords)
    , m_clinicWords(std::move(clinicWords))
{ }

Outcome<bool> PasswordPolicy::expires(const SecretBytes &password, const StaffMember &member) const
{
    auto form = formOf(password);
    if (form && isGuessedSoon(password, member))
        return Fault{ Failure::PasswordCommon };
    return form;
}

Outcome<bool> PasswordPolicy::expires(const SecretBytes &password, const StaffAccount &account) const
{
    auto ends = expires(password, account.member);
    if (!ends)
        return ends;
    const QList<QByteArray> former = QList<QByteArray>{ account.passwordHash } + account.formerHashes;
    for (const QByteArray &hash : former) {
        if (m_passwords.match(hash, password))
            return Fault{ Failure::PasswordUsedBefore };
    }
    return ends;
}

QDateTime PasswordPolicy::endOf(const StaffAccount &account)
{
    if (!account.passwordExpires || !account.passwordSince.isValid())
        return {};
    return account.passwordSince.addDays(daysOfShortPassword);
}

bool PasswordPolicy::isGuessedSoon(const SecretBytes &password, const StaffMember &member) const
{
    if (isSerial(password))
        return true;
    std::vector<QByteArray> words{ QByteArrayLiteral("madoguchi"), QByteArrayLiteral("uketsuke"),
        QByteArrayLiteral("kurinikku"), QByteArrayLiteral("clinic"), QByteArrayLiteral("iin") };
    addWords(member.id, &words);
    addWords(member.displayName, &words);
    for (const QString &text : m_clinicWords)
        addWords(text, &words);
    std::vector<const char *> dictionary;
    for (const QByteArray &word : words)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    SecretBytes text(password.size() + 1); // ends with a zero, as zxcvbn wants it
    std::copy(password.data(), password.data() + password.size(), text.data());
    return ZxcvbnMatch(reinterpret_cast<const char *>(text.data()), dictionary.data(), nullptr) < leastBits;
}

} // namespace madoguchi
