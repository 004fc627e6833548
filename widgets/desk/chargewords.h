#pragma once

#include "app/domain/reception.h"

#include <QString>

/// What to charge today where no burden ratio is known, as the rule has it by case (chargeToday).
namespace madoguchi::chargewords {

/// For beside the ratio, in short; empty: a figure stands there, or the steps say what comes first.
QString brief(const Reception &reception);
/// For the ladder: each way, and what else; empty likewise.
QString rule(const Reception &reception);

} // namespace madoguchi::chargewords
