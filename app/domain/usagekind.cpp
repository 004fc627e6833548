#include "app/domain/usagekind.h"

#include "app/domain/medication.h"
#include "app/domain/typedtext.h"

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

/// Four tablets to be taken once a week are dispensed as four days, and last four weeks; a drug for when it
/// hurts lasts as long as it does not.
bool leavesDaysOut(const MedicationLine &line)
{
    static const QStringList signs{ QStringLiteral("隔日"), QStringLiteral("日おき"), QStringLiteral("日毎"),
        QStringLiteral("日ごと"), QStringLiteral("週"), QStringLiteral("曜"), QStringLiteral("月1回"),
        QStringLiteral("月に1回"), QStringLiteral("頓"), QStringLiteral("必要時"), QStringLiteral("適宜"),
        QStringLiteral("痛時"), QStringLiteral("熱時"), QStringLiteral("不眠時"), QStringLiteral("発作時") };
    const QString words = (line.usage + line.instruction).normalized(QString::NormalizationForm_KC);
    return std::ranges::any_of(signs, [&](const QString &sign) { return words.contains(sign); });
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
