#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi --provision FILE`: sets up a station from the assistant's answers in FILE and the secrets on
/// standard input, and prints what it did. Where FILE has the station's settings too and there is no settings
/// file yet, it is written first. 0: set up; 1: refused, nothing was set up; 2: the station cannot be opened.
int runProvision(const QString &config, const QString &file);

} // namespace madoguchi
