#pragma once

#include "app/domain/reception.h"
#include "widgets/common/helppanel.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace madoguchi {

/// What somebody at the desk may be asking about when they press F1: what is in front of them.
enum class HelpTopic {
    SignIn,
    List,
    Number,
    Capture,
    Subsidies,
    Visual,
    Bookings,
    Closing,
    Ladder,
    Administration
};

/// The keys of the desk's window.
/// `prints`: the slip comes out with the confirmation.
[[nodiscard]] QList<KeyText> deskKeys(bool prints);
/// In the current language, without personal data. `reception`: the one in hand, whose state is explained
/// with the list; null: none. `now`: what a question is timed by.
[[nodiscard]] HelpText helpText(
    HelpTopic topic, const Reception *reception, const QDateTime &now, bool prints);

} // namespace madoguchi
