#include "app/training/standin/qualified.h"

namespace madoguchi {

std::optional<Problem> staffProblem(const Exchange &exchange)
{
    const QString staff = QString::fromLatin1(exchange.request.header("madoguchi-staff"));
    const QString word = QString::fromLatin1(exchange.request.header("madoguchi-qualification"));
    if (!isWellFormedStaffId(staff) || !qualificationFromContract(word))
        return problem("not-qualified", "Staff or qualification is missing or of another form");
    return {};
}

std::optional<Problem> consultingProblem(const Exchange &exchange)
{
    if (exchange.caller.kind != StationKind::Consulting)
        return problem("not-qualified", "Only a consulting station may ask for this");
    return staffProblem(exchange);
}

} // namespace madoguchi
