#include "app/domain/showntext.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace madoguchi {

namespace {

/// What Japanese typesetting has for a character that is not there.
constexpr char32_t getaMark = 0x3013;

/// Invisible by themselves, although their categories are those of letters and marks: combining grapheme
/// joiner, Hangul fillers, Khmer inherent vowels.
constexpr std::array<char32_t, 7> emptyLetters{ 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 };

/// Planes 2 and 3 are for ideographs, assigned year by year.
bool mayBecomeIdeograph(char32_t point)
{
    return point >= 0x20000 && point < 0x40000 && (point & 0xFFFE) != 0xFFFE;
}

/// Nothing: the character may be shown. Else what stands for it: a blank for what only steers, and where a
/// letter is meant that nobody can know, a mark that shows it is missing.
std::optional<char32_t> standInFor(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Other_NotAssigned:
        return mayBecomeIdeograph(point) ? std::nullopt : std::optional(getaMark);
    case QChar::Other_PrivateUse:
        return getaMark;
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return U' ';
    default:
        const bool isEmpty = std::find(emptyLetters.begin(), emptyLetters.end(), point) != emptyLetters.end();
        return isEmpty ? std::optional(U' ') : std::nullopt;
    }
}

} // namespace

bool hidesSomething(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(
        points.begin(), points.end(), [](uint point) { return standInFor(point).has_value(); });
}

QString shownText(const QString &received)
{
    QString shown;
    shown.reserve(received.size());
    const QList<uint> points = received.toUcs4();
    for (const char32_t point : points) {
        const char32_t visible = standInFor(point).value_or(point);
        shown += QString::fromUcs4(&visible, 1);
    }
    return shown;
}

} // namespace madoguchi
