#include "app/domain/recordsreason.h"

#include "app/domain/fiscalyear.h"

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr int youngestWithCheckup
    = 40; ///< at the end of the fiscal year (高齢者の医療の確保に関する法律 第20条)

/// 自衛官, 日雇特例, 医療扶助: by the class that the service gave, or by the 法別番号 of the insurer's
/// number.
bool givesNone(const Insurance &insurance)
{
    static constexpr std::array classes{ QLatin1String("07"), QLatin1String("A1") };
    static constexpr std::array laws{ QLatin1String("03"), QLatin1String("04"), QLatin1String("07"),
        QLatin1String("12") };
    const auto isClass = [&](const QLatin1String &one) { return insurance.classification == one; };
    const auto isLaw = [&](const QLatin1String &one) { return insurance.insurerNumber.startsWith(one); };
    constexpr qsizetype full = 8;
    return std::any_of(classes.begin(), classes.end(), isClass)
        || (insurance.insurerNumber.size() == full && std::any_of(laws.begin(), laws.end(), isLaw));
}

bool isTooYoung(const Patient &patient, const QDate &today)
{
    const auto age = ageOn(patient.birthdate.reveal(), QDate(fiscalYear(today) + 1, 3, 31));
    return age && *age < youngestWithCheckup;
}

RecordsReason byList(const RegisteredInsurer &insurer, const QDate &today, const QDate &listDay)
{
    RecordsReason reason;
    reason.source = RecordsReason::Source::List;
    reason.listDay = listDay;
    if (insurer.lastYear >= fiscalYear(today) - 1) {
        reason.year = insurer.lastYear;
        return reason;
    }
    reason.absence = RecordsAbsence::InsurerNotRegistered;
    reason.year = insurer.lastYear > 0 ? insurer.lastYear + 1 : fiscalYear(today) - 1;
    reason.planned = insurer.planned;
    return reason;
}

} // namespace

int yearStillRegistering(const QDate &today)
{
    return today < QDate(today.year(), 11, 1) ? today.year() - 1 : today.year();
}

RecordsReason whyNoRecord(ConsentKind kind, const Patient &patient, const Insurance &insurance,
    const QDate &today, const InsurerList *list)
{
    RecordsReason reason;
    if (givesNone(insurance)) {
        reason.absence = RecordsAbsence::InsuranceKind;
        reason.source = RecordsReason::Source::Insurance;
        return reason;
    }
    if (kind != ConsentKind::Checkup)
        return reason;
    if (isTooYoung(patient, today)) {
        reason.absence = RecordsAbsence::UnderForty;
        reason.source = RecordsReason::Source::Patient;
        return reason;
    }
    if (list) {
        const auto insurer = list->insurers.constFind(insurance.insurerNumber);
        if (insurer != list->insurers.cend())
            return byList(*insurer, today, list->day);
        reason.listDay = list->day; // which says nothing of this insurer
    }
    reason.source = RecordsReason::Source::Calendar;
    reason.year = yearStillRegistering(today);
    return reason;
}

} // namespace madoguchi
