#pragma once

#include "reader/apdu.h"
#include "reader/card/virtualkey.h"

#include <QByteArray>

#include <mutex>
#include <optional>

namespace madoguchi {

/// What a virtual card is made of. Everything on it is invented.
struct VirtualCardData
{
    QByteArray certificateDer{}; ///< EF 000A; empty: a card without authentication certificate
    QByteArray privateKeyPem{}; ///< its RSA-2048 key, unencrypted
    QByteArray pin{}; ///< as the patient types it
    int triesLeft = 3; ///< 0: locked, and a card without PIN looks the same
    QByteArray tokenLabel = "JPKIAPICCTOKEN2"; ///< up to 32 bytes; JPKIAPICCTOKEN: an old 住基カード
    bool jpki = true; ///< false: some other card
    QByteArray issuerCertificateDer{}; ///< EF 000B
    bool extendedLength = true; ///< false: a card (or reader) that answers 6700 to extended commands
    QByteArray atr = QByteArray::fromHex("3BE000FF8131FE4514"); ///< of the contact interface
};

/// The public-key application of a My Number Card in software, with its status words (card.md, 1.4 and 1.5):
/// for the training clinic and for tests. Logical channel 0, no secure messaging, as the real one.
/// Thread-safe.
class VirtualCard
{
public:
    explicit VirtualCard(VirtualCardData data);

    /// Any bytes have an answer of at least two.
    QByteArray transmit(const QByteArray &apdu);
    /// Power off and on: nothing is selected, no PIN is verified. Tries stay as they are.
    void reset();
    [[nodiscard]] QByteArray atr() const { return m_data.atr; }
    [[nodiscard]] int triesLeft() const;
    /// Commands that came since the card was made.
    [[nodiscard]] int commands() const;

private:
    static constexpr int MostTries = 3;

    QByteArray dispatch(const ParsedCommand &command);
    QByteArray select(const ParsedCommand &command);
    QByteArray selectApplication(const QByteArray &name);
    QByteArray selectFile(const QByteArray &fileId);
    QByteArray read(const ParsedCommand &command) const;
    QByteArray readFile(const QByteArray &content, int offset, int length) const;
    QByteArray verify(const ParsedCommand &command);
    QByteArray sign(const ParsedCommand &command) const;
    [[nodiscard]] std::optional<QByteArray> content(quint8 file) const;
    [[nodiscard]] bool exists(quint8 file) const;
    [[nodiscard]] quint16 keyProblem(quint8 p2, quint8 wanted) const;
    void forget();

    const VirtualCardData m_data;
    const VirtualKey m_key;
    mutable std::mutex m_mutex;
    int m_triesLeft = 0;
    int m_commands = 0;
    bool m_selected = false;
    bool m_verified = false;
    quint8 m_file = 0; ///< current EF; 0: none
};

} // namespace madoguchi
