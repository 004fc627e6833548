#include "reader/card/jp2.h"

#include <QtEndian>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr quint32 SignatureBox = 0x6A502020; // "jP  "
constexpr quint32 CodestreamBox = 0x6A703263; // "jp2c"
constexpr quint16 StartOfCodestream = 0xFF4F;
constexpr quint16 Size = 0xFF51;
constexpr quint16 CodingDefault = 0xFF52;
constexpr quint16 CodingOfComponent = 0xFF53;
constexpr quint16 StartOfTile = 0xFF90;
constexpr quint16 EndOfCodestream = 0xFFD9;
constexpr qsizetype SizeFixed = 36; ///< of the marker segment, without the three bytes a component
constexpr qsizetype CodingFixed = 10; ///< as far as the levels

template <typename T> T at(QByteArrayView bytes, qsizetype index)
{
    return qFromBigEndian<T>(bytes.data() + index);
}

/// The content of the first codestream box.
std::optional<QByteArrayView> codestream(QByteArrayView file)
{
    if (file.size() < 12 || at<quint32>(file, 0) != 12 || at<quint32>(file, 4) != SignatureBox)
        return std::nullopt;
    while (file.size() >= 8) {
        qsizetype header = 8;
        quint64 length = at<quint32>(file, 0);
        if (length == 1 && file.size() >= 16) { // the length stands in eight bytes of its own
            header = 16;
            length = at<quint64>(file, 8);
        } else if (length == 0) { // the last one
            length = static_cast<quint64>(file.size());
        }
        if (length < static_cast<quint64>(header) || length > static_cast<quint64>(file.size()))
            return std::nullopt;
        if (at<quint32>(file, 4) == CodestreamBox)
            return file.sliced(header, static_cast<qsizetype>(length) - header);
        file = file.sliced(static_cast<qsizetype>(length));
    }
    return std::nullopt;
}

bool readSize(QByteArrayView segment, Jp2Header &header)
{
    if (segment.size() < SizeFixed)
        return false;
    const auto number = [segment](qsizetype index) { return at<quint32>(segment, 2 + 4 * index); };
    const quint16 components = at<quint16>(segment, 34);
    if (components == 0 || segment.size() != SizeFixed + 3 * components)
        return false;
    header.width = number(0);
    header.height = number(1);
    header.components = components;
    const bool atCorner = number(2) == 0 && number(3) == 0 && number(6) == 0 && number(7) == 0;
    header.oneTile = atCorner && number(4) >= header.width && number(5) >= header.height;
    header.eightBits = true;
    for (qsizetype i = 0; i < components; ++i) {
        const QByteArrayView one = segment.sliced(SizeFixed + 3 * i, 3);
        header.eightBits = header.eightBits && one == QByteArrayView("\x07\x01\x01");
    }
    return true;
}

bool readCoding(QByteArrayView segment, Jp2Header &header)
{
    if (segment.size() < CodingFixed)
        return false;
    header.layers = at<quint16>(segment, 2);
    header.levels = static_cast<quint8>(segment.at(5));
    if (!(segment.at(0) & 0x01)) // precincts as large as can be
        return true;
    for (const char sides : segment.sliced(CodingFixed))
        header.precinct = std::min({ header.precinct, sides & 0x0F, (sides >> 4) & 0x0F });
    return segment.size() == CodingFixed + header.levels + 1;
}

} // namespace

std::optional<Jp2Header> jp2Header(QByteArrayView file)
{
    const auto stream = codestream(file);
    if (!stream || stream->size() < 4 || at<quint16>(*stream, 0) != StartOfCodestream)
        return std::nullopt;
    Jp2Header header;
    for (QByteArrayView rest = stream->sliced(2); rest.size() >= 4;) {
        const quint16 marker = at<quint16>(rest, 0);
        if (marker == StartOfTile || marker == EndOfCodestream)
            break;
        const qsizetype length = at<quint16>(rest, 2);
        if (marker < 0xFF00 || length < 2 || length > rest.size() - 2)
            return std::nullopt;
        const QByteArrayView segment = rest.sliced(4, length - 2);
        if (marker == Size && (header.components > 0 || !readSize(segment, header)))
            return std::nullopt; // twice, or not as long as it must be
        if (marker == CodingDefault && (header.layers > 0 || !readCoding(segment, header)))
            return std::nullopt;
        header.sameCoding = header.sameCoding && marker != CodingOfComponent;
        rest = rest.sliced(2 + length);
    }
    return header.components > 0 && header.layers > 0 ? std::optional(header) : std::nullopt;
}

} // namespace madoguchi
