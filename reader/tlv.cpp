#include "reader/tlv.h"

#include <QtGlobal>

namespace madoguchi {

namespace {

constexpr int LongestTag = 3;
constexpr int LongestLength = 4;

quint8 byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes.at(index));
}

struct Number
{
    quint32 value = 0;
    qsizetype size = 0; ///< bytes it took
};

Result<Number, TlvFault> readTag(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return TlvFault::Truncated;
    Number tag{ byteAt(bytes, 0), 1 };
    if ((tag.value & 0x1F) != 0x1F)
        return tag;
    do { // X.690, 8.1.2.4: further bytes while their top bit is set
        if (tag.size == LongestTag)
            return TlvFault::TagTooLong;
        if (tag.size == bytes.size())
            return TlvFault::Truncated;
        tag.value = (tag.value << 8) | byteAt(bytes, tag.size);
        ++tag.size;
    } while (tag.value & 0x80);
    return tag;
}

Result<Number, TlvFault> readLength(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return TlvFault::Truncated;
    const quint8 first = byteAt(bytes, 0);
    if (first < 0x80)
        return Number{ first, 1 };
    const int count = first & 0x7F;
    if (count == 0 || count > LongestLength)
        return TlvFault::LengthForm;
    if (bytes.size() < 1 + count)
        return TlvFault::Truncated;
    Number length{ 0, 1 + count };
    for (int i = 1; i <= count; ++i)
        length.value = (length.value << 8) | byteAt(bytes, i);
    return length;
}

} // namespace

bool Tlv::isConstructed() const
{
    quint32 first = tag;
    while (first > 0xFF)
        first >>= 8;
    return first & 0x20;
}

Result<TlvExtent, TlvFault> tlvExtent(QByteArrayView head)
{
    const auto tag = readTag(head);
    if (!tag)
        return tag.error();
    const auto length = readLength(head.sliced(tag->size));
    if (!length)
        return length.error();
    return TlvExtent{ tag->value, tag->size + length->size, static_cast<qsizetype>(length->value) };
}

Result<Tlv, TlvFault> firstTlv(QByteArrayView bytes)
{
    const auto extent = tlvExtent(bytes);
    if (!extent)
        return extent.error();
    if (extent->valueSize > bytes.size() - extent->headerSize)
        return TlvFault::Truncated;
    return Tlv{ extent->tag, bytes.sliced(extent->headerSize, extent->valueSize), extent->size() };
}

Result<QList<Tlv>, TlvFault> allTlv(QByteArrayView bytes)
{
    QList<Tlv> row;
    while (!bytes.isEmpty()) {
        const auto element = firstTlv(bytes);
        if (!element)
            return element.error();
        bytes = bytes.sliced(element->size);
        row.append(*element);
    }
    return row;
}

std::optional<Tlv> findTlv(QByteArrayView bytes, quint32 tag, int depth)
{
    while (depth > 0 && !bytes.isEmpty()) {
        const auto element = firstTlv(bytes);
        if (!element)
            return std::nullopt;
        if (element->tag == tag)
            return *element;
        if (element->isConstructed()) {
            if (auto inner = findTlv(element->value, tag, depth - 1))
                return inner;
        }
        bytes = bytes.sliced(element->size);
    }
    return std::nullopt;
}

} // namespace madoguchi
