#pragma once

#include "reader/apdu.h"
#include "reader/card/virtualapplication.h"
#include "reader/card/virtualtroubles.h"
#include "reader/pcsc/session.h"

#include <QByteArray>
#include <QSet>

#include <mutex>

namespace madoguchi {

/// A My Number Card in software, with its applications and its status words (card.md, 1.3 to 1.5): for the
/// training clinic and for tests. Logical channel 0, no secure messaging, as the real one. What the text
/// application holds opens to nobody. Thread-safe.
class VirtualCard
{
public:
    explicit VirtualCard(VirtualCardData data);

    /// The true answer: any bytes have one of at least two.
    QByteArray transmit(const QByteArray &apdu);
    /// What a reader gets of it: late by the latency, and with what was ordered to go wrong.
    VirtualAnswer exchange(const QByteArray &apdu);
    /// Power off and on: nothing is selected, no PIN is verified. Tries stay as they are.
    void reset();
    void order(const VirtualFault &fault);
    void setLatency(const VirtualLatency &latency);
    /// Nothing goes wrong any more, and nothing takes its time.
    void clearTroubles();

    [[nodiscard]] QByteArray atr() const { return m_data.atr; }
    /// Of the PIN.
    [[nodiscard]] int triesLeft() const;
    /// Of 照合番号B; -1: a card without.
    [[nodiscard]] int codeBTriesLeft() const;
    /// Of the password for signing.
    [[nodiscard]] int signTriesLeft() const;
    /// Commands that came since the card was made.
    [[nodiscard]] int commands() const;

private:
    QByteArray dispatch(const ParsedCommand &command);
    QByteArray select(const ParsedCommand &command);
    QByteArray selectApplication(const QByteArray &name);
    QByteArray selectFile(const QByteArray &fileId);
    QByteArray read(const ParsedCommand &command) const;
    QByteArray verify(const ParsedCommand &command);
    QByteArray sign(const ParsedCommand &command) const;
    QByteArray challenge(const ParsedCommand &command);
    QByteArray unlock(const ParsedCommand &command);
    [[nodiscard]] VirtualApplication *current();
    [[nodiscard]] const VirtualApplication *current() const;
    [[nodiscard]] bool isOpen(quint8 gate) const;
    [[nodiscard]] Result<quint8, quint16> named(quint8 p2) const;
    [[nodiscard]] int triesOf(CardApplication application, quint8 secret) const;
    void forget();

    const VirtualCardData m_data;
    mutable std::mutex m_mutex;
    QList<VirtualApplication> m_applications;
    VirtualTroubles m_troubles;
    VirtualLatency m_latency;
    int m_commands = 0;
    qsizetype m_selected = -1; ///< of the applications; -1: none
    QSet<quint8> m_open; ///< what was verified in it
    quint8 m_file = 0; ///< current EF; 0: none
    QByteArray m_challenge; ///< that unlock() takes an answer to; empty: none was asked for
};

} // namespace madoguchi
