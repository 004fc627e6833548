#include "widgets/common/primary.h"

#include "widgets/common/zoom.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace madoguchi {

void setPrimary(QWidget *button, bool primary)
{
    const QVariant before = button->property("primary");
    if (before.isValid() && before.toBool() == primary)
        return;
    button->setProperty("primary", primary);
    button->style()->unpolish(button); // the property selector is looked at anew
    button->style()->polish(button);
    Zoom::instance().giveAgain(button);
    button->updateGeometry(); // bold letters are wider
}

} // namespace madoguchi
