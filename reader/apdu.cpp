#include "reader/apdu.h"

#include <QtGlobal>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr quint8 Select = 0xA4;

quint8 byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes.at(index));
}

int bigEndian(QByteArrayView bytes, qsizetype index)
{
    return (byteAt(bytes, index) << 8) | byteAt(bytes, index + 1);
}

struct Lengths
{
    qsizetype lcBytes = 0;
    qsizetype leBytes = 0;
};

Lengths lengthsFor(const ApduHeader &header, bool extended)
{
    Lengths lengths;
    if (header.lc > 0)
        lengths.lcBytes = extended ? 3 : 1;
    if (header.le > 0)
        lengths.leBytes = !extended ? 1 : (header.lc > 0 ? 2 : 3); // the leading 00 is said once
    return lengths;
}

unsigned char low(int value)
{
    return static_cast<unsigned char>(value & 0xFF);
}

unsigned char *writeLength(unsigned char *out, int value, qsizetype bytes)
{
    if (bytes == 3)
        *out++ = 0;
    if (bytes >= 2)
        *out++ = low(value >> 8);
    if (bytes >= 1)
        *out++ = low(value);
    return out;
}

/// The rest after the header in the short form: Le | Lc data | Lc data Le.
std::optional<ParsedCommand> parseShort(ParsedCommand command, QByteArrayView body)
{
    const int first = byteAt(body, 0);
    if (body.size() == 1) {
        command.header.le = first == 0 ? Command::ShortMaximum : first;
        return command;
    }
    const bool withLe = body.size() == first + 2;
    if (first == 0 || (!withLe && body.size() != first + 1))
        return std::nullopt;
    command.header.lc = first;
    command.data = body.sliced(1, first).toByteArray();
    if (withLe) {
        const int le = byteAt(body, body.size() - 1);
        command.header.le = le == 0 ? Command::ShortMaximum : le;
    }
    return command;
}

/// The same in the extended form, which begins with 00 and has at least three bytes.
std::optional<ParsedCommand> parseExtended(ParsedCommand command, QByteArrayView body)
{
    const int first = bigEndian(body, 1);
    if (body.size() == 3) {
        command.header.le = first == 0 ? Command::ExtendedMaximum : first;
        return command;
    }
    const bool withLe = body.size() == first + 5;
    if (first == 0 || (!withLe && body.size() != first + 3))
        return std::nullopt;
    command.header.lc = first;
    command.data = body.sliced(3, first).toByteArray();
    if (withLe) {
        const int le = bigEndian(body, body.size() - 2);
        command.header.le = le == 0 ? Command::ExtendedMaximum : le;
    }
    return command;
}

} // namespace

QString ApduHeader::text() const
{
    const auto hex
        = [](quint8 value) { return QStringLiteral("%1").arg(value, 2, 16, QLatin1Char('0')).toUpper(); };
    return QStringLiteral("%1 %2 %3 %4 Lc %5 Le %6")
        .arg(hex(cla), hex(ins), hex(p1), hex(p2))
        .arg(lc)
        .arg(le);
}

Command::Command(quint8 cla, quint8 ins, quint8 p1, quint8 p2, QByteArrayView data, int le)
    : m_header{ cla, ins, p1, p2, static_cast<int>(data.size()), le }
{
    Q_ASSERT(data.size() < ExtendedMaximum && le >= 0 && le <= ExtendedMaximum);
    const Lengths lengths = lengthsFor(m_header, isExtended());
    m_bytes = SecretBytes(static_cast<std::size_t>(4 + lengths.lcBytes + data.size() + lengths.leBytes));
    unsigned char *out = m_bytes.data();
    for (const quint8 byte : { cla, ins, p1, p2 })
        *out++ = byte;
    out = writeLength(out, m_header.lc, lengths.lcBytes);
    out = std::copy(data.begin(), data.end(), out);
    writeLength(out, le, lengths.leBytes); // 256 and 65536 become 00 and 0000
}

SentCommand Command::told() const
{
    SentCommand sent{ m_header };
    if (m_header.ins == Select && m_header.lc > 0)
        sent.selected = bytes().sliced(isExtended() ? 7 : 5, m_header.lc).toByteArray();
    return sent;
}

SentCommand toldOf(const ParsedCommand &command)
{
    return { command.header, command.header.ins == Select ? command.data : QByteArray() };
}

bool Command::isExtended() const
{
    return m_header.lc > 255 || m_header.le > ShortMaximum;
}

std::optional<ParsedCommand> parseCommand(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return std::nullopt;
    ParsedCommand command;
    command.header = { byteAt(bytes, 0), byteAt(bytes, 1), byteAt(bytes, 2), byteAt(bytes, 3), 0, 0 };
    const QByteArrayView body = bytes.sliced(4);
    if (body.isEmpty())
        return command;
    if (body.size() >= 3 && byteAt(body, 0) == 0)
        return parseExtended(std::move(command), body);
    return parseShort(std::move(command), body);
}

std::optional<Response> Response::parse(const QByteArray &bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    return Response{ bytes.chopped(2), static_cast<quint16>(bigEndian(bytes, bytes.size() - 2)) };
}

} // namespace madoguchi
