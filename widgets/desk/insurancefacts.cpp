#include "widgets/desk/insurancefacts.h"

#include "app/domain/receptionsearch.h"
#include "widgets/common/calendar.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("InsuranceFacts", source);
}

QString symbolAndNumber(const Insurance &insurance)
{
    QStringList parts{ insurance.symbol.reveal(), insurance.number.reveal() };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" ・ "));
}

} // namespace

QList<Fact> insuranceFacts(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    if (!result)
        return {};
    const Insurance &insurance = result->insurance;
    const bool several = reception.eligibility.validity == Validity::Several; // what they share
    const bool hasNoHolder = several || insurance.isLateElderly();
    return {
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Insurer")), insurance.insurerName },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Insurer number")), insurance.insurerNumber.trimmed() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Symbol, number")), symbolAndNumber(insurance) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Branch")),
            several ? QString() : insurance.branch.reveal() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Person")),
            hasNoHolder ? QString() : words::family(insurance.family) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Valid")),
            words::period(insurance.validFrom, insurance.lastDay) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Ended on")), words::date(insurance.lostOn) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Patient number")), patientNumberOf(reception) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Service's remark")), reception.eligibility.remark },
    };
}

} // namespace madoguchi
