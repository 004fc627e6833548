#pragma once

#include "app/central/messages/xmlmessage.h"

#include <array>
#include <string>
#include <vector>

namespace madoguchi::messages {

/// Builds the row of elements from what expat tells; stops the parser where a limit is broken.
class XmlTreeBuilder
{
public:
    /// `text`: what is parsed, as it stands in the parser. Texts of elements are views of it wherever they
    /// stand in one piece.
    XmlTreeBuilder(
        XmlStorage &storage, QByteArrayView text, const XmlNames &known, XmlMessage::InsideUnknown inside);

    [[nodiscard]] bool refused() const { return m_refused; }
    [[nodiscard]] int ignored() const { return m_ignored; }

private:
    /// An open element: where it stands in the row, and what is inside so far, left out or not.
    struct Level
    {
        std::size_t place = 0;
        int children = 0;
    };

    void start(const char *name);
    void end();
    void add(const char *piece, int length);
    void refuse();
    const XmlName *find(const char *name);
    bool openKept(const XmlName *name);
    [[nodiscard]] XmlElement &innermost() { return m_storage.elements[m_levels[m_depth - 1].place]; }
    [[nodiscard]] bool isInText(const char *piece) const
    {
        return piece >= m_text.begin() && piece < m_text.end();
    }

    XmlStorage &m_storage;
    QByteArrayView m_text;
    const XmlNames &m_known;
    XmlMessage::InsideUnknown m_inside;
    std::array<Level, XmlMessage::maximumDepth> m_levels{};
    std::size_t m_depth = 0;
    std::size_t m_leftOut = 0; ///< levels inside an element that is left out
    bool m_takesText = false; ///< nothing is inside the innermost element yet, and its text counts
    std::vector<const XmlName *> m_next; ///< by ordinal: the name that came after this one the last time
    std::size_t m_last = 0; ///< the ordinal of the name that came last
    std::string m_joining{}; ///< the innermost element's text, where it does not stand in one piece
    int m_ignored = 0;
    bool m_refused = false;
};

} // namespace madoguchi::messages
