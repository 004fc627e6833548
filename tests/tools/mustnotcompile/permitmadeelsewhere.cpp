// error: private within this context|calling a private constructor
#include "control.h"

namespace madoguchi::mustnotcompile {

RecordsPermit make(const QUuid &visit)
{
    return RecordsPermit(visit, ConsentKind::Medication, QStringLiteral("d1"), Qualification::Doctor, 1);
}

} // namespace madoguchi::mustnotcompile
