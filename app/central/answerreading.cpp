#include "app/central/answerreading.h"

#include "app/central/contractjson.h"
#include "app/central/echo.h"
#include "app/central/messagelog.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/problems.h"
#include "app/central/visitlist.h"

namespace madoguchi {

namespace {

/// What JSON gave, or that it was none of its kind.
template <typename T> Outcome<T> orMalformed(const std::optional<T> &read, const HttpAnswer &answer)
{
    return read ? Outcome<T>(*read) : malformedAnswer(answer);
}

void takeOutConsents(Eligibility &eligibility)
{
    for (EligibilityResult &result : eligibility.results) {
        if (result.consents == Consents() && !result.limitConsent && !result.diseaseConsent)
            continue;
        result.consents = {};
        result.limitConsent.reset();
        result.limitConsentAt = {};
        result.limit.reset();
        result.diseaseConsent.reset();
        result.diseaseConsentAt = {};
        result.diseases.clear();
        eligibility.findings.append({ QStringLiteral("ResultOfQualificationConfirmation"),
            QStringLiteral("has consents before any was asked") });
    }
}

/// With what Madoguchi-Empty says, which stands only where there is nothing.
template <typename Record>
Outcome<Record> withEmptyReason(Record record, const HttpAnswer &answer, bool isEmpty)
{
    if (answer.empty.isEmpty())
        return record;
    if (!isEmpty)
        return malformedAnswer(answer);
    if (const std::optional<EmptyReason> reason = readEmpty(answer.empty)) {
        record.absence = reason->absence;
        record.absenceYear = reason->year;
        record.absencePlanned = reason->planned;
    } else {
        record.findings.append(
            { QStringLiteral("Madoguchi-Empty"), QStringLiteral("is not a known reason") });
    }
    return record;
}

} // namespace

Fault malformedAnswer(const HttpAnswer &answer)
{
    return Fault{ .failure = Failure::AnswerMalformed, .number = answer.status };
}

Outcome<OpenedVisit> readOpenedVisitAnswer(const HttpAnswer &answer)
{
    return orMalformed(readOpenedVisit(answer.body), answer);
}

Outcome<QString> readRegistrationAnswer(const HttpAnswer &answer)
{
    if (answer.status != 204)
        return faultOfProblem(answer.body, answer.status);
    const auto challenge = QString::fromLatin1(answer.challenge);
    return isChallenge(challenge) ? Outcome<QString>(challenge) : malformedAnswer(answer);
}

Outcome<QList<ListedVisit>> readVisitsAnswer(const HttpAnswer &answer)
{
    return orMalformed(readVisitList(answer.body), answer);
}

Outcome<QList<InsurerRegistration>> readRegistrationsAnswer(const HttpAnswer &answer)
{
    return orMalformed(readRegistrations(answer.body), answer);
}

Outcome<QList<LookedAtRecord>> readViewsAnswer(const HttpAnswer &answer)
{
    return orMalformed(readLookedAt(answer.body), answer);
}

Outcome<IdentityAnswer> readFaceAnswer(
    const HttpAnswer &answer, const QString &institution, const QUuid &visit, bool identity)
{
    IdentityAnswer read;
    read.challenge = QString::fromLatin1(answer.challenge);
    if (!read.challenge.isEmpty() && !isChallenge(read.challenge))
        return malformedAnswer(answer);
    if (answer.status != 200) { // card-not-registered: nothing but the next challenge
        read.registered = false;
        return read;
    }
    messages::MessageCounts counts;
    Outcome<Eligibility> eligibility = messages::readEligibility(answer.body, counts);
    logLeftOut(counts);
    if (!eligibility)
        return eligibility.error();
    if (eligibility->medium != QStringLiteral("1"))
        return malformedAnswer(answer); // no face result
    if (!echoes(*eligibility, institution, visit))
        return Fault{ .failure = Failure::AnswerForOther };
    read.eligibility = std::move(eligibility).value();
    read.message = answer.body;
    if (identity) {
        takeOutConsents(read.eligibility);
        read.asks = readAsk(answer.ask);
    }
    return read;
}

Outcome<MedicationRecord> readMedicationAnswer(
    const HttpAnswer &answer, const QString &institution, const MedicationQuery &query)
{
    messages::MessageCounts counts;
    Outcome<MedicationRecord> record = messages::readMedication(answer.body, counts);
    logLeftOut(counts);
    if (!record)
        return record.error();
    if (!echoes(*record, institution, query))
        return Fault{ .failure = Failure::AnswerForOther };
    return withEmptyReason(*record, answer, record->lines.isEmpty() && record->treatments.isEmpty());
}

Outcome<CheckupRecord> readCheckupAnswer(
    const HttpAnswer &answer, const QString &institution, const CheckupQuery &query)
{
    messages::MessageCounts counts;
    Outcome<CheckupRecord> record = messages::readCheckup(answer.body, counts);
    logLeftOut(counts);
    if (!record)
        return record.error();
    if (!echoes(*record, institution, query))
        return Fault{ .failure = Failure::AnswerForOther };
    return withEmptyReason(*record, answer, record->checkups.isEmpty());
}

} // namespace madoguchi
