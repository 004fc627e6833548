#pragma once

#include "app/central/central.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace madoguchi {

/// The answer to `GET /v1/visits` (central-https.md, List of visits). Nothing where it is not such a list,
/// an entry lacks what tells whose it is, or a visit stands in it twice. The list does not say when a consent
/// was registered: `Consent::at` is the visit's time. A yes without a readable end is closed.
std::optional<QList<ListedVisit>> readVisitList(const QByteArray &body);

} // namespace madoguchi
