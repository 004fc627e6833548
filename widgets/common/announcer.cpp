#include "widgets/common/announcer.h"

#include "widgets/common/theme.h"

#include <QAccessible>
#include <QAccessibleEvent>

namespace madoguchi {

Announcer::Announcer(QWidget *parent)
    : PlainLabel(QStringLiteral("announcer"), parent)
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLook(theme::bodyPoints, false, theme::text);
}

void Announcer::say(const QString &text)
{
    setWords(text);
    setToolTip(text.toHtmlEscaped());
    alert(this);
}

void Announcer::clear()
{
    setWords({});
    setToolTip({});
}

void Announcer::alert(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace madoguchi
