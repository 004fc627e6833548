#pragma once

#include "widgets/common/helppanel.h"

#include <QList>

namespace madoguchi {

/// The keys of the consulting room's window, in the current language.
[[nodiscard]] QList<KeyText> roomKeys();
/// What F1 is pressed in front of.
enum class RoomTopic { SignIn, Records, Administration };
/// What there is to know of it.
[[nodiscard]] HelpText roomHelp(RoomTopic topic);

} // namespace madoguchi
