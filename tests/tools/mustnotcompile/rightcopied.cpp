// error: use of deleted function|call to deleted constructor|uses deleted function
#include "control.h"

namespace madoguchi::mustnotcompile {

Granted<Right::ManageStaff> twice(const Granted<Right::ManageStaff> &granted)
{
    return Granted<Right::ManageStaff>(granted);
}

} // namespace madoguchi::mustnotcompile
