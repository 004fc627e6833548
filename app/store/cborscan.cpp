#include "app/store/cborscan.h"

namespace madoguchi {

namespace {

// RFC 8949, 3: the upper three bits are the major type, the lower five the number or the size of it.
constexpr int majorShift = 5;
constexpr unsigned char additionalMask = 0x1f;
constexpr unsigned char oneByteFollows = 24;
constexpr unsigned char eightBytesFollow = 27;
constexpr int majorSimple = 7;
constexpr unsigned char simpleFalse = 20;
constexpr unsigned char simpleTrue = 21;
constexpr unsigned char simpleNull = 22;

std::optional<CborScan::Kind> kindOf(int major)
{
    using Kind = CborScan::Kind;
    constexpr Kind kinds[]{ Kind::Positive, Kind::Negative, Kind::Bytes, Kind::Text, Kind::Array, Kind::Map };
    constexpr int known = static_cast<int>(std::size(kinds));
    return major < known ? std::optional(kinds[major]) : std::nullopt;
}

std::optional<CborScan::Item> simple(unsigned char additional, qsizetype content)
{
    using Kind = CborScan::Kind;
    switch (additional) {
    case simpleFalse:
        return CborScan::Item{ Kind::False, 0, content };
    case simpleTrue:
        return CborScan::Item{ Kind::True, 0, content };
    case simpleNull:
        return CborScan::Item{ Kind::Null, 0, content };
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<CborScan::Item> CborScan::at(qsizetype place) const
{
    if (place < 0 || place >= m_bytes.size())
        return std::nullopt;
    const auto head = static_cast<unsigned char>(m_bytes[place]);
    const unsigned char additional = head & additionalMask;
    const int major = head >> majorShift;
    ++place;
    if (major == majorSimple)
        return simple(additional, place);
    const auto kind = kindOf(major);
    if (!kind || additional > eightBytesFollow)
        return std::nullopt;
    quint64 value = additional;
    if (additional >= oneByteFollows) {
        const qsizetype size = qsizetype(1) << (additional - oneByteFollows);
        if (m_bytes.size() - place < size)
            return std::nullopt;
        value = 0;
        for (qsizetype i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(m_bytes[place++]);
    }
    // An element takes a byte at least: no length is more than what is left.
    if (*kind > Kind::Negative && value > static_cast<quint64>(m_bytes.size() - place))
        return std::nullopt;
    return Item{ *kind, value, place };
}

std::optional<qsizetype> CborScan::endOf(qsizetype place, int levels) const
{
    const auto item = at(place);
    if (!item || levels == 0)
        return std::nullopt;
    if (item->kind == Kind::Bytes || item->kind == Kind::Text)
        return item->content + static_cast<qsizetype>(item->value);
    if (item->kind != Kind::Array && item->kind != Kind::Map)
        return item->content;
    const quint64 inner = item->kind == Kind::Map ? 2 * item->value : item->value;
    qsizetype end = item->content;
    for (quint64 i = 0; i < inner; ++i) {
        const auto next = endOf(end, levels - 1);
        if (!next)
            return std::nullopt;
        end = *next;
    }
    return end;
}

} // namespace madoguchi
