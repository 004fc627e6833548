#include "app/domain/personcomparison.h"

namespace madoguchi {

namespace {

using State = PersonComparison::State;

State stateOf(bool bothTold, bool areSame)
{
    if (!bothTold)
        return State::NotTold;
    return areSame ? State::Same : State::Different;
}

StoredPerson writtenDown(const CapturedPerson &person)
{
    return { Pii(person.patientNumber), person.patient.name, {}, person.patient.kana,
        person.patient.birthdate };
}

/// Whom the doubt is about: as doubtAbout finds it.
std::optional<StoredPerson> doubted(const EligibilityResult &answer, const StoredPeople &stored)
{
    const bool isOfNumber
        = stored.ofNumber && disagreement(answer.patient, {}, *stored.ofNumber) != PersonDoubt::None;
    return isOfNumber || !stored.ofInsurance ? stored.ofNumber : stored.ofInsurance;
}

} // namespace

State PersonComparison::birthdate() const
{
    const QDate left = answer.birthdate.reveal(), right = other.birthdate.reveal();
    return stateOf(left.isValid() && right.isValid(), left == right);
}

State PersonComparison::kana() const
{
    const QString left = answer.kana.reveal(), right = other.kana.reveal();
    return stateOf(!left.trimmed().isEmpty() && !right.trimmed().isEmpty(), samePersonsKana(left, right));
}

State PersonComparison::number() const
{
    const QString left = comparablePatientNumber(answersNumber);
    const QString right = comparablePatientNumber(other.patientNumber.reveal());
    return stateOf(!left.isEmpty() && !right.isEmpty(), left == right);
}

QString settledNumber(const Reception &reception, const EligibilityResult &answer)
{
    return reception.patientNumber.isEmpty() ? answer.referenceNumber : reception.patientNumber.reveal();
}

std::optional<PersonComparison> comparisonOf(const Reception &reception, const StoredPeople &stored)
{
    const EligibilityResult *answer = reception.main();
    if (reception.person != PersonCheck::Doubtful || !answer
        || reception.eligibility.validity == Validity::Several)
        return std::nullopt;
    const QString number = settledNumber(reception, *answer);
    if (doubtAsWritten(reception) != PersonDoubt::None)
        return PersonComparison{ answer->patient, number, writtenDown(*reception.captured) };
    const std::optional<StoredPerson> other = doubted(*answer, stored);
    return other ? std::optional(PersonComparison{ answer->patient, number, *other }) : std::nullopt;
}

} // namespace madoguchi
