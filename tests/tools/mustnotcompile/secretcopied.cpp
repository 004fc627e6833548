// error: use of deleted function|call to deleted constructor
#include "control.h"

namespace madoguchi::mustnotcompile {

SecretBytes copy(const SecretBytes &secret)
{
    SecretBytes second = secret;
    return second;
}

} // namespace madoguchi::mustnotcompile
