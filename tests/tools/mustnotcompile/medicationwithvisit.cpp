// error: cannot convert|no viable conversion|no matching function|could not convert
#include "control.h"

namespace madoguchi::mustnotcompile {

void ask(Central &central, const QUuid &visit, const MedicationQuery &query)
{
    central.medication(visit, query, ignore);
}

} // namespace madoguchi::mustnotcompile
