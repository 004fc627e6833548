// error: use of deleted function|call to deleted constructor|uses deleted function
#include "control.h"

namespace madoguchi::mustnotcompile {

void useTwice(GrantedTogether<Right::GrantQualification> both)
{
    grantQualification(both);
}

} // namespace madoguchi::mustnotcompile
