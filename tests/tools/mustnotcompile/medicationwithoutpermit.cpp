// error: could not convert|cannot convert|no matching constructor|no matching function
#include "control.h"

namespace madoguchi::mustnotcompile {

void ask(Central &central, const MedicationQuery &query)
{
    central.medication({}, query, ignore);
}

} // namespace madoguchi::mustnotcompile
