// error: cannot convert|could not convert|no viable conversion|conversion from
#include "control.h"

namespace madoguchi::mustnotcompile {

QString open(const Patient &patient)
{
    QString name = patient.name;
    return name;
}

} // namespace madoguchi::mustnotcompile
