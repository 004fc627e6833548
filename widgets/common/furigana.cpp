#include "widgets/common/furigana.h"

namespace madoguchi::furigana {

namespace {

QList<Piece> pieces(const QString &marked)
{
    QList<Piece> found;
    qsizetype at = 0;
    while (at < marked.size()) {
        const QChar c = marked.at(at);
        const qsizetype end = c == QLatin1Char('{') ? marked.indexOf(QLatin1Char('}'), at) : -1;
        const qsizetype bar = end > 0 ? marked.indexOf(QLatin1Char('|'), at) : -1;
        if (bar > at && bar < end) {
            found.append({ marked.mid(at + 1, bar - at - 1), marked.mid(bar + 1, end - bar - 1) });
            at = end + 1;
            continue;
        }
        const qsizetype length = c.isHighSurrogate() && at + 1 < marked.size() ? 2 : 1;
        found.append({ marked.mid(at, length), {} });
        at += length;
    }
    return found;
}

bool isHiragana(QChar c)
{
    return c >= QChar(0x3041) && c <= QChar(0x309f);
}

/// Kanji and katakana: what a phrase begins with. The long vowel mark and the like belong to what is before.
bool beginsWord(QChar c)
{
    return (c >= QChar(0x30a1) && c <= QChar(0x30fa)) || (c >= QChar(0x4e00) && c <= QChar(0x9fff))
        || c.isHighSurrogate() || c.isDigit() || (c.unicode() < 0x80 && c.isLetter());
}

bool isOneOf(QChar c, const char16_t *set)
{
    return QStringView(set).contains(c);
}

bool isIdeograph(QChar c)
{
    return (c >= QChar(0x4e00) && c <= QChar(0x9fff)) || c.isHighSurrogate();
}

/// Chinese: ideographs with hardly any hiragana among them (a document's Japanese name may be).
bool isChinese(const QList<Piece> &all)
{
    int ideographs = 0;
    int hiragana = 0;
    for (const Piece &piece : all) {
        for (const QChar c : piece.base) {
            ideographs += isIdeograph(c) ? 1 : 0;
            hiragana += isHiragana(c) ? 1 : 0;
        }
    }
    return ideographs > 4 * hiragana;
}

bool isHonorific(const Piece &piece)
{
    return piece.base == QStringLiteral("お") || piece.base == QStringLiteral("ご");
}

/// Whether a new phrase may begin at piece `i`. Japanese has no blanks: a phrase ends after its punctuation,
/// and where hiragana (a particle, an ending) meets the next word; お and ご belong to the word after them.
/// Chinese breaks nearly anywhere.
bool begins(const QList<Piece> &all, qsizetype i, bool chinese)
{
    const QChar before = all.at(i - 1).base.back();
    const QChar here = all.at(i).base.front();
    if (isOneOf(here, u"、。！？）」』・ー\u3000 .,!?)，：；”’／") || isOneOf(before, u"（「『“‘"))
        return false;
    if (before == QLatin1Char(' ') || isOneOf(before, u"、。！？」』\u3000，：；"))
        return true;
    if (isOneOf(here, u"（「『"))
        return true;
    if (chinese) // between any two characters, but no number from what it counts
        return (isIdeograph(here) && !before.isDigit()) || (isIdeograph(before) && !isIdeograph(here));
    if (isHonorific(all.at(i)))
        return i + 1 < all.size() && beginsWord(all.at(i + 1).base.front());
    if (isHonorific(all.at(i - 1)))
        return false;
    return isHiragana(before) && beginsWord(here);
}

} // namespace

QString plain(const QString &marked)
{
    QString text;
    for (const Piece &piece : pieces(marked))
        text += piece.base;
    return text;
}

QList<Phrase> phrases(const QString &marked)
{
    const QList<Piece> all = pieces(marked);
    const bool chinese = isChinese(all);
    QList<Phrase> found;
    Phrase open;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Piece &piece = all.at(i);
        if (piece.base == QLatin1String("\n")) {
            open.endsParagraph = true;
            found.append(open);
            open = {};
            continue;
        }
        if (!open.pieces.isEmpty() && !piece.base.isEmpty() && begins(all, i, chinese)) {
            found.append(open);
            open = {};
        }
        if (!piece.base.isEmpty())
            open.pieces.append(piece);
    }
    if (!open.pieces.isEmpty())
        found.append(open);
    return found;
}

} // namespace madoguchi::furigana
