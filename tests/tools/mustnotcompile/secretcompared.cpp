// error: no match for .operator==|invalid operands to binary expression
#include "control.h"

namespace madoguchi::mustnotcompile {

bool same(const SecretBytes &left, const SecretBytes &right)
{
    return left == right;
}

} // namespace madoguchi::mustnotcompile
