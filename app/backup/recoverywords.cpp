#include "app/backup/recoverywords.h"

#include <QByteArray>
#include <QChar>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace madoguchi {

namespace {

using Symbol = std::uint16_t; // one word: an element of GF(2^16)

constexpr int dataWords = 16;
constexpr int lettersAWord = 4;
constexpr std::size_t letters = static_cast<std::size_t>(RecoveryWords::wordCount) * lettersAWord;

// One letter a nibble. Left out are those that are taken for each other on paper (い り, は ほ, る ろ, ク ケ
// …) or in speech (に み, し ひ).
constexpr std::array<char16_t, 16> kana{ u'か', u'く', u'け', u'さ', u'す', u'せ', u'た', u'と', u'の', u'ふ',
    u'み', u'も', u'ゆ', u'よ', u'ら', u'れ' };
constexpr std::array<char16_t, 16> halfWidth{ u'ｶ', u'ｸ', u'ｹ', u'ｻ', u'ｽ', u'ｾ', u'ﾀ', u'ﾄ', u'ﾉ', u'ﾌ',
    u'ﾐ', u'ﾓ', u'ﾕ', u'ﾖ', u'ﾗ', u'ﾚ' };
constexpr std::array<const char *, 16> romaji{ "ka", "ku", "ke", "sa", "su", "se", "ta", "to", "no", "fu",
    "mi", "mo", "yu", "yo", "ra", "re" };

/// Product in GF(2^16) with x^16 + x^12 + x^3 + x + 1.
constexpr Symbol times(Symbol left, Symbol right)
{
    std::uint32_t product = 0;
    for (int bit = 0; bit < 16; ++bit) {
        if ((right >> bit) & 1)
            product ^= static_cast<std::uint32_t>(left) << bit;
    }
    for (int bit = 31; bit >= 16; --bit) {
        if ((product >> bit) & 1)
            product ^= 0x1100BU << (bit - 16);
    }
    return static_cast<Symbol>(product);
}

constexpr Symbol inverse(Symbol value)
{
    Symbol result = 1;
    for (int i = 0; i < 15; ++i) { // value^(2^16 - 2)
        value = times(value, value);
        result = times(result, value);
    }
    return result;
}

/// Place of a word in the code: x to the power of its index. After the words stands the half's own number,
/// which is not printed.
constexpr Symbol placeOf(int index)
{
    Symbol place = 1;
    for (int i = 0; i < index; ++i)
        place = times(place, 2);
    return place;
}

constexpr Symbol numberOf(RecoveryHalf which)
{
    return which == RecoveryHalf::First ? 1 : 2;
}

/// Both are zero where nothing is wrong.
struct Syndromes
{
    Symbol sum = 0;
    Symbol weighed = 0;
    [[nodiscard]] bool clean() const { return sum == 0 && weighed == 0; }
};

using Words = std::array<Symbol, RecoveryWords::wordCount>;

Syndromes syndromesOf(const Words &words, RecoveryHalf which)
{
    Syndromes found;
    const auto add = [&found](Symbol symbol, int index) {
        found.sum = static_cast<Symbol>(found.sum ^ symbol);
        found.weighed = static_cast<Symbol>(found.weighed ^ times(symbol, placeOf(index)));
    };
    for (int i = 0; i < RecoveryWords::wordCount; ++i)
        add(words[static_cast<std::size_t>(i)], i);
    add(numberOf(which), RecoveryWords::wordCount);
    return found;
}

/// Fills in the two words that make both syndromes zero.
void addChecks(Words &words, RecoveryHalf which)
{
    words[dataWords] = 0;
    words[dataWords + 1] = 0;
    const Syndromes wanted = syndromesOf(words, which);
    const Symbol first = placeOf(dataWords);
    const Symbol second = placeOf(dataWords + 1);
    const auto over = static_cast<Symbol>(wanted.weighed ^ times(wanted.sum, first));
    words[dataWords + 1] = times(over, inverse(static_cast<Symbol>(first ^ second)));
    words[dataWords] = static_cast<Symbol>(wanted.sum ^ words[dataWords + 1]);
}

/// The word, from 1, that explains the syndromes if it alone is wrong, or is the first of two neighbours that
/// changed places; -1: neither.
int wrongWord(const Words &words, const Syndromes &found)
{
    if (found.sum != 0) {
        const Symbol place = times(found.weighed, inverse(found.sum));
        for (int i = 0; i < RecoveryWords::wordCount; ++i) {
            if (placeOf(i) == place)
                return i + 1;
        }
        return -1;
    }
    for (int i = 0; i + 1 < RecoveryWords::wordCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto between = static_cast<Symbol>(words[at] ^ words[at + 1]);
        const auto places = static_cast<Symbol>(placeOf(i) ^ placeOf(i + 1));
        if (between != 0 && times(between, places) == found.weighed)
            return i + 1;
    }
    return -1;
}

template <std::size_t size> std::optional<int> indexIn(const std::array<char16_t, size> &all, char16_t letter)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (all[i] == letter)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// Full-width Latin as ASCII, in lower case; katakana as hiragana.
char16_t plain(char16_t letter)
{
    if (letter >= 0xFF01 && letter <= 0xFF5E)
        letter = static_cast<char16_t>(letter - 0xFEE0);
    if (letter >= u'A' && letter <= u'Z')
        return static_cast<char16_t>(letter + 0x20);
    if (letter >= 0x30A1 && letter <= 0x30F6)
        return static_cast<char16_t>(letter - 0x60);
    return letter;
}

bool isBetween(char16_t letter)
{
    const QChar one(letter);
    return one.isSpace() || one.isDigit() || one.isPunct() || one.isSymbol();
}

std::optional<int> kanaIndex(char16_t letter)
{
    const std::optional<int> full = indexIn(kana, letter);
    return full ? full : indexIn(halfWidth, letter);
}

std::optional<int> romajiIndex(char16_t first, char16_t second)
{
    if (first == u'h' && second == u'u') // two spellings of ふ
        first = u'f';
    for (std::size_t i = 0; i < romaji.size(); ++i) {
        if (first == static_cast<char16_t>(romaji[i][0]) && second == static_cast<char16_t>(romaji[i][1]))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// What was typed as nibbles, read letter by letter: no copy of the text is made that would have to be wiped.
class Reading
{
public:
    explicit Reading(QStringView typed)
        : m_typed(typed)
    { }

    /// False: a letter that is none of the sixteen, in word wrong().
    bool run()
    {
        for (qsizetype i = 0; i < m_typed.size(); ++i) {
            const char16_t letter = plain(m_typed[i].unicode());
            if (isBetween(letter)) {
                endWord();
                continue;
            }
            std::optional<int> nibble = kanaIndex(letter);
            if (!nibble && i + 1 < m_typed.size()) {
                nibble = romajiIndex(letter, plain(m_typed[i + 1].unicode()));
                i += nibble ? 1 : 0;
            }
            if (!nibble || m_count == letters)
                return false;
            m_nibbles.data()[m_count++] = static_cast<unsigned char>(*nibble);
            ++m_inWord;
        }
        endWord();
        return m_count == letters;
    }

    /// The word that does not have its letters, from 1; -1: cannot be told.
    [[nodiscard]] int wrong() const
    {
        for (std::size_t i = 0; i < m_lengths.size(); ++i) {
            if (m_lengths[i] != lettersAWord)
                return i < RecoveryWords::wordCount ? static_cast<int>(i) + 1 : -1;
        }
        if (m_count == letters)
            return -1;
        return static_cast<int>(m_count) / lettersAWord + 1;
    }

    [[nodiscard]] Words words() const
    {
        Words all{};
        for (std::size_t i = 0; i < letters; ++i) {
            Symbol &word = all[i / lettersAWord];
            word = static_cast<Symbol>(word << 4 | m_nibbles.data()[i]);
        }
        return all;
    }

private:
    void endWord()
    {
        // Written without spaces, it is one long word: nothing is known of the single ones then.
        if (m_inWord > 0 && m_inWord <= 2 * lettersAWord)
            m_lengths.push_back(m_inWord);
        m_inWord = 0;
    }

    QStringView m_typed;
    SecretBytes m_nibbles{ letters };
    std::size_t m_count = 0;
    int m_inWord = 0;
    std::vector<int> m_lengths{};
};

Fault wrongAt(RecoveryHalf which, int word)
{
    return { Failure::RecoverySheetWrong,
        which == RecoveryHalf::First ? QStringLiteral("first") : QStringLiteral("second"), word };
}

/// Puts the words together, `spell` giving a letter's bytes.
template <typename Spell> SecretBytes spelled(const Words &words, Spell spell)
{
    QByteArray text;
    text.reserve(static_cast<qsizetype>(letters) * 4); // never moved while it grows: no copy stays behind
    for (std::size_t i = 0; i < letters; ++i) {
        if (i > 0 && i % lettersAWord == 0)
            text.append(' ');
        const int shift = 4 * (lettersAWord - 1 - static_cast<int>(i % lettersAWord));
        text.append(spell((words[i / lettersAWord] >> shift) & 0xF));
    }
    return SecretBytes::taking(text);
}

} // namespace

RecoveryHalfText RecoveryWords::textOf(const SecretBytes &half, RecoveryHalf which)
{
    Q_ASSERT(half.size() == bytes);
    Words words{};
    for (std::size_t i = 0; i < dataWords; ++i)
        words[i] = static_cast<Symbol>(half.data()[2 * i] << 8 | half.data()[2 * i + 1]);
    addChecks(words, which);
    RecoveryHalfText text;
    text.words = spelled(
        words, [](int nibble) { return QString(QChar(kana[static_cast<std::size_t>(nibble)])).toUtf8(); });
    text.scan
        = spelled(words, [](int nibble) { return QByteArray(romaji[static_cast<std::size_t>(nibble)]); });
    return text;
}

Outcome<SecretBytes> RecoveryWords::halfOf(QStringView typed, RecoveryHalf which)
{
    Reading reading(typed);
    if (!reading.run())
        return wrongAt(which, reading.wrong());
    const Words words = reading.words();
    const Syndromes found = syndromesOf(words, which);
    if (!found.clean()) {
        const bool isFirst = which == RecoveryHalf::First;
        if (syndromesOf(words, isFirst ? RecoveryHalf::Second : RecoveryHalf::First).clean())
            return Fault{ Failure::RecoverySheetWrong,
                isFirst ? QStringLiteral("first-is-second") : QStringLiteral("second-is-first") };
        return wrongAt(which, wrongWord(words, found));
    }
    SecretBytes half(bytes);
    for (std::size_t i = 0; i < dataWords; ++i) {
        half.data()[2 * i] = static_cast<unsigned char>(words[i] >> 8);
        half.data()[2 * i + 1] = static_cast<unsigned char>(words[i] & 0xFF);
    }
    return half;
}

} // namespace madoguchi
