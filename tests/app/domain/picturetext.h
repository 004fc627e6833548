#pragma once

#include "app/domain/medicationpicture.h"

#include <QString>

namespace madoguchi {

/// All of a picture as text, for golden files: courses with their spans, the three groupings, hints, and what
/// is new since `since`.
QString asText(const MedicationPicture &picture, const QDate &since);

} // namespace madoguchi
