#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <utility>

class QEvent;
class QWidget;

namespace madoguchi {

/// How large staff read (front-desk.md 2.4): in all windows of this station but the patient's display, which
/// has its own large letters. Kept for whoever uses this machine, a station each.
class Zoom : public QObject
{
    Q_OBJECT
public:
    static Zoom &instance();

    /// Per cent of the usual size, smallest first.
    static const QList<int> &steps();
    [[nodiscard]] int percent() const { return m_percent; }
    /// One of `steps`; anything else changes nothing.
    void set(int percent);
    /// One step larger (1) or smaller (-1), as far as there is one.
    void step(int by);
    /// As it was kept in the INI file `file` for `station`, and from now on every change is kept there. A
    /// file that cannot be read or written is no trouble: it is the usual size then.
    void keepIn(const QString &file, const QString &station);

    /// The words of `window` and of all that is in it follow from now on, and Ctrl and +, -, 0 are its keys.
    void follow(QWidget *window);
    /// To a widget of a followed window whose style was taken off and put on: with it went the size.
    void giveAgain(QWidget *widget) const;
    /// To all windows, where the application's style sheet was another: it is as if the size had changed.
    void giveAllAgain();
    /// Does what fits `of` to the size: now, and at each change while it lives.
    template <typename Fit> void apply(const QObject *of, Fit fit)
    {
        fit();
        connect(this, &Zoom::changed, of, std::move(fit));
    }

Q_SIGNALS:
    /// Fonts and pixels of the theme are those of the new size already.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Zoom() = default;
    [[nodiscard]] bool isFollowed(const QWidget *widget) const;

    int m_percent = 100;
    QString m_file{}; ///< empty: not kept
    QString m_key{};
    QList<QWidget *> m_windows{};
};

} // namespace madoguchi
