#include "app/domain/rights.h"

namespace madoguchi {

bool may(Role role, Right right, StationKind station)
{
    switch (right) {
    case Right::SeeEligibility:
    case Right::HandOver:
        return role == Role::Reception || role == Role::Qualified;
    case Right::SeeRecords:
        return role == Role::Qualified && station == StationKind::Consulting;
    case Right::VisualCheck:
    case Right::OralLimitConsent: // who receives the patient; a doctor at the desk as little as elsewhere
        return role == Role::Reception;
    case Right::ChangeSettings:
    case Right::ManageStaff:
    case Right::ReviewAllAudit:
        return role == Role::Administrator;
    case Right::GrantQualification:
    case Right::BreakGlass:
        return role == Role::Administrator || role == Role::Qualified;
    case Right::ReviewOwnAudit:
        return true;
    }
    return false;
}

} // namespace madoguchi
