#include "app/store/receptionform.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"
#include "app/store/storedwords.h"

namespace madoguchi {

namespace {

/// The newest form. Read: every one up to this.
constexpr int formVersion = 7;

using form::key;

/// By its name, which stays: the numbers of failures move when one is added. A name that is not known any
/// more tells only that there was one.
QString nameOf(const std::optional<Failure> &failure)
{
    return failure ? failureName(*failure) : QString();
}

std::optional<Failure> failureOf(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    return stored::failureOf(name).value_or(Failure::ServiceUnknownProblem);
}

constexpr auto describeQuestion = [](auto &a, auto &question) {
    a.part(key("query"), question.query, form::describeNumberQuery);
    a.field(key("proof"), question.proof);
    a.field(key("key"), question.key);
    a.field(key("answered"), question.answered);
    a.field(key("askedAt"), question.askedAt);
    QString failure = nameOf(question.failure);
    a.field(key("failure"), failure);
    if constexpr (std::remove_reference_t<decltype(a)>::reads)
        question.failure = failureOf(failure);
    a.field(key("againAt"), question.againAt);
    if (a.since(3)) {
        a.field(key("failureCode"), question.failureCode);
        a.field(key("answeredAt"), question.answeredAt);
    }
};

constexpr auto describeCaptured = [](auto &a, auto &person) {
    a.part(key("patient"), person.patient, form::describePatient);
    a.field(key("patientNumber"), person.patientNumber);
};

constexpr auto describeReception = [](auto &a, auto &reception) {
    a.field(key("visit"), reception.visit);
    a.field(key("number"), reception.number);
    a.field(key("day"), reception.day);
    a.field(key("arrivedAt"), reception.arrivedAt);
    a.choice(key("method"), reception.method,
        { IdentityMethod::Pin, IdentityMethod::Face, IdentityMethod::Visual, IdentityMethod::Reported,
            IdentityMethod::None });
    a.part(key("eligibility"), reception.eligibility, form::describeEligibility);
    a.choice(key("certificate"), reception.certificate,
        { CertificateState::Good, CertificateState::NearExpiry, CertificateState::InGrace });
    a.choice(key("status"), reception.status,
        { ReceptionStatus::Arrived, ReceptionStatus::Confirmed, ReceptionStatus::Printed,
            ReceptionStatus::Closed });
    a.choice(key("visitEnd"), reception.visitEnd,
        { VisitEnd::Running, VisitEnd::Complete, VisitEnd::NotAsked, VisitEnd::AnswersNotSent });
    if (a.since(2)) {
        a.maybe(key("question"), reception.question, describeQuestion);
        a.field(key("faceFile"), reception.faceFile);
    }
    if (a.since(4)) {
        a.choice(key("person"), reception.person,
            { PersonCheck::Clear, PersonCheck::Doubtful, PersonCheck::Same, PersonCheck::Another });
        a.choice(key("doubt"), reception.doubt,
            { PersonDoubt::None, PersonDoubt::Birthdate, PersonDoubt::Kana, PersonDoubt::Number });
        a.field(key("patientNumber"), reception.patientNumber);
        a.field(key("displayName"), reception.displayName);
        a.choice(key("handOver"), reception.handOver,
            { HandOverState::None, HandOverState::Waiting, HandOverState::Written });
    }
    if (a.since(5)) {
        a.maybe(key("captured"), reception.captured, describeCaptured);
        a.maybe(key("last"), reception.last, form::describeLast);
    }
    if (a.since(6))
        a.part(key("subsidies"), reception.subsidies, form::describeSubsidies);
    if (a.since(7))
        a.field(key("unseenAnswer"), reception.unseenAnswer);
};

} // namespace

QByteArray writeReception(const Reception &reception)
{
    return writeForm(formVersion, reception, describeReception);
}

Outcome<Reception> readReception(const QByteArray &bytes)
{
    return readForm<Reception>(bytes, formVersion, QStringLiteral("reception-form"), describeReception);
}

} // namespace madoguchi
