#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>
#include <vector>

class QKeyEvent;

namespace madoguchi {

/// A barcode scanner types as a keyboard does, faster than any hand, and ends with Enter. Told from typing by
/// its speed, and by a prefix where one is set; whatever has the keyboard, nothing of a scan reaches it, its
/// Enter least of all. Keys are held back for no longer than a scanner's pause, and then go where they were
/// meant to go.
class ScanWatch : public QObject
{
    Q_OBJECT
public:
    /// Watches the keys of `window` while it lives. `pause`: the longest between two keys of a scanner; 0: it
    /// watches nothing. `prefix` is no part of what was scanned.
    ScanWatch(QWidget *window, std::chrono::milliseconds pause, QString prefix);
    ~ScanWatch() override;

    /// Off: all that is typed is typing, as before a sign-in.
    void setOn(bool on);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &code);

private:
    struct Held
    {
        QPointer<QWidget> target;
        std::unique_ptr<QKeyEvent> key;
    };
    bool take(QWidget *target, const QKeyEvent &key);
    bool followTyping(QWidget *target, const QKeyEvent &key);
    [[nodiscard]] bool isTooLate(const QKeyEvent &key) const;
    [[nodiscard]] QString code() const;
    void letGo();

    QWidget *m_window;
    std::chrono::milliseconds m_pause;
    QString m_prefix;
    QTimer m_timer;
    bool m_on = false;
    bool m_isLettingGo = false;
    std::vector<Held> m_held;
};

} // namespace madoguchi
