#pragma once

#include "reader/secretbytes.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace madoguchi {

/// What may be told of a command: never its data (ISO 7816-4, 5.1).
struct ApduHeader
{
    quint8 cla = 0;
    quint8 ins = 0;
    quint8 p1 = 0;
    quint8 p2 = 0;
    int lc = 0; ///< bytes of data; 0: none
    int le = 0; ///< bytes expected, 256 for a short Le of 00, 65536 for an extended one of 0000; 0: no Le
    bool operator==(const ApduHeader &) const = default;

    /// "00 20 00 98 Lc 4 Le 0", for a trace.
    [[nodiscard]] QString text() const;
};

/// Sees the header of every command just before it goes to the card, on the thread that sends it.
using ApduObserver = std::function<void(const ApduHeader &)>;

/// One command to a card. Its bytes may hold a PIN: they are kept as a secret and cannot be copied.
class Command
{
public:
    static constexpr int ShortMaximum = 256;
    static constexpr int ExtendedMaximum = 65536;

    /// `data` up to 65535 bytes, `le` from 0 (no Le) to 65536. The extended form is used only where the short
    /// one cannot say it.
    Command(quint8 cla, quint8 ins, quint8 p1, quint8 p2, QByteArrayView data = {}, int le = 0);

    [[nodiscard]] const ApduHeader &header() const { return m_header; }
    [[nodiscard]] bool isExtended() const;
    /// As it goes over the wire.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes.view(); }

private:
    ApduHeader m_header;
    SecretBytes m_bytes;
};

/// A command as a card takes it apart: every form of ISO 7816-4, 5.1.
struct ParsedCommand
{
    ApduHeader header{};
    QByteArray data{};
};
/// Nothing where the lengths do not fit together; such a command is answered 6700.
std::optional<ParsedCommand> parseCommand(QByteArrayView bytes);

/// What a card answered.
struct Response
{
    QByteArray data{};
    quint16 statusWord = 0;

    [[nodiscard]] bool ok() const { return statusWord == 0x9000; }
    /// Nothing where fewer than two bytes came.
    static std::optional<Response> parse(const QByteArray &bytes);
};

} // namespace madoguchi
