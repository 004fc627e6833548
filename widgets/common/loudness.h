#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace madoguchi {

/// How loud this station's tones are, at the desk and at the patient's display (front-desk.md 2.4: volume and
/// mute). Kept for whoever uses this machine, a station each.
class Loudness : public QObject
{
    Q_OBJECT
public:
    static Loudness &instance();

    /// Per cent of the loudest, 0 (mute) first.
    static const QList<int> &steps();
    [[nodiscard]] int percent() const { return m_percent; }
    /// One of `steps`; anything else changes nothing.
    void set(int percent);
    /// As it was kept in the INI file `file` for `station`, and from now on every change is kept there. A
    /// file that cannot be read or written is no trouble: it is the usual loudness then.
    void keepIn(const QString &file, const QString &station);

Q_SIGNALS:
    void changed();

private:
    Loudness() = default;

    static constexpr int usual = 60;
    int m_percent = usual;
    QString m_file{}; ///< empty: not kept
    QString m_key{};
};

} // namespace madoguchi
