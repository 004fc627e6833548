// error: could not convert|cannot convert|no matching constructor|no matching function
#include "control.h"

namespace madoguchi::mustnotcompile {

void manage()
{
    manageStaff({});
}

} // namespace madoguchi::mustnotcompile
