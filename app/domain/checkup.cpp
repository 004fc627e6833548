#include "app/domain/checkup.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr qsizetype codeLength = 17;
constexpr qsizetype keyLength = 9; // JLAC10: analyte 5, identification 4

/// 9N0161601, …2, …3: waist measured, judged by oneself, told by oneself.
const QString waistKey = QStringLiteral("9N016160");

std::optional<double> decimal(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A-?[0-9]+(\\.[0-9]+)?\\z"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return text.toDouble();
}

/// Wide digits, point and minus as plain ones.
QString narrow(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).trimmed();
    return folded.replace(QChar(0x2212), QLatin1Char('-'));
}

} // namespace

bool isCheckupItemCode(const QString &code)
{
    return code.size() == codeLength && std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
    });
}

std::optional<WaistKind> waistKind(const QString &code)
{
    const QString key = code.left(keyLength);
    if (key.size() != keyLength || !key.startsWith(waistKey))
        return std::nullopt;
    const int kind = key.back().unicode() - u'0';
    return kind >= 1 && kind <= 3 ? std::optional(static_cast<WaistKind>(kind)) : std::nullopt;
}

QString checkupItemKey(const QString &code)
{
    return waistKind(code) ? waistKey : code.left(keyLength);
}

QString foldedUnit(const QString &unit)
{
    QString folded = unit.normalized(QString::NormalizationForm_KC).trimmed();
    folded.replace(QStringLiteral("mm[Hg]"), QStringLiteral("mmHg"));
    QStringList parts = folded.split(QLatin1Char('/'));
    for (QString &part : parts) {
        if (part == QStringLiteral("l") || part == QStringLiteral("dl") || part == QStringLiteral("ml"))
            part.back() = QLatin1Char('L');
    }
    return parts.join(QLatin1Char('/'));
}

std::optional<double> checkupFigure(const CheckupItem &item)
{
    if (item.type == CheckupItem::Type::Nominal || item.type == CheckupItem::Type::Ordinal)
        return std::nullopt;
    const std::optional<double> shown = decimal(narrow(item.display));
    if (item.value.isEmpty())
        return shown;
    const std::optional<double> value = decimal(narrow(item.value));
    return item.display.isEmpty() || value == shown ? value : std::nullopt;
}

std::optional<double> trendValue(const CheckupItem &item)
{
    if (item.type == CheckupItem::Type::Nominal || item.type == CheckupItem::Type::Ordinal)
        return std::nullopt;
    const std::optional<double> value = decimal(item.value);
    if (!value || (!item.display.isEmpty() && decimal(item.display) != value))
        return std::nullopt;
    return value;
}

} // namespace madoguchi
