#include "widgets/common/chimes.h"

#include <QApplication>

namespace madoguchi {

void Beep::play(Chime chime)
{
    if (chime != Chime::Step)
        QApplication::beep();
}

} // namespace madoguchi
