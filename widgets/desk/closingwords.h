#pragma once

#include "app/domain/closingsheet.h"
#include "widgets/common/factsheet.h"

#include <QList>

/// What the closing sheet says, on the screen and on paper alike.
namespace madoguchi::closingwords {

/// The day's counts.
QList<Fact> counts(const ClosingSheet &sheet);
QString timesTitle(); ///< half of them took less
/// How long patients waited, and stood at each step of the reader.
QList<Fact> times(const ClosingSheet &sheet);
/// Who did what stands in the audit review by name, a line each, and the log's head.
QList<Fact> people(const ClosingSheet &sheet);

} // namespace madoguchi::closingwords
