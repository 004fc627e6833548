#pragma once

#include "tests/widgets/desk/deskstage.h"

#include <functional>

namespace madoguchi {

/// One thing that can stand in the desk's window.
struct DeskSight
{
    QString name;
    std::function<void(DeskStage &)> show;
};

/// What the reader and the day bring.
const QList<DeskSight> &deskSights();
/// What the keys open, what stands beside a reception, and the way into the seat.
const QList<DeskSight> &deskPages();

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::DeskSight)
