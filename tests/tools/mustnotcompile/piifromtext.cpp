// error: could not convert|cannot convert|no viable conversion|conversion from
#include "control.h"

namespace madoguchi::mustnotcompile {

Pii<QString> close(const QString &name)
{
    Pii<QString> closed = name;
    return closed;
}

} // namespace madoguchi::mustnotcompile
