#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace madoguchi {

class ComposeWatch;
class Seat;

/// What a person does at one window, told to its seat: keys, mouse, touches and the wheel begin the idle time
/// anew, at most once a second. And F12, which locks in every state of the window, also where a list is open
/// over it; not while an input method composes (product.md, The desk).
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// Watches while it lives. `seat` and `window` outlive it.
    IdleWatch(Seat &seat, const ComposeWatch &compose, QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void lockAsked();

private:
    void touch();
    [[nodiscard]] bool isOurs(QObject *watched) const;

    Seat &m_seat;
    const ComposeWatch &m_compose;
    QWidget *m_window;
    QElapsedTimer m_last{};
};

} // namespace madoguchi
