#pragma once

#include "app/domain/findings.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What was odd in an answer, in words of the current language: apart what was left out and what is shown
/// although.
namespace madoguchi::findingwords {

/// Empty: nothing was odd.
QString summary(const QList<Finding> &findings);
/// One a finding: which drug or item, what of it, and what became of it. `rows`:
/// MedicationRecord::findingRows. More than `most` are counted in a last line.
QStringList lines(const QList<Finding> &findings, const QStringList &rows, qsizetype most = 40);

} // namespace madoguchi::findingwords
