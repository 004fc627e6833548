#include "app/store/receptionform.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"

namespace madoguchi {

namespace {

/// The newest form. Read: every one up to this.
constexpr int formVersion = 1;

using form::key;

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
        { ReceptionStatus::Arrived, ReceptionStatus::Confirmed, ReceptionStatus::Printed });
    a.choice(key("visitEnd"), reception.visitEnd,
        { VisitEnd::Running, VisitEnd::Complete, VisitEnd::NotAsked, VisitEnd::AnswersNotSent });
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
