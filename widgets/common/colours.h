#pragma once

#include "widgets/common/theme.h"

#include <QList>
#include <QObject>
#include <QString>

#include <utility>

class QWidget;

namespace madoguchi {

/// Which palette staff read by: in all windows of this station but the patient's display, where each patient
/// chooses between its own and strong contrast. Kept for whoever uses this machine, a station each.
class Colours : public QObject
{
    Q_OBJECT
public:
    static Colours &instance();

    [[nodiscard]] theme::Scheme scheme() const { return theme::scheme(); }
    /// At once, in every open window.
    void set(theme::Scheme scheme);
    /// As it was kept in the INI file `file` for `station`, and from now on every change is kept there. A
    /// file that cannot be read or written is no trouble: it is the light palette then.
    void keepIn(const QString &file, const QString &station);

    /// Ctrl+Shift+P in `window` goes to the next palette.
    void follow(QWidget *window);
    /// Does what colours `of`: now, and at each change while it lives.
    template <typename Paint> void apply(const QObject *of, Paint paint)
    {
        paint();
        connect(this, &Colours::changed, of, std::move(paint));
    }

Q_SIGNALS:
    /// All colours of the theme are those of the new palette already.
    void changed();

private:
    Colours() = default;
    void next();

    QString m_file{}; ///< empty: not kept
    QString m_key{};
};

} // namespace madoguchi
