#pragma once

#include <QString>

class QApplication;

namespace madoguchi {

/// `madoguchi --training`: the training clinic with all its windows, until they are closed.
int runTraining(QApplication &application);

/// `madoguchi --walkthrough DIR`: plays one visit through the same windows. 0 only if every step happened.
int runWalkthrough(QApplication &application, const QString &dir);

} // namespace madoguchi
