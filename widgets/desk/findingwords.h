#pragma once

#include "app/domain/eligibility.h"

#include <QString>

/// What does not fit in an answer, in words for whoever stands at the desk: the value's name, what is wrong
/// with it, and what to do. The element's own name stays beside it, for the helpdesk.
namespace madoguchi::findingwords {

QString line(const Finding &finding);
QString remedy(const Finding &finding);

} // namespace madoguchi::findingwords
