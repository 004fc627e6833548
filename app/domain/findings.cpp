#include "app/domain/findings.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

using enum FindingKind;

constexpr std::pair<const char *, FindingKind> whys[]{
    { "is not a known code", NoCode },
    { "is not of the form of a code", NoCode },
    { "is not a number of the right width", NoWidth },
    { "is not a date", NoDate },
    { "is not a month", NoMonth },
    { "is not a time", NoTime },
    { "is not a number", NoNumber },
    { "has blanks or wide characters where a code belongs", LooseCode },
    { "stands more than once", Twice },
    { "has hidden or steering characters", Hidden },
    { "differs from the declared encoding", Encoding },
    { "is not the code of an item", NoItem },
    { "is missing", Missing },
    { "holds neither drugs nor treatments", Empty },
    { "holds no item that can be read", Empty },
};

} // namespace

FindingKind findingKind(const Finding &finding)
{
    for (const auto &[why, kind] : whys) {
        if (finding.why == QLatin1String(why))
            return kind;
    }
    return Unknown;
}

bool isLeftOut(const Finding &finding)
{
    switch (findingKind(finding)) {
    case NoCode:
    case NoWidth:
    case NoDate:
    case NoMonth:
    case NoTime:
    case Empty: // something stood there
    case Unknown: // who does not know says the worse
        return true;
    default:
        return false;
    }
}

int leftOut(const QList<Finding> &findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), &isLeftOut));
}

} // namespace madoguchi
