#pragma once

#include "reader/card/trainingunlock.h"
#include "reader/engine/faceengine.h"
#include "tests/reader/engine/enginecalls.h"

#include <QDebug>

#include <atomic>

namespace madoguchi {

/// The end of a card that the training engine talks to: the exchange, and nothing else of a card.
class Lock
{
public:
    CardResult<QByteArray> transmit(QByteArrayView command)
    {
        ++m_commands;
        if (m_fails)
            return CardError{ .fault = CardFault::Removed };
        if (command.at(1) == '\x20')
            return CardError{ .fault = CardFault::EngineForbidden };
        if (command.at(1) == '\x84')
            return m_challenge + QByteArray::fromHex("9000");
        const auto proof = trainingunlock::proofOf(
            reinterpret_cast<const unsigned char *>(m_challenge.constData()), trainingunlock::key);
        const QByteArrayView right(reinterpret_cast<const char *>(proof.data()), qsizetype(proof.size()));
        m_isOpen = command.sliced(5) == right;
        return QByteArray::fromHex(m_isOpen ? "9000" : "6982");
    }
    CardTransmit way()
    {
        return [this](QByteArrayView command) { return transmit(command); };
    }
    void fail() { m_fails = true; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] int commands() const { return m_commands; }

private:
    const QByteArray m_challenge = QByteArrayLiteral("16 random bytes!");
    std::atomic<bool> m_fails = false;
    std::atomic<bool> m_isOpen = false;
    std::atomic<int> m_commands = 0;
};

/// Deadlines that a busy machine keeps too: what is tested is not how fast it is.
inline FacePlan planOf(const char *library, const QString &configuration)
{
    FacePlan plan{ .library = QString::fromLocal8Bit(library),
        .configuration = configuration,
        .program = QStringLiteral(MADOGUCHI_FACE_HOST) };
    using std::chrono::milliseconds;
    plan.deadlines
        = { milliseconds(20'000), milliseconds(20'000), milliseconds(20'000), milliseconds(10'000) };
    plan.between = milliseconds(1);
    return plan;
}

inline FacePlan training(const QString &script = QStringLiteral("code-b=12345678901234;match-after=3"))
{
    return planOf(MADOGUCHI_TRAINING_FACE, script);
}

inline FacePlan odd(const QString &what)
{
    return planOf(MADOGUCHI_ODD_FACE, what);
}

/// Everything that a patient with face needs of the engine; the first error.
inline std::optional<CardError> wholePatient(FaceEngine &engine)
{
    EngineCalls calls(engine);
    if (const auto opened = calls.open(); !opened)
        return opened.error();
    if (const auto digits = calls.codeB(); !digits)
        return digits.error();
    if (const auto matched = calls.match(); !matched)
        return matched.error();
    Lock lock;
    if (const auto unlocked = calls.unlock(lock.way()); !unlocked)
        return unlocked.error();
    return std::nullopt;
}

inline bool nextPatientIsServed(FaceEngine &engine)
{
    engine.setPlan(training());
    const auto error = wholePatient(engine);
    if (error)
        qWarning() << "the next patient:" << static_cast<int>(error->fault) << error->detail;
    return !error && engine.standing() && engine.standing()->ok();
}

} // namespace madoguchi
