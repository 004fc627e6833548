// error: private within this context|calling a private constructor
#include "control.h"

namespace madoguchi::mustnotcompile {

GrantedTogether<Right::GrantQualification> make(const QString &administrator)
{
    return GrantedTogether<Right::GrantQualification>(administrator, QString());
}

} // namespace madoguchi::mustnotcompile
