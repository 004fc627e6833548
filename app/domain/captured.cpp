#include "app/domain/captured.h"

#include "app/domain/personlink.h"
#include "app/domain/receptionsearch.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int mostYears = 130;
constexpr qsizetype mostName = 100;
constexpr qsizetype mostAddress = 200;
constexpr qsizetype mostNumber = 20;

bool isReadable(const QString &text, qsizetype most)
{
    return text.size() <= most
        && std::all_of(text.begin(), text.end(), [](QChar character) { return character.isPrint(); });
}

/// As what is stored of a patient.
StoredPerson storedOf(const CapturedPerson &person)
{
    return { Pii(person.patientNumber), person.patient.name, {}, person.patient.kana,
        person.patient.birthdate };
}

} // namespace

QString malformedItem(const CapturedPerson &person, const QDate &today)
{
    const Patient &patient = person.patient;
    const QDate birth = patient.birthdate.reveal();
    if (patient.name.reveal().trimmed().isEmpty() || !isReadable(patient.name.reveal(), mostName))
        return QStringLiteral("Name");
    if (foldedForSearch(patient.kana.reveal()).isEmpty() || !isReadable(patient.kana.reveal(), mostName))
        return QStringLiteral("NameKana");
    if (!birth.isValid() || birth > today || birth.addYears(mostYears) < today)
        return QStringLiteral("Birthdate");
    if (!isReadable(patient.address.reveal(), mostAddress))
        return QStringLiteral("Address");
    return isReadable(person.patientNumber, mostNumber) ? QString() : QStringLiteral("ReferenceNumber");
}

PersonDoubt doubtAbout(const CapturedPerson &person, const Eligibility &answer)
{
    PersonDoubt first = PersonDoubt::None;
    for (const EligibilityResult &one : answer.results) {
        const PersonDoubt doubt = disagreement(one.patient, one.referenceNumber, storedOf(person));
        if (doubt == PersonDoubt::None && answer.validity == Validity::Several)
            return doubt;
        if (first == PersonDoubt::None)
            first = doubt;
    }
    return first;
}

bool mayBe(const CapturedPerson &person, const Patient &patient, const QString &referenceNumber)
{
    return disagreement(patient, referenceNumber, storedOf(person)) == PersonDoubt::None;
}

bool surelyIs(const CapturedPerson &person, const Patient &patient, const QString &referenceNumber)
{
    return !person.patientNumber.trimmed().isEmpty() && !referenceNumber.trimmed().isEmpty()
        && mayBe(person, patient, referenceNumber);
}

void follow(CapturedPerson &person, const EligibilityResult &answer)
{
    if (!answer.patient.kana.isEmpty())
        person.patient.kana = answer.patient.kana;
    if (answer.patient.birthdate.reveal().isValid())
        person.patient.birthdate = answer.patient.birthdate;
    if (!answer.referenceNumber.trimmed().isEmpty())
        person.patientNumber = answer.referenceNumber;
}

} // namespace madoguchi
