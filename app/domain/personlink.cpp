#include "app/domain/personlink.h"

#include "app/domain/receptionsearch.h"

#include <QList>

namespace madoguchi {

namespace {

constexpr uint blackDot = 0x25CF;

bool sameButDots(const QString &left, const QString &right)
{
    const QList<uint> one = left.toUcs4(), other = right.toUcs4();
    if (one.size() != other.size())
        return false;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] != other[i] && one[i] != blackDot && other[i] != blackDot)
            return false;
    }
    return true;
}

QString plainName(const QString &name)
{
    QString plain = name.normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar letter) { return letter.isSpace(); });
    return plain;
}

bool contradictsNumber(const QString &number, const StoredPerson &stored)
{
    const QString told = comparablePatientNumber(number);
    const QString linked = comparablePatientNumber(stored.patientNumber.reveal());
    return !told.isEmpty() && !linked.isEmpty() && told != linked;
}

PersonDoubt contradiction(const Patient &answer, const StoredPerson &stored)
{
    const QDate born = answer.birthdate.reveal(), other = stored.birthdate.reveal();
    if (born.isValid() && other.isValid() && born != other)
        return PersonDoubt::Birthdate;
    const bool bothKana = !answer.kana.isEmpty() && !stored.kana.isEmpty();
    if (bothKana && !samePersonsKana(answer.kana.reveal(), stored.kana.reveal()))
        return PersonDoubt::Kana;
    return PersonDoubt::None;
}

} // namespace

PersonDoubt disagreement(const Patient &patient, const QString &number, const StoredPerson &stored)
{
    const QDate born = patient.birthdate.reveal();
    if (!born.isValid() || born != stored.birthdate.reveal())
        return PersonDoubt::Birthdate;
    const QString kana = patient.kana.reveal();
    if (foldedForSearch(kana).isEmpty() || !samePersonsKana(kana, stored.kana.reveal()))
        return PersonDoubt::Kana;
    return contradictsNumber(number, stored) ? PersonDoubt::Number : PersonDoubt::None;
}

PersonDoubt doubtAbout(const EligibilityResult &answer, const QString &number, const StoredPeople &stored)
{
    if (stored.ofNumber) {
        const auto doubt = disagreement(answer.patient, {}, *stored.ofNumber); // found by that number
        if (doubt != PersonDoubt::None)
            return doubt;
    }
    if (!stored.ofInsurance || !isOnePersons(answer.insurance))
        return PersonDoubt::None;
    if (const auto doubt = contradiction(answer.patient, *stored.ofInsurance); doubt != PersonDoubt::None)
        return doubt;
    return contradictsNumber(number, *stored.ofInsurance) ? PersonDoubt::Number : PersonDoubt::None;
}

bool isOnePersons(const Insurance &insurance)
{
    return !insurance.branch.reveal().trimmed().isEmpty() || insurance.isLateElderly();
}

bool contradicts(const EligibilityResult &answer, const StoredPerson &stored)
{
    return contradiction(answer.patient, stored) != PersonDoubt::None;
}

QString comparablePatientNumber(const QString &number)
{
    return number.normalized(QString::NormalizationForm_KC).trimmed().toUpper();
}

bool samePatientNumber(const QString &left, const QString &right)
{
    return comparablePatientNumber(left) == comparablePatientNumber(right);
}

bool samePersonsKana(const QString &left, const QString &right)
{
    return sameButDots(foldedForSearch(left), foldedForSearch(right));
}

bool samePersonsName(const QString &left, const QString &right)
{
    return sameButDots(plainName(left), plainName(right));
}

Pii<QString> displayNameOf(const EligibilityResult &answer, const std::optional<StoredPerson> &stored)
{
    const QString received = answer.patient.name.reveal();
    if (!stored || !samePersonsName(received, stored->name.reveal()))
        return {};
    if (!stored->displayName.isEmpty())
        return stored->displayName;
    const bool wasRight = hasBlackDot(received) && !hasBlackDot(stored->name.reveal());
    return wasRight ? stored->name : Pii<QString>();
}

} // namespace madoguchi
