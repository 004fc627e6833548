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

/// A command as it may be told of. The data of a SELECT are told too: the name of an application or the
/// identifier of a file, which says nothing of the holder and is what a proof of "never asked" needs.
struct SentCommand : ApduHeader
{
    QByteArray selected{}; ///< empty: no SELECT
    bool operator==(const SentCommand &) const = default;
};

/// Sees every command just before it goes to the card, on the thread that sends it.
using ApduObserver = std::function<void(const SentCommand &)>;

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
    [[nodiscard]] SentCommand told() const;
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
SentCommand toldOf(const ParsedCommand &command);

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
