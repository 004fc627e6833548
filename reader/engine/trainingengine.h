#pragma once

#include <QString>

namespace madoguchi {

/// The training clinic's face engine: beside the program, where it was built, or where it is installed.
/// Empty: it is in neither place, and the clinic has no face engine.
QString trainingEngineFile();

} // namespace madoguchi
