// error: no match for .operator<<|invalid operands to binary expression
#include "control.h"

namespace madoguchi::mustnotcompile {

void print(const SecretBytes &secret)
{
    qDebug() << secret;
}

} // namespace madoguchi::mustnotcompile
