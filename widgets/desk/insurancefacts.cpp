#include "widgets/desk/insurancefacts.h"

#include "app/domain/receptionsearch.h"
#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/codetext.h"
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
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Kind of insurance")),
            words::code(CodeTable::CardClass, insurance.classification) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Valid")),
            words::period(insurance.validFrom, insurance.lastDay) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Insured since")), words::date(insurance.qualifiedOn) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Issued on")), words::date(insurance.issued) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Ended on")), words::date(insurance.lostOn) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Ended because of")),
            words::code(CodeTable::ReasonOfLoss, insurance.reasonOfLoss) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "School")),
            result->preschool ? words::code(CodeTable::Preschool, QStringLiteral("1")) : QString() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Patient number")), patientNumberOf(reception) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Service's remark")), reception.eligibility.remark },
    };
}

QList<Fact> personFacts(const Reception &reception, bool covered)
{
    const EligibilityResult *result = reception.main();
    if (!result || covered || reception.eligibility.validity == Validity::Several)
        return {};
    const Patient &patient = result->patient;
    return {
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Other name")), patient.otherName.reveal() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Kana of the other name")),
            words::wideKana(patient.otherKana.reveal()) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Insured person")), result->insurance.holderName.reveal() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Postcode")), patient.postNumber.reveal() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Address")), patient.address.reveal() },
    };
}

QString certificateText(const Reception &reception)
{
    if (reception.method == IdentityMethod::None)
        return {};
    const bool isToldByOthers = reception.method == IdentityMethod::Reported;
    if (isToldByOthers && reception.certificate == CertificateState::Good)
        return say(QT_TRANSLATE_NOOP("InsuranceFacts", "－ not known: the terminal does not tell"));
    return words::certificate(reception.certificate);
}

QList<Fact> registrationFacts(const Registration &registration)
{
    const QString why = registration.failure ? failureText(Fault{ *registration.failure }).title : QString();
    QString text;
    if (registration.state == Registration::State::Waiting)
        text = why.isEmpty()
            ? say(QT_TRANSLATE_NOOP("InsuranceFacts", "Waits to be sent"))
            : say(QT_TRANSLATE_NOOP("InsuranceFacts", "Waits, and is tried again: %1")).arg(why);
    else if (registration.state == Registration::State::Refused)
        text = say(QT_TRANSLATE_NOOP(
                       "InsuranceFacts", "Refused: %1 Type the number once more, or call the helpdesk."))
                   .arg(why);
    return { { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Number at the service")), text } };
}

QList<Fact> answerFacts(const Reception &reception)
{
    const Eligibility &answer = reception.eligibility;
    const EligibilityResult *result = reception.main();
    return {
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Confirmed for")), words::date(answer.confirmedFor) },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Said by the service")),
            answer.processedAt.isValid() ? words::dayAndTime(answer.processedAt) : QString() },
        { say(QT_TRANSLATE_NOOP("InsuranceFacts", "Ceiling since the last time")),
            result ? words::code(CodeTable::LimitChanged, result->limitChanged) : QString() },
    };
}

} // namespace madoguchi
