#pragma once

#include "app/desk.h"

#include <QList>
#include <QString>

namespace madoguchi {

/// The health panel as text in the current language: a part a line, and below it what is wrong and what to
/// do.
QString healthText(const QList<HealthLine> &lines);
/// What support asks for first: the program, the system, and the health panel. No personal data: who is
/// logged in at the machine is taken out of the folders' paths.
QString diagnosisText(const QList<HealthLine> &lines);

} // namespace madoguchi
