#pragma once

#include "app/domain/reception.h"
#include "widgets/common/helppanel.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace madoguchi {

/// What somebody at the desk may be asking about when they press F1: what is in front of them.
enum class HelpTopic { SignIn, List, Number, Capture, Visual, Bookings, Closing, Ladder };

/// The keys of the desk's window.
[[nodiscard]] QList<KeyText> deskKeys();
/// In the current language, without personal data. `reception`: the one in hand, whose state is explained
/// with the list; null: none. `now`: what a question is timed by.
[[nodiscard]] HelpText helpText(HelpTopic topic, const Reception *reception, const QDateTime &now);

} // namespace madoguchi
