#include "app/domain/checkup.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

constexpr qsizetype keyLength = 9; // JLAC10: analyte 5, identification 4

std::optional<double> decimal(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A-?[0-9]+(\\.[0-9]+)?\\z"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return text.toDouble();
}

} // namespace

QString checkupItemKey(const QString &code)
{
    const QString key = code.left(keyLength);
    // 9N0161601, …2, …3: waist measured, judged by oneself, told by oneself.
    return key.startsWith(QStringLiteral("9N016160")) ? QStringLiteral("9N016160") : key;
}

QString foldedUnit(const QString &unit)
{
    QString folded = unit.normalized(QString::NormalizationForm_KC).trimmed();
    folded.replace(QStringLiteral("mm[Hg]"), QStringLiteral("mmHg"));
    if (folded.endsWith(QStringLiteral("/dl"))) {
        folded.chop(2);
        folded += QStringLiteral("dL");
    }
    return folded;
}

std::optional<double> trendValue(const CheckupItem &item)
{
    const std::optional<double> value = decimal(item.value);
    if (!value || (!item.display.isEmpty() && decimal(item.display) != value))
        return std::nullopt;
    return value;
}

} // namespace madoguchi
