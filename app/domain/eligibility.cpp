#include "app/domain/eligibility.h"

#include <QRegularExpression>

#include <algorithm>

namespace madoguchi {

namespace {

/// `^0?(10|20|30)$` (oqs-interface.md ruling 20); anything else is no ratio.
BurdenRatio fromReceived(const QString &received)
{
    if (received.isEmpty())
        return { std::nullopt, BurdenRatio::Source::Missing };
    static const QRegularExpression form(QStringLiteral("\\A0?([123])0\\z"));
    const QRegularExpressionMatch match = form.match(received);
    if (!match.hasMatch())
        return { std::nullopt, BurdenRatio::Source::Unreadable };
    return { match.captured(1).toInt(), BurdenRatio::Source::Received };
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
    static const QRegularExpression form(QStringLiteral("\\A12[0-9]{6}\\z"));
    return insurance.classification == QLatin1String("A1") || form.match(insurance.insurerNumber).hasMatch();
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
