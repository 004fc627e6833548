#include "widgets/common/announcer.h"

#include "widgets/common/announcement.h"
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
    Announcement::forget(window());
}

void Announcer::alert(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
    const QString words = told ? told->text(QAccessible::Name) : QString();
    if (!words.isEmpty())
        Announcement::of(widget->window())->say(words);
}

} // namespace madoguchi
