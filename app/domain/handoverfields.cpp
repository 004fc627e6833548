#include "app/domain/handoverfields.h"

namespace madoguchi {

namespace {

using Fields = QList<std::pair<QString, QString>>;

constexpr int japanSeconds = 9 * 3600;

QString compact(const QDate &day)
{
    return day.isValid() ? day.toString(QStringLiteral("yyyyMMdd")) : QString();
}

QString consentWord(const Consent &consent)
{
    if (consent.state == Consent::State::Unasked)
        return {};
    return consent.state == Consent::State::Yes ? QStringLiteral("1") : QStringLiteral("0");
}

QString sourceWord(const BurdenRatio &ratio)
{
    if (!ratio.tenths)
        return {};
    return ratio.source == BurdenRatio::Source::Received ? QStringLiteral("received")
                                                         : QStringLiteral("derived");
}

/// Who was written down in an outage has shown nothing that could be asked by: the patient's own word it is.
QString proofWord(const Reception &reception)
{
    if (reception.method != IdentityMethod::None)
        return QStringLiteral("mynumber");
    return reception.question && !reception.question->proof.isEmpty() ? reception.question->proof
                                                                      : QStringLiteral("statement");
}

Fields personFields(const Reception &reception)
{
    const Patient patient = reception.patient() ? *reception.patient() : Patient();
    const QString shown = reception.shownName().reveal();
    return { { QStringLiteral("PatientNumber"), reception.patientNumber.reveal() },
        { QStringLiteral("Name"), patient.name.reveal() },
        { QStringLiteral("DisplayName"), hasBlackDot(shown) ? QString() : shown },
        { QStringLiteral("NameKana"), patient.kana.reveal() },
        { QStringLiteral("Birthdate"), compact(patient.birthdate.reveal()) },
        { QStringLiteral("Sex"), QString::number(static_cast<int>(patient.sex)) } };
}

Fields insuranceFields(const Reception &reception, const EligibilityResult &result)
{
    const Insurance &insurance = result.insurance;
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    const bool knowsFamily = insurance.family != FamilyClass::Unknown;
    const LimitInformation limit = result.limitState() == BenefitState::Present
        ? result.limit.value_or(LimitInformation())
        : LimitInformation();
    return { { QStringLiteral("InsurerNumber"),
                 insurance.insurerNumber.isEmpty() ? QString()
                                                   : paddedInsurerNumber(insurance.insurerNumber) },
        { QStringLiteral("InsuredCardSymbol"), insurance.symbol.reveal() },
        { QStringLiteral("InsuredIdentificationNumber"), insurance.number.reveal() },
        { QStringLiteral("InsuredBranchNumber"), insurance.branch.reveal() },
        { QStringLiteral("PersonalFamilyClassification"),
            knowsFamily ? QString::number(static_cast<int>(insurance.family)) : QString() },
        { QStringLiteral("BurdenRatio"), ratio.tenths ? QString::number(*ratio.tenths * 10) : QString() },
        { QStringLiteral("BurdenRatioSource"), sourceWord(ratio) },
        { QStringLiteral("QualificationValidity"),
            reception.eligibility.validity == Validity::Unknown
                ? QString()
                : QString::number(static_cast<int>(reception.eligibility.validity)) },
        { QStringLiteral("InsuredCardValidDate"), compact(insurance.validFrom) },
        { QStringLiteral("InsuredCardExpirationDate"), compact(insurance.lastDay) },
        { QStringLiteral("LimitClass"), limit.limitClass },
        { QStringLiteral("LimitValidStartDate"), compact(limit.validFrom) },
        { QStringLiteral("LimitValidEndDate"), compact(limit.validTo) } };
}

Fields visitFields(const Reception &reception, const Consents &consents)
{
    const bool hasCard = reception.method != IdentityMethod::None;
    return { { QStringLiteral("Proof"), proofWord(reception) },
        { QStringLiteral("Medium"), hasCard ? QStringLiteral("card") : QStringLiteral("number") },
        { QStringLiteral("Method"), contractWord(reception.method) },
        { QStringLiteral("ConsentMedication"), consentWord(consents.of(ConsentKind::Medication)) },
        { QStringLiteral("ConsentCheckup"), consentWord(consents.of(ConsentKind::Checkup)) },
        { QStringLiteral("ConsentDiagnosis"), consentWord(consents.of(ConsentKind::Diagnosis)) },
        { QStringLiteral("ConsentOperation"), consentWord(consents.of(ConsentKind::Operation)) } };
}

Fields cleared(Fields fields)
{
    for (auto &field : fields)
        field.second.clear();
    return fields;
}

} // namespace

Fields handOverFields(const Reception &reception)
{
    const EligibilityResult *main = reception.main();
    const bool isOne = main && reception.eligibility.validity != Validity::Several;
    const EligibilityResult result = isOne ? *main : EligibilityResult();
    const Fields head{ { QStringLiteral("ReceptionNumber"), QString::number(reception.number) },
        { QStringLiteral("ReceivedAt"),
            reception.arrivedAt.toOffsetFromUtc(japanSeconds).toString(Qt::ISODate) } };
    const Fields person = personFields(reception);
    const bool isKnown = isOne || isCaptured(reception);
    return head + (isKnown ? person : cleared(person)) + insuranceFields(reception, result)
        + visitFields(reception, result.consents);
}

QString handOverName(const Reception &reception, const QString &suffix)
{
    return QStringLiteral("reception_%1_%2.%3").arg(compact(reception.day)).arg(reception.number).arg(suffix);
}

} // namespace madoguchi
