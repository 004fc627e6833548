#include "app/training/standin/faults.h"

#include <algorithm>
#include <array>

namespace madoguchi::faults {

namespace {

struct Name
{
    StandInFault fault;
    const char *name;
};

constexpr std::array names{
    Name{ StandInFault::None, "none" },
    Name{ StandInFault::LineDown, "line-down" },
    Name{ StandInFault::WrongCentre, "wrong-centre" },
    Name{ StandInFault::ExpiredCertificate, "expired-certificate" },
    Name{ StandInFault::WrongHost, "wrong-host" },
    Name{ StandInFault::OnlyTls12, "tls-1.2" },
    Name{ StandInFault::OnlyTls11, "tls-1.1" },
    Name{ StandInFault::Maintenance, "maintenance" },
    Name{ StandInFault::TooManyRequests, "429" },
    Name{ StandInFault::Unavailable, "503" },
    Name{ StandInFault::UnavailableRetryAfter, "503-retry-after" },
    Name{ StandInFault::UnavailableRetryDate, "503-retry-date" },
    Name{ StandInFault::BadGateway, "502" },
    Name{ StandInFault::GatewayTimeout, "504" },
    Name{ StandInFault::Internal, "500" },
    Name{ StandInFault::UnknownProblem, "unknown-problem" },
    Name{ StandInFault::Redirect, "redirect" },
    Name{ StandInFault::Delay, "delay" },
    Name{ StandInFault::Silence, "silence" },
    Name{ StandInFault::DropBeforeBody, "drop-before-body" },
    Name{ StandInFault::DropBeforeAnswer, "drop-before-answer" },
    Name{ StandInFault::HalfBody, "half-body" },
    Name{ StandInFault::WrongContentType, "wrong-content-type" },
    Name{ StandInFault::SetCookie, "set-cookie" },
    Name{ StandInFault::ContentEncoding, "content-encoding" },
    Name{ StandInFault::MalformedXml, "malformed-xml" },
    Name{ StandInFault::MalformedJson, "malformed-json" },
    Name{ StandInFault::HugeBody, "huge-body" },
    Name{ StandInFault::SegmentError, "segment-error" },
    Name{ StandInFault::Processing, "processing" },
    Name{ StandInFault::PersonError, "person-error" },
    Name{ StandInFault::OtherPerson, "other-person" },
    Name{ StandInFault::OtherInstitution, "other-institution" },
    Name{ StandInFault::OtherIdentifier, "other-identifier" },
    Name{ StandInFault::NoIdentifier, "no-identifier" },
    Name{ StandInFault::OtherReceptionNumber, "other-reception-number" },
};

} // namespace

QString nameOf(StandInFault fault)
{
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const Name &entry) { return entry.fault == fault; });
    return found == names.end() ? QString() : QString::fromLatin1(found->name);
}

std::optional<StandInFault> byName(const QString &name)
{
    const auto found = std::find_if(
        names.begin(), names.end(), [&](const Name &entry) { return name == QLatin1String(entry.name); });
    return found == names.end() ? std::nullopt : std::optional(found->fault);
}

QStringList allNames()
{
    QStringList all;
    for (const Name &entry : names)
        all.append(QString::fromLatin1(entry.name));
    return all;
}

} // namespace madoguchi::faults
