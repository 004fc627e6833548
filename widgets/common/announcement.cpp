#include "widgets/common/announcement.h"

#include <QAccessible>
#include <QAccessibleEvent>

namespace madoguchi {

namespace {

constexpr std::chrono::seconds kept{ 5 }; ///< a reader asks for the words after it has heard of them

} // namespace

Announcement::Announcement(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("announcement"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    m_said.setSingleShot(true);
    m_said.setInterval(kept);
    connect(&m_said, &QTimer::timeout, this, [this] { forget(); });
}

Announcement *Announcement::of(QWidget *window)
{
    auto *known = window->findChild<Announcement *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new Announcement(window);
}

void Announcement::forget(QWidget *window)
{
    if (auto *known = window->findChild<Announcement *>(QString(), Qt::FindDirectChildrenOnly))
        known->forget();
}

void Announcement::say(const QString &words)
{
    if (m_inTurn && accessibleName().split(QLatin1Char('\n')).contains(words))
        return;
    const QString before = m_inTurn ? accessibleName() + QLatin1Char('\n') : QString();
    if (!m_inTurn)
        QTimer::singleShot(0, this, [this] { m_inTurn = false; });
    m_inTurn = true;
    setAccessibleName(before + words);
    if (isVisible()) {
        QAccessibleEvent shown(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }
    show(); // which tells it by itself where it was hidden
    m_said.start();
}

void Announcement::forget()
{
    m_said.stop();
    m_inTurn = false;
    hide();
    setAccessibleName({});
}

} // namespace madoguchi
