#pragma once

#include "app/domain/bulk.h"

#include <QList>

#include <optional>

namespace madoguchi {

/// For each question, in its order, the unit that answers it (oqs-interface.md ruling 29): the one that
/// repeats its identifier, if it also repeats its insurer, number and birth date and its results are of that
/// person (ruling 24). Never by position. Nothing: the question is unanswered, which is not "none", because
/// it has no unit, one that is somebody else's, or two that differ.
QList<std::optional<BulkUnit>> unitsFor(const QList<BulkQuestion> &questions, const BulkResult &result);

} // namespace madoguchi
