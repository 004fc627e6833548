#include "app/explain/terminaltext.h"

#include "app/central/folder/foldernames.h"
#include "app/explain/terminalwords.h"

#include <QRegularExpression>

#include <vector>

namespace madoguchi::explaining {

namespace {

const QString cover = QStringLiteral("<pii>");

/// Whether `run` can be cut into terms without a rest.
bool isMadeOf(const QSet<QString> &terms, const QString &run)
{
    constexpr qsizetype longestTerm = 16;
    std::vector<bool> reached(static_cast<std::size_t>(run.size()) + 1, false);
    reached[0] = true;
    for (qsizetype end = 1; end <= run.size(); ++end) {
        for (qsizetype begin = std::max<qsizetype>(0, end - longestTerm); begin < end; ++begin) {
            if (reached[static_cast<std::size_t>(begin)] && terms.contains(run.mid(begin, end - begin))) {
                reached[static_cast<std::size_t>(end)] = true;
                break;
            }
        }
    }
    return reached.back();
}

/// Goes through the text piece by piece. What stands behind a separator is a value, of which less is shown.
class Covering
{
public:
    explicit Covering(const QString &text)
        : m_text(text.normalized(QString::NormalizationForm_KC))
    { }

    QString run()
    {
        static const QRegularExpression pieces(
            QStringLiteral("[A-Z]{3}(?:si|mu)[a-z]{3}[0-9A-Za-z_]+\\.[a-z]{3}|[A-Za-z]+[0-9A-Za-z_-]*|[0-9]+"
                           "|[々〇\\x{3400}-\\x{9fff}\\x{f900}-\\x{faff}\\x{20000}-\\x{3ffff}]+|[ぁ-ゖ]+|[ァ-"
                           "ヺー]+|\\s+|."),
            QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DotMatchesEverythingOption);
        for (auto found = pieces.globalMatch(m_text); found.hasNext();)
            take(found.next().captured());
        return m_shown;
    }

private:
    void take(const QString &piece)
    {
        const QChar first = piece.front();
        const bool shown = first.isLetterOrNumber() ? isShown(piece) : !isUnprintable(piece);
        if (shown)
            m_shown += piece;
        else if (!m_shown.endsWith(cover))
            m_shown += cover;
        follow(piece);
    }

    [[nodiscard]] bool isShown(const QString &piece) const
    {
        if (const auto name = exchangeName(piece); name && !name->token.isEmpty())
            return true;
        const QChar first = piece.front();
        if (first.unicode() < 0x80)
            return first.isDigit() ? isShownNumber(piece) : isShownLatin(piece);
        if (!m_value && first >= u'ぁ' && first <= u'ゖ')
            return true; // what stands between the terms
        return isMadeOf(japaneseTerms(), piece);
    }

    /// A line, a count, a code. The numbers of an insurance may be as short: they stand behind a separator.
    [[nodiscard]] bool isShownNumber(const QString &digits) const
    {
        constexpr qsizetype longest = 4;
        static const QStringList places{ QStringLiteral("line"), QStringLiteral("column"),
            QStringLiteral("行"), QStringLiteral("列") };
        if (m_code)
            return digits.size() <= longest + 1;
        return digits.size() <= longest && (!m_value || places.contains(m_before.toLower()));
    }

    [[nodiscard]] bool isShownLatin(const QString &word) const
    {
        static const QRegularExpression code(QStringLiteral("\\A[A-Z]{1,6}[-_]?[0-9]{1,5}[A-Z]?\\z"));
        if (code.match(word).hasMatch())
            return m_code || !m_value;
        static const QRegularExpression humps(QStringLiteral("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+"));
        for (auto hump = humps.globalMatch(word); hump.hasNext();) {
            const QString part = hump.next().captured();
            const bool number = part.front().isDigit() && part.size() <= 2;
            if (!number && !latinTerms().contains(part.toLower()))
                return false;
        }
        return true;
    }

    /// Parts of a character that has no place in any text that we know.
    static bool isUnprintable(const QString &piece)
    {
        return piece.front().isSurrogate() || piece.front().isMark();
    }

    /// A value begins behind a separator and ends with its sentence or its line.
    void follow(const QString &piece)
    {
        static const QString opens = QStringLiteral(":=\"'([「『>#");
        static const QString closes = QStringLiteral(",、。;)]」』<");
        const QChar first = piece.front();
        if (opens.contains(first)) {
            m_value = true;
            m_code = m_before.endsWith(QStringLiteral("コード"))
                || m_before.endsWith(QStringLiteral("エラー"))
                || m_before.toLower().endsWith(QStringLiteral("code"))
                || m_before.toLower().endsWith(QStringLiteral("error"));
        } else if (closes.contains(first) || piece.contains(QLatin1Char('\n'))) {
            m_value = false;
            m_code = false;
        }
        if (!first.isSpace())
            m_before = piece;
    }

    QString m_text;
    QString m_shown{};
    QString m_before{}; ///< the piece before this one
    bool m_value = false;
    bool m_code = false; ///< the value is a code
};

} // namespace

QString coveredTerminalText(const QString &text)
{
    return Covering(text).run();
}

} // namespace madoguchi::explaining
