#include "app/central/problems.h"

#include "app/central/contractjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

struct ProblemCode
{
    const char *code;
    Failure failure;
};

/// central-https.md, Problems.
constexpr std::array problemCodes{
    ProblemCode{ "message-malformed", Failure::RequestMalformed },
    ProblemCode{ "facility-mismatch", Failure::FacilityMismatch },
    ProblemCode{ "facility-unknown", Failure::FacilityUnknown },
    ProblemCode{ "not-qualified", Failure::NotQualified },
    ProblemCode{ "no-consent", Failure::NoConsent },
    ProblemCode{ "consent-expired", Failure::ConsentExpired },
    ProblemCode{ "signature-invalid", Failure::SignatureInvalid },
    ProblemCode{ "certificate-untrusted", Failure::CertificateUntrusted },
    ProblemCode{ "certificate-expired", Failure::CertificateExpired },
    ProblemCode{ "certificate-revoked", Failure::CertificateRevoked },
    ProblemCode{ "card-suspended", Failure::CardSuspended },
    ProblemCode{ "not-found", Failure::NotFound },
    ProblemCode{ "challenge-expired", Failure::ChallengeExpired },
    ProblemCode{ "clock-skew", Failure::ClockSkew },
    ProblemCode{ "visit-closed", Failure::VisitClosed },
    ProblemCode{ "card-not-registered", Failure::CardNotRegistered },
    ProblemCode{ "key-reused", Failure::KeyReused },
    ProblemCode{ "too-many-requests", Failure::ServiceBusy },
    ProblemCode{ "internal", Failure::ServiceInternal },
    ProblemCode{ "maintenance", Failure::ServiceMaintenance },
};

/// An unknown code may be anything: visible ASCII of it, and not much.
QString showable(const QString &code)
{
    constexpr qsizetype longest = 64;
    QString shown;
    for (const QChar c : code.left(longest)) {
        if (c > u' ' && c < u'\x7f')
            shown.append(c);
    }
    return shown;
}

} // namespace

std::optional<Failure> failureOfProblem(const QString &code)
{
    const auto found = std::find_if(problemCodes.begin(), problemCodes.end(),
        [&](const ProblemCode &known) { return code == QLatin1String(known.code); });
    if (found == problemCodes.end())
        return std::nullopt;
    return found->failure;
}

Fault faultOfProblem(const QByteArray &body, int status)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return Fault{ .failure = Failure::AnswerMalformed, .number = status };
    const QJsonObject problem = document.object();
    const QString code = problem.value(QLatin1String("code")).toString();
    const std::optional<Failure> known = failureOfProblem(code);
    return Fault{ .failure = known.value_or(Failure::ServiceUnknownProblem),
        .code = known ? code : showable(code),
        .number = status,
        .until = timeFromRfc3339(problem.value(QLatin1String("until")).toString()) };
}

bool concernsLine(Failure failure)
{
    switch (failure) {
    case Failure::ServiceUnreachable:
    case Failure::ServiceTimeout:
    case Failure::ServiceUntrusted:
    case Failure::ServiceWrongName:
    case Failure::ServiceCertificateExpired:
    case Failure::ServiceTlsTooOld:
    case Failure::StationCertificateMissing:
    case Failure::StationCertificatePassphrase:
    case Failure::StationCertificateExpired:
    case Failure::StationCertificateOther:
    case Failure::StationCertificateRefused:
    case Failure::ServiceMaintenance:
    case Failure::ServiceBusy:
    case Failure::ServiceInternal:
    case Failure::ServiceUnknownProblem:
    case Failure::AnswerMalformed:
    case Failure::SettingsInvalid:
    case Failure::FolderUnreachable:
    case Failure::FolderNotTaken:
        return true;
    default:
        return false;
    }
}

bool failedByLine(Failure failure)
{
    return concernsLine(failure) && !wantsNewKey(failure);
}

bool isForGood(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::RequestMalformed:
    case Failure::FacilityMismatch:
    case Failure::FacilityUnknown:
    case Failure::NotQualified:
    case Failure::NoConsent:
    case Failure::ConsentExpired:
    case Failure::NotFound:
    case Failure::VisitClosed:
    case Failure::KeyReused:
    case Failure::AnswerForOther:
    case Failure::SegmentError:
    case Failure::PersonError:
    case Failure::NotOnThisWay:
    case Failure::FolderReturned:
    case Failure::FolderAnswerEncrypted:
        return true;
    default:
        return fault.failure == Failure::ServiceUnknownProblem && fault.number >= 400 && fault.number < 500;
    }
}

bool wantsNewKey(Failure failure)
{
    return failure == Failure::AnswerMalformed || failure == Failure::SegmentProcessing
        || failure == Failure::FolderAnswerUnreadable;
}

} // namespace madoguchi
