#include "app/site/sitecode.h"

#include "app/security/sealing.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

namespace madoguchi {

namespace {

/// No 0 O, 1 I L, 2 Z, 5 S, 6 G, B (like 8) or V (like U): 23 are left, and 23 is a prime, by which the check
/// finds every single wrong character and every two neighbours that changed places.
constexpr char alphabet[] = "ACDEFHJKMNPQRTUWXY34789";
constexpr int base = sizeof alphabet - 1;
static_assert(base == 23);
constexpr std::size_t length = SiteCode::groups * SiteCode::groupSize;
constexpr int data = SiteCode::groupSize - 1;
/// Its inverse makes the last place of a group worth `SiteCode::groupSize`.
constexpr int inverseOfSix = 4;
static_assert(SiteCode::groupSize * inverseOfSix % base == 1);

int weighed(const unsigned char *group, int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i)
        sum += (i + 1) * group[i];
    return sum;
}

/// What the whole group weighs, so that two groups in each other's place are noticed too.
int weightOf(int group)
{
    return (group + 1) * 5 % base;
}

unsigned char checkOf(const unsigned char *group, int number)
{
    const int missing = (weightOf(number) - weighed(group, data)) % base + base;
    return static_cast<unsigned char>(missing * inverseOfSix % base);
}

bool isSeparator(QChar character)
{
    static const QString separators = QStringLiteral("-._\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc");
    return character.isSpace() || separators.contains(character);
}

/// Nothing: a character that stands in no code.
std::optional<unsigned char> placeOf(QChar character)
{
    constexpr std::pair<char, char> alike[]{ { 'B', '8' }, { 'V', 'U' } };
    char letter = character.toUpper().toLatin1();
    for (const auto &[typed, meant] : alike)
        letter = letter == typed ? meant : letter;
    const char *const end = alphabet + base;
    const char *const found = std::find(alphabet, end, letter);
    if (found == end)
        return std::nullopt;
    return static_cast<unsigned char>(found - alphabet);
}

Fault wrong(int group)
{
    return Fault{ Failure::SettingsInvalid, QStringLiteral("site-code"), group };
}

QString inGroups(const unsigned char *places, std::size_t count, std::size_t groupSize)
{
    QString text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && i % groupSize == 0)
            text += QLatin1Char('-');
        text += QLatin1Char(alphabet[places[i] % base]);
    }
    return text;
}

} // namespace

SiteCode SiteCode::make()
{
    SecretBytes places(length);
    for (int group = 0; group < groups; ++group) {
        unsigned char *const begin = places.data() + group * groupSize;
        for (int i = 0; i < data; ++i)
            begin[i] = static_cast<unsigned char>(randombytes_uniform(base));
        begin[data] = checkOf(begin, group);
    }
    return SiteCode(std::move(places));
}

Outcome<SiteCode> SiteCode::fromTyped(QStringView typed)
{
    SecretBytes places(length);
    std::array<bool, groups> unknown{};
    std::size_t count = 0;
    for (const QChar character : typed.toString().normalized(QString::NormalizationForm_KC)) {
        if (isSeparator(character))
            continue;
        if (count == length)
            return wrong(-1);
        const std::optional<unsigned char> place = placeOf(character);
        if (place)
            places.data()[count] = *place;
        else
            unknown[count / groupSize] = true;
        ++count;
    }
    if (count != length)
        return wrong(-1);
    int bad = 0;
    int which = -1;
    for (int group = 0; group < groups; ++group) {
        const unsigned char *const begin = places.data() + group * groupSize;
        if (!unknown[static_cast<std::size_t>(group)] && weighed(begin, groupSize) % base == weightOf(group))
            continue;
        ++bad;
        which = group + 1;
    }
    if (bad > 0)
        return wrong(bad == 1 ? which : -1);
    return SiteCode(std::move(places));
}

Outcome<SiteCode> SiteCode::fromTyped(QByteArrayView typed)
{
    QString text = QString::fromUtf8(typed);
    auto code = fromTyped(QStringView(text));
    text.fill(QLatin1Char(' '));
    return code;
}

QString SiteCode::text() const
{
    return inGroups(m_places.data(), m_places.size(), groupSize);
}

SecretBytes SiteCode::key() const
{
    static constexpr char context[] = "madoguchi site notices 1";
    SecretBytes key(keySize);
    crypto_generichash(key.data(), key.size(), m_places.data(), m_places.size(),
        reinterpret_cast<const unsigned char *>(context), sizeof context - 1);
    return key;
}

QString SiteCode::numberOf(const SecretBytes &key)
{
    constexpr std::size_t shown = 8;
    const auto sealing = SealingKey::from(key);
    if (!sealing)
        return {};
    const QByteArray hash = sealing->keyedHash("site number 1", {});
    return inGroups(reinterpret_cast<const unsigned char *>(hash.constData()), shown, shown / 2);
}

} // namespace madoguchi
