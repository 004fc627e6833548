// error: use of deleted function|call to deleted constructor|uses deleted function
#include "control.h"

namespace madoguchi::mustnotcompile {

void useTwice(Granted<Right::ManageStaff> granted)
{
    manageStaff(granted);
}

} // namespace madoguchi::mustnotcompile
