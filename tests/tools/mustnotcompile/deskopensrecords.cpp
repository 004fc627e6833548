// error: has no member named .openRecords|no member named .openRecords
#include "control.h"

namespace madoguchi::mustnotcompile {

void ask(Desk &desk, const QUuid &visit)
{
    desk.openRecords(visit, ConsentKind::Medication);
}

} // namespace madoguchi::mustnotcompile
