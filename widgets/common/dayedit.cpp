#include "widgets/common/dayedit.h"

#include "widgets/common/colours.h"
#include "widgets/common/theme.h"

namespace madoguchi {

DayEdit::DayEdit(const QString &objectName, QWidget *parent)
    : QDateEdit(parent)
{
    setObjectName(objectName);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    setButtonSymbols(QAbstractSpinBox::NoButtons); // arrows and digits do it
    // As the other fields are outlined (theme): one line around the whole, none around what is inside.
    Colours::instance().apply(this, [this] {
        setStyleSheet(QStringLiteral("QDateEdit { border: 1px solid %1; border-radius: 4px; background: %2;"
                                     " padding: 4px 8px; }"
                                     "QDateEdit:focus { border: 2px solid %3; padding: 3px 7px; }"
                                     "QDateEdit QLineEdit { border: 0; padding: 0; min-height: 0; }")
                          .arg(theme::line.name(), theme::surface.name(), theme::accent.name()));
    });
}

} // namespace madoguchi
