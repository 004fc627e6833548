#include "app/site/patientmarks.h"

#include "app/central/comparison.h"

namespace madoguchi {

namespace {

QByteArray comparable(const QString &number)
{
    return comparableNumber(number).toUtf8();
}

QByteArray markOfReference(const SealingKey &key, const EligibilityResult &result)
{
    return key.keyedHash("reception mark 1", { "reference", comparable(result.referenceNumber) });
}

/// Without the branch, which one side may not say.
QByteArray markOfInsurance(const SealingKey &key, const Insurance &insurance)
{
    return key.keyedHash("reception mark 1",
        { "insurance", paddedInsurerNumber(insurance.insurerNumber).toUtf8(),
            comparable(insurance.symbol.reveal()), comparable(insurance.number.reveal()) });
}

} // namespace

QList<QByteArray> marksOf(const SealingKey &key, const Eligibility &standing)
{
    QList<QByteArray> marks;
    for (const EligibilityResult &result : standing.results) {
        if (!result.referenceNumber.isEmpty())
            marks.append(markOfReference(key, result));
        if (!result.insurance.number.isEmpty())
            marks.append(markOfInsurance(key, result.insurance));
    }
    return marks;
}

QList<QByteArray> marksToFind(const SealingKey &key, const Eligibility &told)
{
    QList<QByteArray> marks;
    // Of the one told newly a blank number counts as one, too, as it does in samePatient.
    for (const EligibilityResult &result : told.results)
        marks << markOfReference(key, result) << markOfInsurance(key, result.insurance);
    return marks;
}

QByteArray markOf(const SealingKey &key, const QUuid &visit)
{
    return key.keyedHash("reception mark 1", { "visit", visit.toRfc4122() });
}

} // namespace madoguchi
