#include "app/central/messages/xmltreebuilder.h"

#include <expat.h>

#include <cstring>

namespace madoguchi::messages {

namespace {

const XmlName &rootName()
{
    static const XmlName name{ QStringLiteral("XmlMsg"), QByteArrayLiteral("XmlMsg") };
    return name;
}

/// What records stand in (oqs-interface.md ruling 34).
bool holdsRecords(const char *name)
{
    static const XmlNames containers({ QStringLiteral("MeTrMonthInf"), QStringLiteral("CzDiInf"),
        QStringLiteral("CzDiMonthInf"), QStringLiteral("ShPrInf"), QStringLiteral("ShPrMonthInf"),
        QStringLiteral("SpecificHealthCheckupInfo"), QStringLiteral("SpecificHealthCheckupInfos") });
    return containers.find(name) != nullptr;
}

} // namespace

XmlTreeBuilder::XmlTreeBuilder(
    XmlStorage &storage, QByteArrayView text, const XmlNames &known, XmlMessage::InsideUnknown inside)
    : m_storage(storage)
    , m_text(text)
    , m_known(known)
    , m_inside(inside)
    , m_next(known.count() + 1)
{
    XML_Parser parser = storage.text.get();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(
        parser,
        [](void *data, const XML_Char *name, const XML_Char **) {
            static_cast<XmlTreeBuilder *>(data)->start(name);
        },
        [](void *data, const XML_Char *) { static_cast<XmlTreeBuilder *>(data)->end(); });
    XML_SetCharacterDataHandler(parser, [](void *data, const XML_Char *piece, int length) {
        static_cast<XmlTreeBuilder *>(data)->add(piece, length);
    });
    XML_SetStartDoctypeDeclHandler(
        parser, [](void *data, const XML_Char *, const XML_Char *, const XML_Char *, int) {
            static_cast<XmlTreeBuilder *>(data)->refuse();
        });
    // In a message of the interface an element with its value takes more.
    constexpr qsizetype bytesOfAnElement = 32;
    m_storage.elements.reserve(static_cast<std::size_t>(text.size() / bytesOfAnElement) + 1);
}

void XmlTreeBuilder::start(const char *name)
{
    const bool isRoot = m_depth == 0;
    if (m_depth == m_levels.size()
        || (!isRoot && ++m_levels[m_depth - 1].children > XmlMessage::maximumChildren)
        || (isRoot && rootName().wire != name)
        || (m_inside == XmlMessage::InsideUnknown::WithoutRecords && holdsRecords(name))) {
        refuse();
        return;
    }
    const bool isLeftOut = m_leftOut > 0 || (!isRoot && !openKept(find(name)));
    if (isRoot) {
        m_storage.elements.emplace_back(&rootName());
        m_takesText = true;
    }
    if (isLeftOut) {
        ++m_leftOut;
        ++m_ignored;
    }
    m_levels[m_depth++] = { m_storage.elements.size() - 1, 0 };
}

/// As m_known does. A message's elements come in the same order again and again: the one that followed last
/// time most likely follows again.
const XmlName *XmlTreeBuilder::find(const char *name)
{
    const XmlName *&expected = m_next[m_last];
    const XmlName *found
        = expected && std::strcmp(expected->wire.constData(), name) == 0 ? expected : m_known.find(name);
    if (found) {
        expected = found;
        m_last = found->ordinal + 1;
    }
    return found;
}

/// Whether the element is kept; a null name is an unknown one.
bool XmlTreeBuilder::openKept(const XmlName *name)
{
    innermost().holdElements();
    m_joining.clear();
    m_takesText = name != nullptr;
    if (!name) {
        if (m_inside != XmlMessage::InsideUnknown::Kept)
            return false;
        ++m_ignored;
    }
    m_storage.elements.emplace_back(name);
    if (!name)
        m_storage.elements.back().holdElements(); // its own text is nobody's
    return true;
}

void XmlTreeBuilder::end()
{
    if (m_refused)
        return; // expat still tells the end of the empty element at whose start it was stopped
    --m_depth;
    m_takesText = false;
    if (m_leftOut > 0) {
        --m_leftOut;
        return;
    }
    const std::size_t place = m_levels[m_depth].place;
    XmlElement &element = m_storage.elements[place];
    if (!m_joining.empty()) {
        m_storage.joined.push_back(m_joining);
        element.setText(m_storage.joined.back());
        m_joining.clear();
    }
    const std::size_t span = m_storage.elements.size() - place;
    element.close(span);
    // A value that nobody knows goes; a structure stays, for whoever must not take it for nothing.
    if (span == 1 && !element.isKnown() && m_levels[m_depth].children == 0)
        m_storage.elements.pop_back();
}

void XmlTreeBuilder::add(const char *piece, int length)
{
    if (!m_takesText)
        return;
    XmlElement &element = innermost();
    const QByteArrayView before = element.utf8();
    if (m_joining.empty() && isInText(piece) && (before.isEmpty() || before.end() == piece)) {
        element.setText({ before.isEmpty() ? piece : before.data(), before.size() + length });
        return;
    }
    // References, CDATA, comments and line ends take it apart.
    if (m_joining.empty())
        m_joining.assign(before.data(), static_cast<std::size_t>(before.size()));
    m_joining.append(piece, static_cast<std::size_t>(length));
}

void XmlTreeBuilder::refuse()
{
    m_refused = true;
    XML_StopParser(m_storage.text.get(), XML_FALSE);
}

} // namespace madoguchi::messages
