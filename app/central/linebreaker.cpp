#include "app/central/linebreaker.h"

#include <algorithm>

namespace madoguchi {

LineBreaker::LineBreaker(const DirectTimings &timings)
    : m_breakAfter(timings.breakAfter)
    , m_firstRest(timings.firstRest)
    , m_longestRest(timings.longestRest)
{ }

void LineBreaker::answered()
{
    m_failures = 0;
    m_rests = 0;
}

std::optional<LineBreaker::Milliseconds> LineBreaker::failed(const Fault &fault, bool resting, double jitter)
{
    m_fault = fault;
    ++m_failures;
    if (m_failures < m_breakAfter || resting)
        return std::nullopt;
    const Milliseconds full = std::min(m_longestRest, m_firstRest * (1 << std::min(m_rests, 16)));
    const Milliseconds rest(full.count() - static_cast<qint64>(jitter * double(full.count()) / 2));
    ++m_rests;
    return rest;
}

bool isLineLoss(Failure failure)
{
    switch (failure) {
    case Failure::ServiceUnreachable:
    case Failure::ServiceTimeout:
    case Failure::ServiceUntrusted:
    case Failure::ServiceWrongName:
    case Failure::ServiceCertificateExpired:
    case Failure::ServiceTlsTooOld:
    case Failure::StationCertificateRefused:
        return true;
    default:
        return false;
    }
}

} // namespace madoguchi
