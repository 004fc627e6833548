#pragma once

#include "widgets/common/helppanel.h"

#include <QList>
#include <QString>

namespace madoguchi {

/// The keys of the assistant's window, in the current language.
[[nodiscard]] QList<KeyText> assistantKeys();
/// What there is to know of one page (AssistantPage::place), and of going on later.
[[nodiscard]] HelpText assistantHelp(const QString &place);

} // namespace madoguchi
