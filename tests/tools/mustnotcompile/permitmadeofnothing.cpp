// error: no matching function for call to .*RecordsPermit|no matching constructor
#include "control.h"

namespace madoguchi::mustnotcompile {

RecordsPermit make()
{
    return RecordsPermit();
}

} // namespace madoguchi::mustnotcompile
