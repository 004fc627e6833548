#pragma once

#include "widgets/common/helppanel.h"

#include <QList>

namespace madoguchi {

/// The keys of the consulting room's window, in the current language.
[[nodiscard]] QList<KeyText> roomKeys();
/// What there is to know of what is shown; `working`: somebody is signed in.
[[nodiscard]] HelpText roomHelp(bool working);

} // namespace madoguchi
