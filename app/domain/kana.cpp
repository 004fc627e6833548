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

} // namespace madoguchi
