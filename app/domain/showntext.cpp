#include "app/domain/showntext.h"

#include <QList>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr char32_t visibleMark = 0xFFFD;

/// Invisible by themselves, although their categories are those of letters and marks: combining grapheme
/// joiner, Hangul fillers, Khmer inherent vowels.
constexpr std::array<char32_t, 7> emptyLetters{ 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 };

/// Planes 2 and 3 are for ideographs, assigned year by year.
bool mayBecomeIdeograph(char32_t point)
{
    return point >= 0x20000 && point < 0x40000 && (point & 0xFFFE) != 0xFFFE;
}

bool isHidden(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Other_NotAssigned:
        return !mayBecomeIdeograph(point);
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::find(emptyLetters.begin(), emptyLetters.end(), point) != emptyLetters.end();
    }
}

} // namespace

bool hidesSomething(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint point) { return isHidden(point); });
}

QString shownText(const QString &received)
{
    QString shown;
    shown.reserve(received.size());
    const QList<uint> points = received.toUcs4();
    for (const char32_t point : points) {
        const char32_t visible = isHidden(point) ? visibleMark : point;
        shown += QString::fromUcs4(&visible, 1);
    }
    return shown;
}

} // namespace madoguchi
