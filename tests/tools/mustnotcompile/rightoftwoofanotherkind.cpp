// error: could not convert|cannot convert|no viable conversion|no matching function
#include "control.h"

namespace madoguchi::mustnotcompile {

void grant(GrantedTogether<Right::BreakGlass> both)
{
    grantQualification(std::move(both));
}

} // namespace madoguchi::mustnotcompile
