#include "app/domain/receivedagain.h"

#include <algorithm>
#include <iterator>

namespace madoguchi {

namespace {

/// Of two of one second the file's name decides, as everywhere.
bool isAfter(const Reception &other, const Reception &one)
{
    if (other.arrivedAt != one.arrivedAt)
        return other.arrivedAt > one.arrivedAt;
    return other.faceFile != one.faceFile ? other.faceFile > one.faceFile : other.visit < one.visit;
}

/// The person's result; null: none, or several candidates. 医療扶助 may stand beside an insurance.
const EligibilityResult *personOf(const Reception &reception)
{
    const QList<EligibilityResult> &results = reception.eligibility.results;
    const auto insurances = std::count_if(results.begin(), results.end(),
        [](const EligibilityResult &result) { return !result.isMedicalAid(); });
    return insurances > 1 ? nullptr : reception.main();
}

/// Of two that may be one patient, at least one without an answer.
bool mayBeOne(const Reception &one, const Reception &other)
{
    if (one.visit == other.visit || one.day != other.day || other.status == ReceptionStatus::Closed)
        return false;
    const CapturedPerson &known = isCaptured(one) ? *one.captured : *other.captured;
    const Reception &answered = isCaptured(one) ? other : one;
    if (isCaptured(answered))
        return mayBe(known, answered.captured->patient, answered.captured->patientNumber);
    const EligibilityResult *result = personOf(answered);
    return result && mayBe(known, result->patient, result->referenceNumber);
}

/// By whichever of the rules, a birth date is told and agrees: not each is compared with all of a long day.
QList<SharedReception> maybeTheSame(const ReceptionList &day, const Reception &one)
{
    const Patient *person = one.patient();
    return person ? day.bornOn(person->birthdate.reveal()) : QList<SharedReception>();
}

bool isReceivedAgain(const Reception &one, const Reception &other)
{
    if (isCaptured(one) || isCaptured(other))
        return mayBeOne(one, other);
    const EligibilityResult *its = personOf(one);
    const EligibilityResult *others = personOf(other);
    return one.visit != other.visit && its && others && other.status != ReceptionStatus::Closed
        && madoguchi::isReceivedAgain(
            { its->patient, its->insurance }, { others->patient, others->insurance });
}

/// Neither done, nor below those who need nothing (deskPlaceOf).
bool standsFirst(const Reception &reception)
{
    const DeskPlace place = deskPlaceOf(reception);
    return !std::get<0>(place) && !std::get<1>(place);
}

/// Where one stands that needs the desk.
DeskPlace placeAmongFirst(const Reception &reception)
{
    return { false, false, reception.carried, reception.arrivedAt, reception.number, reception.visit };
}

bool isLeftOver(const ReceptionList &day, const Reception &one)
{
    return one.status == ReceptionStatus::Arrived && !needsTheDesk(one) && receivedAfter(day, one) != nullptr;
}

} // namespace

bool isReceivedAgain(const ListedPerson &one, const ListedPerson &other)
{
    const bool isTold = one.patient.birthdate.reveal().isValid() && !one.patient.kana.isEmpty()
        && !one.insurance.insurerNumber.isEmpty() && !one.insurance.number.isEmpty();
    return isTold && one.patient.birthdate == other.patient.birthdate
        && one.patient.kana == other.patient.kana
        && one.insurance.insurerNumber == other.insurance.insurerNumber
        && one.insurance.symbol == other.insurance.symbol && one.insurance.number == other.insurance.number
        && one.insurance.branch == other.insurance.branch;
}

const Reception *replacing(const ReceptionList &day, const Reception &one)
{
    if (isCaptured(one))
        return nullptr; // it has no consents
    for (const SharedReception &other : maybeTheSame(day, one)) {
        if (other->method != IdentityMethod::None && isAfter(*other, one) && isReceivedAgain(one, *other))
            return other.get();
    }
    return nullptr;
}

const Reception *receivedBefore(const ReceptionList &day, const Reception &one)
{
    const Reception *newest = nullptr;
    for (const SharedReception &other : maybeTheSame(day, one)) {
        if (isAfter(one, *other) && isReceivedAgain(one, *other) && (!newest || isAfter(*other, *newest)))
            newest = other.get();
    }
    return newest;
}

const Reception *receivedAfter(const ReceptionList &day, const Reception &one)
{
    for (const SharedReception &other : maybeTheSame(day, one)) {
        if (isAfter(*other, one) && isReceivedAgain(one, *other))
            return other.get();
    }
    return nullptr;
}

/// The list begins with what needs the desk: those that are left over are merged into that part.
QList<SharedReception> deskRows(const ReceptionList &day)
{
    QList<SharedReception> first, leftOver, others;
    for (const SharedReception &one : day.shared())
        (standsFirst(*one) ? first : isLeftOver(day, *one) ? leftOver : others).append(one);
    if (leftOver.isEmpty())
        return day.shared();
    QList<SharedReception> rows;
    rows.reserve(day.shared().size());
    std::merge(first.cbegin(), first.cend(), leftOver.cbegin(), leftOver.cend(), std::back_inserter(rows),
        [](const SharedReception &one, const SharedReception &other) {
            return placeAmongFirst(*one) < placeAmongFirst(*other);
        });
    return rows + others;
}

} // namespace madoguchi
