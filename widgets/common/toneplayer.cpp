#include "widgets/common/toneplayer.h"

#include "widgets/common/loudness.h"
#include "widgets/common/tones.h"

#include <QApplication>
#include <QStandardPaths>

namespace madoguchi {

namespace {

using namespace std::chrono_literals;

constexpr auto longest = 5s; ///< no chime is a second long
constexpr int killed = 1'000; ///< milliseconds

} // namespace

TonePlayer::TonePlayer(QObject *parent)
    : QObject(parent)
{
    m_player.setStandardOutputFile(QProcess::nullDevice());
    m_player.setStandardErrorFile(QProcess::nullDevice());
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_player, &QProcess::kill);
    connect(&m_player, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        ended(code == 0 && status == QProcess::NormalExit);
    });
    connect(&m_player, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(false);
    });
}

TonePlayer::~TonePlayer()
{
    m_player.disconnect(this);
    m_player.kill();
    m_player.waitForFinished(killed);
}

void TonePlayer::play(Chime chime)
{
    if (Loudness::instance().percent() == 0)
        return;
    if (m_playing)
        m_next = chime;
    else
        begin(chime);
}

void TonePlayer::begin(Chime chime)
{
    m_playing = true;
    const QString program = QStandardPaths::findExecutable(QStringLiteral("aplay"));
    if (program.isEmpty())
        return ended(false);
    m_limit.start(longest);
    m_player.start(
        program, { QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("wav"), QStringLiteral("-") });
    m_player.write(toneOf(chime, Loudness::instance().percent()));
    m_player.closeWriteChannel();
}

void TonePlayer::ended(bool played)
{
    m_limit.stop();
    m_playing = false;
    if (!played) {
        QApplication::beep();
        Q_EMIT beeped();
    }
    if (const std::optional<Chime> next = std::exchange(m_next, std::nullopt))
        begin(*next);
}

} // namespace madoguchi
