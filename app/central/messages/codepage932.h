#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

struct UConverter;

namespace madoguchi::messages {

/// Shift_JIS as code page 932, with the NEC and IBM extensions, straight into UTF-8: by a table that is asked
/// of ICU once. ASCII is itself (ICU's table lets three controls change places, as on a mainframe).
class CodePage932
{
public:
    /// Null: ICU has no such converter.
    static const CodePage932 *instance();

    /// ICU's name for its converter, either way.
    static constexpr const char *converterName = "ibm-943_P15A-2003";

    static constexpr qsizetype longest = 3; ///< bytes of UTF-8 for one byte, at most
    /// `into` has room for `longest` times as many bytes, and one more. How many were written; nothing: not
    /// all of `bytes` is of this code page.
    [[nodiscard]] std::optional<qsizetype> toUtf8(QByteArrayView bytes, char *into) const;

private:
    /// One character as up to three bytes of UTF-8.
    struct Character
    {
        std::array<char, 3> utf8{};
        std::uint8_t size = 0; ///< 0: not a character
    };

    explicit CodePage932(UConverter *converter);

    std::array<bool, 256> m_leads{};
    std::array<Character, 256> m_singles{};
    std::vector<Character> m_pairs{}; ///< by lead · 256 + trail
};

} // namespace madoguchi::messages
