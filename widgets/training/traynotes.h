#pragma once

#include <QString>

namespace madoguchi {

/// What is special about an invented person, in the current language. The notes stand in
/// resources/training/population.json, where lupdate does not look: they are listed here for it, and a test
/// holds the two together. A note that is not listed is given back as it is.
QString trayNote(const QString &english);

} // namespace madoguchi
