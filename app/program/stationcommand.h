#pragma once

#include <QString>

class QApplication;

namespace madoguchi {

/// `madoguchi [--config FILE]`: opens the station's windows; what keeps it from opening is said in a window
/// with a way to try again.
int runStation(QApplication &application, const QString &config);

} // namespace madoguchi
