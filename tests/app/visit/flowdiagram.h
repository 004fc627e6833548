#pragma once

#include "app/visit/flow.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>

#include <utility>

namespace madoguchi::test {

/// Which events lead from one screen to another: as advance() was seen to do it on a walk.
using Ways = QMap<std::pair<flow::Screen, flow::Screen>, QSet<QString>>;

/// The patient's way as a picture (SVG) for the help: a box for each screen, an arrow for what leads to the
/// next one. What can happen on most screens (stopping, taking the card, trouble) stands in the boxes.
QByteArray drawing(const Ways &ways);
/// The same as a table (Markdown): every way that there is.
QByteArray table(const Ways &ways);

} // namespace madoguchi::test
