#include "app/explain/eligibilityjson.h"

namespace madoguchi::explaining {

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

/// A code of one digit that the domain keeps as an enumeration; 0: not said.
QJsonValue digitValue(CodeTable table, int digit)
{
    return digit == 0 ? QJsonValue() : codeValue(table, QString::number(digit));
}

QJsonValue burdenJson(const EligibilityResult &result, Validity validity, const Wishes &wishes)
{
    using Source = BurdenRatio::Source;
    const BurdenRatio ratio = burdenRatio(result, validity, wishes.today());
    const auto state = [](const char *word) { return QJsonObject{ { name("state"), name(word) } }; };
    switch (ratio.source) {
    case Source::Received:
    case Source::Derived:
        return QJsonObject{ { name("percent"), ratio.tenths.value_or(0) * 10 },
            { name("source"), name(ratio.source == Source::Received ? "received" : "derived") } };
    case Source::Unreadable:
        return state("unreadable");
    case Source::MedicalAid:
        return state("medical-aid");
    case Source::Unconfirmed:
        return state("unconfirmed");
    case Source::Missing:
        break;
    }
    return state("missing");
}

/// As a consent's, and by ruling 21 what it means to have agreed where there is nothing.
QString benefitWord(BenefitState state)
{
    switch (state) {
    case BenefitState::Unasked:
        return name("unasked");
    case BenefitState::Refused:
        return name("no");
    case BenefitState::None:
        return name("no certificate");
    case BenefitState::Present:
        break;
    }
    return name("yes");
}

QJsonObject limitJson(const EligibilityResult &result, const Wishes &wishes)
{
    const LimitInformation limit = result.limit.value_or(LimitInformation{});
    const bool there = result.limitState() == BenefitState::Present;
    return { { name("state"), benefitWord(result.limitState()) },
        { name("at"), timeValue(result.limitConsentAt) },
        { name("certificate"), codeValue(CodeTable::LimitCertificate, limit.certificate) },
        { name("class"), codeValue(CodeTable::LimitClass, limit.limitClass) },
        { name("age_class"), codeValue(CodeTable::LimitAge, limit.limitClass) },
        { name("issued"), dateValue(limit.issued) }, { name("from"), dateValue(limit.validFrom) },
        { name("to"), dateValue(limit.validTo) }, { name("long_term"), dateValue(limit.longTermFrom) },
        { name("ended"),
            there ? QJsonValue(limit.validTo.isValid() && limit.validTo < wishes.today()) : QJsonValue() },
        { name("changed"), codeValue(CodeTable::LimitChanged, result.limitChanged) } };
}

QJsonObject specificJson(const EligibilityResult &result, const Wishes &wishes)
{
    QJsonArray diseases;
    for (const SpecificDisease &disease : result.diseases)
        diseases.append(QJsonObject{ { name("category"), codeValue(CodeTable::Disease, disease.category) },
            { name("issued"), dateValue(disease.issued) }, { name("from"), dateValue(disease.validFrom) },
            { name("to"), dateValue(disease.validTo) }, { name("self_pay"), textValue(disease.selfPay) },
            { name("ended"), disease.hasEndedOn(wishes.today()) } });
    return { { name("state"), benefitWord(result.diseaseState()) },
        { name("at"), timeValue(result.diseaseConsentAt) }, { name("diseases"), diseases } };
}

QJsonObject ticketJson(const MedicalTicket &ticket, const Wishes &wishes)
{
    const QJsonObject designated{ { name("code"), textValue(ticket.designatedCode) },
        { name("flag"), textValue(ticket.designatedFlag) },
        { name("name"), textValue(ticket.designatedName) } };
    const QJsonObject prescriber{ { name("code"), textValue(ticket.prescriberCode) },
        { name("name"), textValue(ticket.prescriberName) } };
    return { { name("type"), codeValue(CodeTable::Ticket, ticket.type) },
        { name("from"), dateValue(ticket.validFrom) }, { name("to"), dateValue(ticket.validTo) },
        { name("issue_number"), personalValue(ticket.issueNumber, wishes) },
        { name("month"), textValue(ticket.month) }, { name("designated"), designated },
        { name("prescriber"), prescriber }, { name("injuries"), personalValues(ticket.injuries, wishes) },
        { name("treatment"), codeValue(CodeTable::TicketTreatment, ticket.treatment) },
        { name("self_pay"), textValue(ticket.selfPay) },
        { name("district_contact"), personalValue(ticket.districtContact, wishes) },
        { name("handling_contact"), personalValue(ticket.handlingContact, wishes) },
        { name("use"), codeValue(CodeTable::TicketUse, ticket.use) },
        { name("social_insurance"), codeValue(CodeTable::SocialInsurance, ticket.socialInsurance) },
        { name("inconsistent"), codeValue(CodeTable::Inconsistent, ticket.inconsistent) },
        { name("infection"), codeValue(CodeTable::Infection, ticket.infection) },
        { name("elderly_care"), codeValue(CodeTable::ElderlyCare, ticket.elderlyCare) },
        { name("prefectural_expenses"),
            codeValue(CodeTable::PrefecturalExpenses, ticket.prefecturalExpenses) },
        { name("remarks"), personalValues(ticket.remarks, wishes) } };
}

QJsonObject consentJson(const Consent &consent, const Wishes &wishes)
{
    const char *word = "unasked";
    if (consent.state != Consent::State::Unasked)
        word = consent.state == Consent::State::Yes ? "yes" : "no";
    return { { name("state"), name(word) }, { name("at"), timeValue(consent.at) },
        { name("until"), timeValue(consent.until) }, { name("open_at_now"), consent.isOpenAt(wishes.now) } };
}

QJsonObject consentsJson(const Consents &consents, const Wishes &wishes)
{
    QJsonObject json;
    for (const ConsentKind kind : allConsentKinds) {
        if (kind != ConsentKind::Limit) // stands by itself, with what it is about
            json.insert(contractWord(kind), consentJson(consents.of(kind), wishes));
    }
    return json;
}

QJsonObject patientJson(const EligibilityResult &result, const Wishes &wishes)
{
    const Patient &patient = result.patient;
    const std::optional<int> age = ageOn(patient.birthdate.reveal(), wishes.today());
    const bool dots = hasBlackDot(patient.name.reveal()) || hasBlackDot(patient.otherName.reveal())
        || hasBlackDot(result.insurance.holderName.reveal());
    return { { name("holder"), personalValue(result.insurance.holderName, wishes) },
        { name("name"), personalValue(patient.name, wishes) },
        { name("kana"), personalValue(patient.kana, wishes) },
        { name("other_name"), personalValue(patient.otherName, wishes) },
        { name("other_kana"), personalValue(patient.otherKana, wishes) },
        { name("sex"), codeValue(CodeTable::Sex, QString::number(static_cast<int>(patient.sex))) },
        { name("sex_to_compare"),
            patient.sexToCompare == Sex::NotStated
                ? QJsonValue()
                : codeValue(CodeTable::Sex, QString::number(static_cast<int>(patient.sexToCompare))) },
        { name("birthdate"), personalValue(patient.birthdate, wishes) },
        { name("age"), age ? QJsonValue(*age) : QJsonValue() },
        { name("address"), personalValue(patient.address, wishes) },
        { name("post"), personalValue(patient.postNumber, wishes) },
        { name("reference_number"), personalValue(result.referenceNumber, wishes) },
        { name("name_has_black_dot"), dots } };
}

QJsonObject insuranceJson(const Insurance &insurance, const Wishes &wishes)
{
    return { { name("class"), codeValue(CodeTable::CardClass, insurance.classification) },
        { name("insurer"), textValue(insurance.insurerNumber) },
        { name("insurer_name"), textValue(insurance.insurerName) },
        { name("symbol"), personalValue(insurance.symbol, wishes) },
        { name("number"), personalValue(insurance.number, wishes) },
        { name("branch"), personalValue(insurance.branch, wishes) },
        { name("own"), digitValue(CodeTable::Family, static_cast<int>(insurance.family)) },
        { name("issued"), dateValue(insurance.issued) },
        { name("qualified_on"), dateValue(insurance.qualifiedOn) },
        { name("from"), dateValue(insurance.validFrom) }, { name("last_day"), dateValue(insurance.lastDay) },
        { name("lost_on"), dateValue(insurance.lostOn) },
        { name("loss"), codeValue(CodeTable::ReasonOfLoss, insurance.reasonOfLoss) } };
}

QJsonValue elderlyJson(const std::optional<ElderlyCertificate> &elderly)
{
    if (!elderly)
        return {};
    return QJsonObject{ { name("issued"), dateValue(elderly->issued) },
        { name("from"), dateValue(elderly->validFrom) }, { name("to"), dateValue(elderly->validTo) },
        { name("ratio"), textValue(elderly->ratio) } };
}

QJsonObject resultJson(const EligibilityResult &result, Validity validity, const Wishes &wishes)
{
    QJsonObject json = insuranceJson(result.insurance, wishes);
    join(json, patientJson(result, wishes));
    QJsonArray tickets;
    for (const MedicalTicket &ticket : result.tickets)
        tickets.append(ticketJson(ticket, wishes));
    // Of the two places that can say a ratio, the one that is said: as received, whether or not it counts.
    const QString ratio = result.lateElderlyRatio.isEmpty() && result.elderly ? result.elderly->ratio
                                                                              : result.lateElderlyRatio;
    json.insert(name("preschool"), codeValue(CodeTable::Preschool, result.preschool ? name("1") : QString()));
    json.insert(name("ratio"), textValue(ratio));
    json.insert(name("elderly"), elderlyJson(result.elderly));
    json.insert(name("burden"), burdenJson(result, validity, wishes));
    json.insert(name("limit"), limitJson(result, wishes));
    json.insert(name("specific"), specificJson(result, wishes));
    json.insert(name("tickets"), tickets);
    json.insert(name("consents"), consentsJson(result.consents, wishes));
    return json;
}

} // namespace

QJsonObject emptyEligibility()
{
    QJsonObject json;
    for (const char *member :
        { "medium", "segment", "error", "status", "remark", "prescription", "validity" })
        json.insert(name(member), QJsonValue());
    json.insert(name("results"), QJsonArray());
    return json;
}

QJsonObject eligibilityJson(const Eligibility &eligibility, const Wishes &wishes)
{
    QJsonArray results;
    for (const EligibilityResult &result : eligibility.results)
        results.append(resultJson(result, eligibility.validity, wishes));
    return { { name("medium"), codeValue(CodeTable::Medium, eligibility.medium) },
        { name("prescription"), codeValue(CodeTable::Prescription, eligibility.prescriptionSelect) },
        { name("validity"), digitValue(CodeTable::Validity, static_cast<int>(eligibility.validity)) },
        { name("confirmed_for"), dateValue(eligibility.confirmedFor) }, { name("results"), results } };
}

} // namespace madoguchi::explaining
