#pragma once

#include "widgets/common/plainlabel.h"

namespace madoguchi {

/// The line in which a window says what just happened without taking the focus, and says it aloud to a screen
/// reader. QAccessibleAnnouncementEvent is Qt 6.8: this raises QAccessible::Alert, and shows an Announcement
/// where that is not enough.
class Announcer : public PlainLabel
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent = nullptr);

    void say(const QString &text);
    void clear();

    /// The alert alone, for a widget that shows its words by itself.
    static void alert(QWidget *widget);
};

} // namespace madoguchi
