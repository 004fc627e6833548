// error: could not convert|cannot convert|no viable conversion|no matching function
#include "control.h"

namespace madoguchi::mustnotcompile {

void grant(Granted<Right::GrantQualification> granted)
{
    grantQualification(std::move(granted));
}

} // namespace madoguchi::mustnotcompile
