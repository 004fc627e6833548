#pragma once

#include "widgets/common/chimes.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <optional>

namespace madoguchi {

/// Plays the chimes as loud as `Loudness` says, by ALSA's aplay: a program of its own, so that a sound server
/// that hangs holds up no window. Where it is not installed or has no device, the system's own beep stands
/// in.
class TonePlayer : public QObject, public Chimes
{
    Q_OBJECT
public:
    explicit TonePlayer(QObject *parent = nullptr);
    ~TonePlayer() override;

    /// One after the other; of those that come while one sounds, the last.
    void play(Chime chime) override;

Q_SIGNALS:
    /// It could not be played, and was beeped.
    void beeped();

private:
    void begin(Chime chime);
    void ended(bool played);

    QProcess m_player{};
    QTimer m_limit{};
    std::optional<Chime> m_next{};
    bool m_playing = false;
};

} // namespace madoguchi
