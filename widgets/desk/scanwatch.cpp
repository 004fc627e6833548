#include "widgets/desk/scanwatch.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <utility>

namespace madoguchi {

namespace {

constexpr qsizetype shortest = 4; ///< what a hand can roll over the keys

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool isLetter(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers others = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && key.text().size() == 1 && key.text().at(0).isPrint();
}

} // namespace

ScanWatch::ScanWatch(QWidget *window, std::chrono::milliseconds pause, QString prefix)
    : QObject(window)
    , m_window(window)
    , m_pause(pause)
    , m_prefix(std::move(prefix))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScanWatch::letGo);
    if (pause.count() > 0)
        QCoreApplication::instance()->installEventFilter(this);
}

ScanWatch::~ScanWatch() = default;

void ScanWatch::setOn(bool on)
{
    if (!on)
        m_held.clear(); // nobody's any more
    m_on = on;
}

bool ScanWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_on || m_isLettingGo || event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto *target = static_cast<QWidget *>(watched);
    if (target->window() != m_window)
        return false;
    return take(target, *static_cast<QKeyEvent *>(event));
}

/// True: it goes nowhere now.
bool ScanWatch::take(QWidget *target, const QKeyEvent &key)
{
    if (!m_held.empty() && isTooLate(key))
        letGo();
    if (isLetter(key) && !key.isAutoRepeat()) {
        m_held.push_back({ target, std::unique_ptr<QKeyEvent>(key.clone()) });
        m_timer.start(m_pause);
        return true;
    }
    const QString scan = isEnter(key) ? code() : QString();
    if (scan.isEmpty())
        return followTyping(target, key);
    m_timer.stop();
    m_held.clear();
    Q_EMIT scanned(scan);
    return true;
}

/// What was typed before it goes first, and may have taken the keyboard elsewhere: there it goes, too. An
/// Enter that was meant for a field would confirm somebody.
bool ScanWatch::followTyping(QWidget *target, const QKeyEvent &key)
{
    const bool first = m_held.empty();
    letGo();
    QWidget *now = m_window->focusWidget();
    if (first || !now || now == target)
        return false;
    const std::unique_ptr<QKeyEvent> same(key.clone());
    m_isLettingGo = true;
    QCoreApplication::sendEvent(now, same.get());
    m_isLettingGo = false;
    return true;
}

/// By the time at which the keys were pressed: what a busy program has not looked at for a while was typed
/// slowly all the same.
bool ScanWatch::isTooLate(const QKeyEvent &key) const
{
    const quint64 before = m_held.back().key->timestamp();
    return before != 0 && key.timestamp() > before + static_cast<quint64>(m_pause.count());
}

/// What was scanned; empty: it was typed.
QString ScanWatch::code() const
{
    QString text;
    for (const Held &one : m_held)
        text += one.key->text();
    if (!text.startsWith(m_prefix) || text.size() - m_prefix.size() < shortest)
        return {};
    return text.mid(m_prefix.size()).trimmed();
}

void ScanWatch::letGo()
{
    m_timer.stop();
    const std::vector<Held> held = std::exchange(m_held, {});
    m_isLettingGo = true;
    const QWidget *const before = m_window->focusWidget();
    for (const Held &one : held) {
        // One of them may have filled its field, and taken the keyboard to the next: there go the others.
        QWidget *now = m_window->focusWidget();
        QWidget *target = now && now != before ? now : one.target.data();
        if (target)
            QCoreApplication::sendEvent(target, one.key.get());
    }
    m_isLettingGo = false;
}

} // namespace madoguchi
