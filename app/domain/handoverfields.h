#pragma once

#include "app/domain/reception.h"

#include <QList>
#include <QString>

#include <utility>

namespace madoguchi {

/// What a reception tells the レセコン beside the received message (config.md, Hand-over): names and values
/// in their order, an empty value for what is not known. Eligibility and whether consents were given, never a
/// record. Of several candidates nobody: only the reception.
[[nodiscard]] QList<std::pair<QString, QString>> handOverFields(const Reception &reception);

/// The file's name: "reception_20261120_12.xml". `suffix`: "xml", "csv".
[[nodiscard]] QString handOverName(const Reception &reception, const QString &suffix);

} // namespace madoguchi
