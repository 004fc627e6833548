// error: no match for .operator\+|invalid operands to binary expression
#include "control.h"

namespace madoguchi::mustnotcompile {

QString greet(const Patient &patient)
{
    return QStringLiteral("for ") + patient.name;
}

} // namespace madoguchi::mustnotcompile
