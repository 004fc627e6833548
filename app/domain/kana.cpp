#include "app/domain/kana.h"

#include <QString>

namespace madoguchi {

QChar largeKana(QChar letter)
{
    static const QString small = QStringLiteral("ァィゥェォッャュョヮヵヶ");
    static const QString large = QStringLiteral("アイウエオツヤユヨワカケ");
    const qsizetype place = small.indexOf(letter);
    return place < 0 ? letter : large.at(place);
}

QChar katakanaOf(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isHiragana = code >= u'ぁ' && code <= u'ゖ';
    return isHiragana ? QChar(static_cast<char16_t>(code + (u'ァ' - u'ぁ'))) : letter;
}

} // namespace madoguchi
