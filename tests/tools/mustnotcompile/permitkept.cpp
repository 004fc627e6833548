// error: use of deleted function|call to deleted constructor|uses deleted function
#include "control.h"

namespace madoguchi::mustnotcompile {

void askTwice(Central &central, RecordsPermit permit, const MedicationQuery &query)
{
    central.medication(permit, query, ignore);
}

} // namespace madoguchi::mustnotcompile
