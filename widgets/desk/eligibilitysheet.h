#pragma once

#include "app/domain/reception.h"
#include "widgets/common/sheet.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// 資格確認結果: what the service answered about a reception, and what the desk has read of 公費, for whoever
/// types it into another program. No consents and no records. Nothing: there is no answer about one person
/// (yet) that could be printed. In the current language; `clinic` may be empty.
std::optional<Sheet> eligibilitySheet(
    const Reception &reception, const QDateTime &now, const QString &clinic);

} // namespace madoguchi
