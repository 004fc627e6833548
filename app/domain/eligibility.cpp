#include "app/domain/eligibility.h"

#include <QStringView>

#include <algorithm>

namespace madoguchi {

namespace {

/// `^0?(10|20|30)$` (oqs-interface.md ruling 20); anything else is no ratio.
BurdenRatio fromReceived(const QString &received)
{
    if (received.isEmpty())
        return { std::nullopt, BurdenRatio::Source::Missing };
    const QStringView ratio = received.size() == 3 && received.startsWith(u'0') ? QStringView(received).mid(1)
                                                                                : QStringView(received);
    // By hand: the list asks it of everybody, with each change.
    if (ratio.size() != 2 || ratio.at(0) < u'1' || ratio.at(0) > u'3' || ratio.at(1) != u'0')
        return { std::nullopt, BurdenRatio::Source::Unreadable };
    return { ratio.at(0).unicode() - u'0', BurdenRatio::Source::Received };
}

/// Under school age: up to the first 31 March on or after the day before the sixth birthday, since by law an
/// age is reached the day before the birthday (年齢計算ニ関スル法律).
bool isPreschool(const QDate &birthdate, const QDate &day)
{
    if (!birthdate.isValid() || day < birthdate)
        return false;
    const QDate sixReached = birthdate.addYears(6).addDays(-1);
    QDate end(sixReached.year(), 3, 31);
    if (end < sixReached)
        end = end.addYears(1);
    return day <= end;
}

/// 高齢受給者証 begins with the month after the one in which 70 is reached; born on the 1st: with the
/// birthday's month.
QDate elderlyCertificateBegins(const QDate &birthdate)
{
    const QDate reached = birthdate.addYears(70).addDays(-1);
    return QDate(reached.year(), reached.month(), 1).addMonths(1);
}

BenefitState stateOf(const std::optional<bool> &consent, bool there)
{
    if (!consent)
        return BenefitState::Unasked;
    if (!*consent)
        return BenefitState::Refused;
    return there ? BenefitState::Present : BenefitState::None;
}

} // namespace

bool EligibilityResult::isMedicalAid() const
{
    constexpr qsizetype width = 8;
    const QString &number = insurance.insurerNumber;
    const bool isOfWelfare = number.size() == width && number.startsWith(QLatin1String("12"))
        && std::all_of(number.begin(), number.end(),
            [](QChar digit) { return digit >= QLatin1Char('0') && digit <= QLatin1Char('9'); });
    return isOfWelfare || insurance.classification == QLatin1String("A1");
}

BenefitState EligibilityResult::limitState() const
{
    return stateOf(limitConsent, limit.has_value());
}

BenefitState EligibilityResult::diseaseState() const
{
    return stateOf(diseaseConsent, !diseases.isEmpty());
}

const EligibilityResult *Eligibility::main() const
{
    if (results.isEmpty())
        return nullptr;
    for (const EligibilityResult &result : results) {
        if (!result.isMedicalAid())
            return &result;
    }
    return &results.first();
}

bool Eligibility::hasMedicalAid() const
{
    return std::any_of(results.begin(), results.end(),
        [](const EligibilityResult &result) { return result.isMedicalAid(); });
}

bool isConfirmed(Validity validity)
{
    return validity == Validity::Valid || validity == Validity::ValidUnregistered;
}

BurdenRatio burdenRatio(const Eligibility &eligibility, const QDate &day)
{
    const EligibilityResult *result = eligibility.main();
    return result ? burdenRatio(*result, eligibility.validity, day)
                  : BurdenRatio{ std::nullopt, BurdenRatio::Source::Unconfirmed };
}

BurdenRatio burdenRatio(const EligibilityResult &result, Validity validity, const QDate &day)
{
    if (!isConfirmed(validity))
        return { std::nullopt, BurdenRatio::Source::Unconfirmed };
    if (result.isMedicalAid())
        return { std::nullopt, BurdenRatio::Source::MedicalAid };
    const QDate birthdate = result.patient.birthdate.reveal();
    const std::optional<int> age = ageOn(birthdate, day);
    if (result.preschool || isPreschool(birthdate, day))
        return { 2, BurdenRatio::Source::Derived };
    if (result.insurance.isLateElderly() || (age && *age >= 75))
        return fromReceived(result.lateElderlyRatio);
    if (!age)
        return { std::nullopt, BurdenRatio::Source::Missing };
    if (day >= elderlyCertificateBegins(birthdate)) {
        // Only between its dates (oqs-interface.md ruling 20): one without both proves nothing, and the desk
        // asks.
        const bool counts = result.elderly && result.elderly->validFrom.isValid()
            && result.elderly->validTo.isValid() && result.elderly->validFrom <= day
            && day <= result.elderly->validTo;
        return fromReceived(counts ? result.elderly->ratio : QString());
    }
    return { 3, BurdenRatio::Source::Derived };
}

} // namespace madoguchi
