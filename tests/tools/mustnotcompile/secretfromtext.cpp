// error: could not convert|cannot convert|no viable conversion|conversion from
#include "control.h"

namespace madoguchi::mustnotcompile {

SecretBytes make(const QString &text)
{
    SecretBytes secret = text;
    return secret;
}

} // namespace madoguchi::mustnotcompile
