// error: could not convert|cannot convert|no viable conversion|no matching function
#include "control.h"

namespace madoguchi::mustnotcompile {

void manage(Granted<Right::SeeEligibility> granted)
{
    manageStaff(std::move(granted));
}

} // namespace madoguchi::mustnotcompile
