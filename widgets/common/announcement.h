#pragma once

#include <QTimer>
#include <QWidget>

namespace madoguchi {

/// What a screen reader says aloud in a window. Qt 6.4 tells AT-SPI nothing of QAccessible::Alert, and
/// readers pass over a label whose words change; a notification that comes to be shown is read. It takes no
/// room and no click.
class Announcement : public QWidget
{
    Q_OBJECT
public:
    /// The one of `window`, made with the first words.
    static Announcement *of(QWidget *window);

    /// Together with what was said in the same turn of the event loop: a reader asks for the words later.
    /// They may name a patient: after a few seconds, or with `forget`, they are gone from here.
    void say(const QString &words);
    static void forget(QWidget *window);

private:
    void forget();
    explicit Announcement(QWidget *window);

    QTimer m_said;
    bool m_inTurn = false;
};

} // namespace madoguchi
