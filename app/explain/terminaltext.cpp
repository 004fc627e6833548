#include "app/explain/terminaltext.h"

#include "app/central/folder/foldernames.h"
#include "app/explain/terminalwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace madoguchi::explaining {

namespace {

const QString cover = QStringLiteral("<pii>");

const QRegularExpression &pieces()
{
    static const QRegularExpression grammar(
        QStringLiteral("[A-Z]{3}(?:si|mu)[a-z]{3}[0-9A-Za-z_]+\\.[a-z]{3}|[A-Za-z]+[0-9A-Za-z_-]*"
                       "|[0-9]+(?:[-/.][0-9]+)*"
                       "|[々〇\\x{3400}-\\x{9fff}\\x{f900}-\\x{faff}\\x{20000}-\\x{3ffff}]+|[ぁ-ゖ]+"
                       "|[ァ-ヺー]+|\\s+|."),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DotMatchesEverythingOption);
    return grammar;
}

bool isNumber(const QString &piece)
{
    return piece.front() >= u'0' && piece.front() <= u'9';
}

bool isHiragana(const QString &piece)
{
    return piece.front() >= u'ぁ' && piece.front() <= u'ゖ';
}

/// Letters of any script; of one that the grammar does not know too.
bool isWord(const QString &piece)
{
    return piece.front().isLetter() || piece.front().isHighSurrogate() || piece.front() == u'々';
}

/// What a number or a code behind a word stands for.
enum class Expected { Nothing, Place, Code, Error };

Expected expectedBehind(const QString &piece)
{
    static const QStringList places{ QStringLiteral("line"), QStringLiteral("column"), QStringLiteral("行"),
        QStringLiteral("列"), QStringLiteral("行番号") };
    const QString word = piece.toLower();
    if (places.contains(word))
        return Expected::Place;
    if (word.endsWith(QStringLiteral("コード")) || word.endsWith(QStringLiteral("code")))
        return Expected::Code;
    const bool error = word.endsWith(QStringLiteral("エラー")) || word.endsWith(QStringLiteral("error"));
    return error ? Expected::Error : Expected::Nothing;
}

/// How many there are of something.
bool isCounted(const QString &unit)
{
    static const QRegularExpression units(QStringLiteral("\\A(?:[行列桁件]|文字|バイト|bytes?\\z)"));
    return units.match(unit).hasMatch();
}

/// Goes through the text piece by piece. What stands behind a separator is a value, and what stands behind
/// the name of something personal is a person's until its sentence ends: of both, less is shown.
class Covering
{
public:
    explicit Covering(const QString &text)
    {
        const QString normal = text.normalized(QString::NormalizationForm_KC);
        for (auto found = pieces().globalMatch(normal); found.hasNext();)
            m_pieces.append(found.next().captured());
    }

    QString run()
    {
        QString all;
        for (const QString &piece : std::as_const(m_pieces)) {
            m_shown = isShown(piece);
            if (m_shown)
                all += piece;
            else if (!all.endsWith(cover))
                all += cover;
            follow(piece);
        }
        return all;
    }

private:
    [[nodiscard]] QString next() const { return m_pieces.value(m_at + 1); }
    [[nodiscard]] QString before() const { return m_pieces.value(m_at - 1); }
    [[nodiscard]] bool isStrict() const { return m_value || m_person; }

    [[nodiscard]] bool isShown(const QString &piece) const
    {
        if (const auto name = exchangeName(piece); name && !name->token.isEmpty())
            return true;
        const QChar first = piece.front();
        if (first.isSurrogate() || first.isMark())
            return false; // of what has no place in any text that we know
        if (isNumber(piece))
            return isShownNumber(piece);
        if (!isWord(piece))
            return !first.isNumber();
        if (first.unicode() < 0x80)
            return isShownLatin(piece);
        if (isHiragana(piece))
            return isShownHiragana(piece);
        if (expectedBehind(piece) == Expected::Place)
            return true;
        return isStrict() ? isWholeTerms(piece) : isTerms(piece, next());
    }

    [[nodiscard]] bool isShownNumber(const QString &digits) const
    {
        constexpr qsizetype longest = 4;
        if (!std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); }))
            return false; // joined: a date, a telephone, an address
        if (m_expected == Expected::Place)
            return digits.size() <= longest;
        if (m_expected == Expected::Code)
            return !m_person && digits.size() <= longest + 1;
        return !isStrict() && digits.size() <= longest && isCounted(next());
    }

    [[nodiscard]] bool isShownLatin(const QString &word) const
    {
        static const QRegularExpression code(QStringLiteral("\\A[A-Z]{1,6}[-_]?[0-9]{1,5}[A-Z]?\\z"));
        static const QRegularExpression shortCode(QStringLiteral("\\A[A-Z]{1,3}[-_]?[0-9]{1,4}[A-Z]?\\z"));
        const bool framed = before() == QLatin1String("[") && next() == QLatin1String("]");
        const bool expected = m_expected == Expected::Error || framed || !m_value;
        if (code.match(word).hasMatch())
            return !m_person
                && (m_expected == Expected::Code || (expected && shortCode.match(word).hasMatch()));
        const bool element = (before() == QLatin1String("<") || before() == QLatin1String("/"))
            && next() == QLatin1String(">");
        if (!isLatinTerms(word))
            return false;
        return element || (m_person ? isNobodysName(word) : !mayBeName(word));
    }

    /// A particle belongs to what stands before it; without that, such letters may be somebody's name.
    [[nodiscard]] bool isShownHiragana(const QString &piece) const
    {
        const bool attached = m_at > 0 && m_wasShown && (isWord(before()) || isNumber(before()));
        if (attached)
            return isStrict() ? isSmallWords(piece, 1) : isSmallWords(piece, 2, isWord(before()));
        if (m_isCovered) // directly, or behind a space
            return isParticle(piece.front()) && isSmallWords(piece, 1);
        const bool behindValue = QStringLiteral(")]」』>").contains(before());
        return behindValue ? isSmallWords(piece, 1)
                           : (!isStrict() && (isSmallWords(piece, 0) || isParticle(piece)));
    }

    void follow(const QString &piece)
    {
        static const QString opens = QStringLiteral(":=\"'([「『>#");
        static const QString closes = QStringLiteral(",、;)]」』<");
        const QChar first = piece.front();
        if (first == u'。' || piece.contains(QLatin1Char('\n')))
            m_value = m_person = false;
        else if (opens.contains(first))
            m_value = true;
        else if (closes.contains(first))
            m_value = false;
        if (isWord(piece))
            m_person = m_person || namesPersonal(piece);
        if (isWord(piece) && piece.toLower() != QLatin1String("number")) // "line number 3"
            m_expected = expectedBehind(piece);
        else if (isNumber(piece))
            m_expected = Expected::Nothing;
        if (!first.isSpace())
            m_isCovered = !m_shown;
        m_wasShown = m_shown;
        ++m_at;
    }

    QStringList m_pieces{};
    qsizetype m_at = 0;
    Expected m_expected = Expected::Nothing;
    bool m_shown = true;
    bool m_wasShown = true; ///< the piece before this one
    bool m_isCovered = false; ///< the one before it that is no space was not shown
    bool m_value = false;
    bool m_person = false; ///< behind the name of something personal
};

} // namespace

QString coveredTerminalText(const QString &text)
{
    return Covering(text).run();
}

} // namespace madoguchi::explaining
