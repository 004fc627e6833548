#include "app/domain/usagekind.h"

#include "app/domain/medication.h"
#include "app/domain/typedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

struct KindOfClass
{
    QLatin1String code;
    UsageKind kind;
};

// oqs-interface.md §5.2. What a fee is (24, 25, 27) is no way to use a drug.
constexpr std::array claimKinds{ KindOfClass{ QLatin1String("14"), UsageKind::HomeCare },
    KindOfClass{ QLatin1String("21"), UsageKind::Oral },
    KindOfClass{ QLatin1String("22"), UsageKind::AsNeeded },
    KindOfClass{ QLatin1String("23"), UsageKind::External },
    KindOfClass{ QLatin1String("28"), UsageKind::Other },
    KindOfClass{ QLatin1String("31"), UsageKind::Injection },
    KindOfClass{ QLatin1String("32"), UsageKind::Injection },
    KindOfClass{ QLatin1String("33"), UsageKind::Injection },
    KindOfClass{ QLatin1String("40"), UsageKind::WithinCare },
    KindOfClass{ QLatin1String("50"), UsageKind::WithinCare },
    KindOfClass{ QLatin1String("54"), UsageKind::WithinCare },
    KindOfClass{ QLatin1String("60"), UsageKind::WithinCare },
    KindOfClass{ QLatin1String("70"), UsageKind::WithinCare },
    KindOfClass{ QLatin1String("90"), UsageKind::WithinCare } };
constexpr std::array prescriptionKinds{ KindOfClass{ QLatin1String("1"), UsageKind::Oral },
    KindOfClass{ QLatin1String("2"), UsageKind::AsNeeded },
    KindOfClass{ QLatin1String("3"), UsageKind::External },
    KindOfClass{ QLatin1String("4"), UsageKind::OralDrops },
    KindOfClass{ QLatin1String("5"), UsageKind::Injection },
    KindOfClass{ QLatin1String("6"), UsageKind::Material },
    KindOfClass{ QLatin1String("9"), UsageKind::Other } };

template <typename Kinds> UsageKind kindIn(const Kinds &kinds, const QString &code)
{
    const auto found
        = std::find_if(kinds.begin(), kinds.end(), [&](const KindOfClass &one) { return code == one.code; });
    return found == kinds.end() ? UsageKind::Unknown : found->kind;
}

/// Whether one "…時" of the words is an hour, a meal, going to bed or getting up, or of taking it: those come
/// every day. A symptom (疼痛時, 便秘時, 血圧上昇時) does not, whatever it is.
bool isDaily(QStringView before)
{
    static const QStringList daily{ QStringLiteral("就寝"), QStringLiteral("就眠"), QStringLiteral("就床"),
        QStringLiteral("入眠"), QStringLiteral("睡眠"), QStringLiteral("眠る"), QStringLiteral("寝る"),
        QStringLiteral("起床"), QStringLiteral("起きた"), QStringLiteral("起きる"), QStringLiteral("覚醒"),
        QStringLiteral("目覚め"), QStringLiteral("食事"), QStringLiteral("食"), QStringLiteral("食べる"),
        QStringLiteral("おやつ"), QStringLiteral("哺乳"), QStringLiteral("授乳"), QStringLiteral("朝"),
        QStringLiteral("昼"), QStringLiteral("夕"), QStringLiteral("晩"), QStringLiteral("定"),
        QStringLiteral("同"), QStringLiteral("毎"), QStringLiteral("常"), QStringLiteral("臨"),
        QStringLiteral("用"), QStringLiteral("内服"), QStringLiteral("投与") };
    static const QStringList notDaily{ QStringLiteral("測定"), QStringLiteral("絶食"), QStringLiteral("欠食"),
        QStringLiteral("過食"), QStringLiteral("拒食"), QStringLiteral("不安定"), QStringLiteral("異常") };
    if (std::ranges::any_of(notDaily, [&](const QString &word) { return before.endsWith(word); }))
        return false;
    return before.isEmpty() || before.last().isDigit()
        || std::ranges::any_of(daily, [&](const QString &word) { return before.endsWith(word); });
}

bool namesASymptom(const QString &words)
{
    static const QRegularExpression when(QStringLiteral("の?(?:時(?![間刻])|とき)"));
    for (auto found = when.globalMatch(words); found.hasNext();) {
        if (!isDaily(QStringView(words).left(found.next().capturedStart())))
            return true;
    }
    return false;
}

/// Four tablets to be taken once a week are dispensed as four days, and last four weeks; a drug for when it
/// hurts lasts as long as it does not.
bool leavesDaysOut(const MedicationLine &line)
{
    static const QRegularExpression signs(QStringLiteral(
        "隔日|日おき|日間?毎(?![食日朝昼夕晩回])|日ごと|日間隔|(?<!\\d)(?:[2-9]|[1-9]\\d+)日に|["
        "二三四五六七八九十]日に|"
        "奇数日|偶数日|週|曜|毎月|月に|月\\d+回|月毎|月ごと|透析|休薬|[頓屯]|必要|適宜|適時|随時|"
        "症状に|度以上|°c以上|日目|(?<!お)休み(?!前)|投\\d*日?間?休|\\d日?間?休"));
    // 月・水・金, 月水金, (月)(水)(金); not 毎日、水で服用.
    static const QRegularExpression weekdays(
        QStringLiteral("\\([月火水木金土日]\\)|土日|(?<![\\dかヶヵケカ箇毎])[月火水木金土]{2,}|"
                       "(?<![\\d一二三四五六七八九十かヶヵケカ箇毎連当翌同本])[月火水木金土日][・,、/"
                       "と][月火水木金土日](?![でと分])"));
    QString words
        = (line.usage + u'\n' + line.instruction).normalized(QString::NormalizationForm_KC).toLower();
    words.remove(u' ');
    return signs.match(words).hasMatch() || weekdays.match(words).hasMatch() || namesASymptom(words);
}

} // namespace

UsageKind usageKindOf(const MedicationLine &line)
{
    return line.source == MedicationLine::Source::Claim ? kindIn(claimKinds, line.usageClass)
                                                        : kindIn(prescriptionKinds, line.usageClass);
}

std::optional<int> suppliedDays(const MedicationLine &line)
{
    constexpr int mostDays = 366; // more is no dispensing, whatever it counts
    if (usageKindOf(line) != UsageKind::Oral || !isDigits(line.times) || leavesDaysOut(line))
        return std::nullopt;
    bool isNumber = false;
    const int days = line.times.toInt(&isNumber);
    return isNumber && days > 0 && days <= mostDays ? std::optional(days) : std::nullopt;
}

} // namespace madoguchi
