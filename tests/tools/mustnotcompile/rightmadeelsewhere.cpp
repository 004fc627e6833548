// error: private within this context|calling a private constructor
#include "control.h"

namespace madoguchi::mustnotcompile {

Granted<Right::ManageStaff> make(const StaffMember &member)
{
    return Granted<Right::ManageStaff>(member);
}

} // namespace madoguchi::mustnotcompile
