#pragma once

#include <QString>

class QWidget;

namespace madoguchi {

/// The first words in `window` of which a part cannot be read, with what holds them; empty: none. Words can
/// be read where they have the room that they take, inside of all that is around them or in something that
/// scrolls there, or where a tip has them whole.
QString cutWords(const QWidget &window);

} // namespace madoguchi
