#pragma once

#include "app/domain/reception.h"
#include "widgets/common/state.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace madoguchi {

/// Something about a reception that the desk should know, and what to do or say now.
struct NextStep
{
    Tone tone = Tone::Attention;
    QString title{};
    QString text{};
};

/// Everything that is not as it should be, the most pressing first. Empty: nothing to do but confirm.
/// `now`: what a question is timed by.
QList<NextStep> nextSteps(const Reception &reception, const QDateTime &now);

} // namespace madoguchi
