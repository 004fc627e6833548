#include "widgets/desk/desktones.h"

#include <QElapsedTimer>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr qint64 pauseOfGood = 10'000;
constexpr qint64 sameThing = 1'000; ///< a stuck patient is told as trouble and as a call: one tone
constexpr qint64 pauseOfAttention = 5'000;
constexpr qint64 pauseOfReader = 60'000; ///< a loose cable
constexpr qint64 afterAttention = 3'000; ///< longer than the tone, so that a nicer one does not replace it

bool isWithin(const std::optional<qint64> &last, qint64 now, qint64 pause)
{
    return last && now - *last < pause;
}

} // namespace

DeskTones::DeskTones()
    : m_chimes(std::make_unique<Beep>())
{
    QElapsedTimer timer;
    timer.start();
    m_passing = [timer] { return timer.elapsed(); };
}

void DeskTones::arrived()
{
    const qint64 now = m_passing();
    if (isWithin(m_lastGood, now, pauseOfGood) || isWithin(m_lastAttention, now, afterAttention))
        return;
    m_lastGood = now;
    m_chimes->play(Chime::Good);
}

bool DeskTones::attention(std::optional<qint64> &last, qint64 pause)
{
    const qint64 now = m_passing();
    if (isWithin(m_lastAttention, now, sameThing))
        return true;
    if (isWithin(last, now, pause) || isWithin(m_lastAttention, now, pauseOfAttention))
        return false;
    last = m_lastAttention = now;
    m_chimes->play(Chime::Attention);
    return true;
}

void DeskTones::tick()
{
    if (m_callOwed)
        m_callOwed = !attention(m_lastAttention, pauseOfAttention);
    if (m_troubleOwed)
        m_troubleOwed = !attention(m_lastAttention, pauseOfAttention);
    if (m_readerOwed)
        m_readerOwed = !attention(m_lastReader, pauseOfReader);
}

void DeskTones::follow(const std::optional<HelpCall> &call)
{
    const bool isNew = call && m_call != call->since;
    m_call = call ? std::optional(call->since) : std::nullopt;
    m_callOwed = isNew ? !attention(m_lastAttention, pauseOfAttention) : m_callOwed && call;
}

void DeskTones::follow(const std::optional<Fault> &readerTrouble)
{
    const bool isNew = readerTrouble && readerTrouble != m_trouble;
    m_trouble = readerTrouble;
    m_troubleOwed = isNew ? !attention(m_lastAttention, pauseOfAttention) : m_troubleOwed && readerTrouble;
}

void DeskTones::follow(const QList<HealthLine> &health)
{
    const bool isBad = std::any_of(health.begin(), health.end(), [](const HealthLine &line) {
        return line.part == HealthLine::Part::Reader && line.state == HealthLine::State::Bad;
    });
    const bool isNew = isBad && !m_readerBad;
    m_readerBad = isBad;
    m_readerOwed = isNew ? !attention(m_lastReader, pauseOfReader) : m_readerOwed && isBad;
}

} // namespace madoguchi
