// error: use of deleted function|call to deleted constructor|uses deleted function
#include "control.h"

namespace madoguchi::mustnotcompile {

RecordsPermit twice(const RecordsPermit &permit)
{
    return RecordsPermit(permit);
}

} // namespace madoguchi::mustnotcompile
