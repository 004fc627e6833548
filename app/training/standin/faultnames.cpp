#include "app/training/faultnames.h"

#include "app/training/standin/faults.h"

#include <array>

namespace madoguchi::faults {

namespace {

using Names = FaultNames<StandInFault>;

constexpr auto entries = std::to_array<Names::Entry>({
    { StandInFault::None, "none" },
    { StandInFault::LineDown, "line-down" },
    { StandInFault::WrongCentre, "wrong-centre" },
    { StandInFault::ExpiredCertificate, "expired-certificate" },
    { StandInFault::WrongHost, "wrong-host" },
    { StandInFault::OnlyTls12, "tls-1.2" },
    { StandInFault::OnlyTls11, "tls-1.1" },
    { StandInFault::Maintenance, "maintenance" },
    { StandInFault::TooManyRequests, "429" },
    { StandInFault::Unavailable, "503" },
    { StandInFault::UnavailableRetryAfter, "503-retry-after" },
    { StandInFault::UnavailableRetryDate, "503-retry-date" },
    { StandInFault::BadGateway, "502" },
    { StandInFault::GatewayTimeout, "504" },
    { StandInFault::Internal, "500" },
    { StandInFault::UnknownProblem, "unknown-problem" },
    { StandInFault::Redirect, "redirect" },
    { StandInFault::Delay, "delay" },
    { StandInFault::Silence, "silence" },
    { StandInFault::DropBeforeBody, "drop-before-body" },
    { StandInFault::DropBeforeAnswer, "drop-before-answer" },
    { StandInFault::HalfBody, "half-body" },
    { StandInFault::WrongContentType, "wrong-content-type" },
    { StandInFault::SetCookie, "set-cookie" },
    { StandInFault::ContentEncoding, "content-encoding" },
    { StandInFault::MalformedXml, "malformed-xml" },
    { StandInFault::MalformedJson, "malformed-json" },
    { StandInFault::HugeBody, "huge-body" },
    { StandInFault::SegmentError, "segment-error" },
    { StandInFault::Processing, "processing" },
    { StandInFault::PersonError, "person-error" },
    { StandInFault::OtherPerson, "other-person" },
    { StandInFault::OtherInstitution, "other-institution" },
    { StandInFault::OtherIdentifier, "other-identifier" },
    { StandInFault::NoIdentifier, "no-identifier" },
    { StandInFault::OtherReceptionNumber, "other-reception-number" },
});
constexpr Names names(entries);

} // namespace

QString nameOf(StandInFault fault)
{
    return names.nameOf(fault);
}

std::optional<StandInFault> byName(const QString &name)
{
    return names.byName(name);
}

QStringList allNames()
{
    return names.all();
}

} // namespace madoguchi::faults
