#include "widgets/common/zoom.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int usual = 100;
constexpr int iconSide = 16; ///< of a button's picture, as the style has it

/// Whose font is the usual one: with a style sheet, Qt hands no font on from a window to what is in it.
constexpr const char *plainWords = "zoomsPlainWords";

void giveFont(QWidget *widget)
{
    if (!widget->testAttribute(Qt::WA_SetFont))
        widget->setProperty(plainWords, true);
    if (widget->property(plainWords).toBool())
        widget->setFont(theme::font(theme::bodyPoints, widget->property("primary").toBool()));
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setIconSize({ theme::px(iconSide), theme::px(iconSide) });
}

/// With all that is in it.
void giveFonts(QWidget *widget)
{
    giveFont(widget);
    const QList<QWidget *> parts = widget->findChildren<QWidget *>();
    for (QWidget *part : parts)
        giveFont(part);
}

} // namespace

Zoom &Zoom::instance()
{
    static Zoom zoom;
    return zoom;
}

const QList<int> &Zoom::steps()
{
    static const QList<int> all{ usual, 125, 150, 200 };
    return all;
}

void Zoom::set(int percent)
{
    if (percent == m_percent || !steps().contains(percent))
        return;
    m_percent = percent;
    theme::setScale(percent / 100.0);
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(m_key, percent);
    giveAllAgain();
}

void Zoom::step(int by)
{
    const qsizetype at = steps().indexOf(m_percent) + by;
    set(steps().at(std::clamp<qsizetype>(at, 0, steps().size() - 1)));
}

void Zoom::keepIn(const QString &file, const QString &station)
{
    m_file = file;
    m_key = station + QStringLiteral("/zoom");
    const int kept = QSettings(file, QSettings::IniFormat).value(m_key).toInt();
    set(steps().contains(kept) ? kept : usual);
}

/// Larger by whatever key has the plus sign: on Japanese keyboards with the semicolon, on others with the
/// equals sign.
void Zoom::follow(QWidget *window)
{
    if (m_windows.isEmpty())
        qApp->installEventFilter(this);
    m_windows.append(window);
    if (m_percent != usual)
        giveFonts(window);
    connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeAll(window); });
    const auto add = [this, window](const QList<QKeySequence> &keys, auto act) {
        for (const QKeySequence &one : keys)
            connect(new QShortcut(one, window), &QShortcut::activated, this, act);
    };
    add({ Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Semicolon },
        [this] { step(1); });
    add({ Qt::CTRL | Qt::Key_Minus }, [this] { step(-1); });
    add({ Qt::CTRL | Qt::Key_0 }, [this] { set(usual); });
}

void Zoom::giveAgain(QWidget *widget) const
{
    if (m_percent != usual && isFollowed(widget))
        giveFont(widget);
}

void Zoom::giveAllAgain()
{
    for (QWidget *window : std::as_const(m_windows))
        giveFonts(window);
    Q_EMIT changed();
}

bool Zoom::isFollowed(const QWidget *widget) const
{
    return std::any_of(m_windows.begin(), m_windows.end(),
        [widget](const QWidget *window) { return window == widget || window->isAncestorOf(widget); });
}

/// What comes into a window later is as large as the rest, also where it was asked for its size, and given
/// its letters by that, before it was put there.
bool Zoom::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isNew = type == QEvent::Polish || type == QEvent::ParentChange;
    if (isNew && m_percent != usual && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (isFollowed(widget) && type == QEvent::Polish)
            giveFont(widget);
        else if (isFollowed(widget))
            giveFonts(widget); // none of what is in it is told
    }
    return QObject::eventFilter(watched, event);
}

} // namespace madoguchi
