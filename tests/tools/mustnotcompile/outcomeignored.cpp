// error: ignoring return(ed)? value
#include "control.h"

namespace madoguchi::mustnotcompile {

void confirm(Desk &desk, const QUuid &visit)
{
    desk.confirm(visit);
}

} // namespace madoguchi::mustnotcompile
