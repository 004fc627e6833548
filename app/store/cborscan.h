#pragma once

#include <QByteArrayView>

#include <cstring>
#include <optional>

namespace madoguchi {

/// Walks over CBOR as CborWriter makes it, in place and without a tree: a day of three thousand receptions is
/// read in a moment. Knows integers, byte strings, texts, arrays and maps of known length, true, false and
/// null, and nothing else. Total: every position and length is checked, and what does not fit is nothing.
class CborScan
{
public:
    enum class Kind { Positive, Negative, Bytes, Text, Array, Map, False, True, Null };

    /// What stands at a place.
    struct Item
    {
        Kind kind = Kind::Null;
        quint64 value = 0; ///< a number; else how many bytes, elements or pairs follow
        qsizetype content = 0; ///< where they begin
    };

    CborScan() = default;
    /// `bytes` outlive it.
    explicit CborScan(QByteArrayView bytes)
        : m_bytes(bytes)
    { }

    [[nodiscard]] std::optional<Item> at(qsizetype place) const;
    /// Whether a text of this content stands there, as it is written: where it ends. The way of nearly every
    /// key.
    [[nodiscard]] std::optional<qsizetype> endOfShortText(qsizetype place, QByteArrayView text) const
    {
        constexpr qsizetype longest = 23;
        constexpr int textHead = 0x60;
        if (text.size() > longest || place < 0 || m_bytes.size() - place <= text.size()
            || static_cast<unsigned char>(m_bytes[place]) != (textHead | text.size())
            || std::memcmp(m_bytes.data() + place + 1, text.data(), static_cast<std::size_t>(text.size()))
                != 0)
            return std::nullopt;
        return place + 1 + text.size();
    }
    /// The content of Bytes or Text.
    [[nodiscard]] QByteArrayView stringOf(const Item &item) const
    {
        return m_bytes.sliced(item.content, static_cast<qsizetype>(item.value));
    }
    /// Where the item at `place` ends, with all that is in it.
    [[nodiscard]] std::optional<qsizetype> endOf(qsizetype place) const { return endOf(place, mostLevels); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    static constexpr int mostLevels = 32; // ours have five
    [[nodiscard]] std::optional<qsizetype> endOf(qsizetype place, int levels) const;

    QByteArrayView m_bytes{};
};

} // namespace madoguchi
