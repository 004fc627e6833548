#include "app/central/messages/xmlmessage.h"

#include "app/central/messages/xmldecoding.h"
#include "app/central/messages/xmltreebuilder.h"

#include <expat.h>

namespace madoguchi::messages {

namespace {

Fault malformed()
{
    return Fault{ .failure = Failure::AnswerMalformed };
}

} // namespace

XmlStorage::XmlStorage()
    : text(XML_ParserCreate("UTF-8"), &XML_ParserFree) // stands above the declaration, which is done with
{ }

XmlStorage::~XmlStorage() = default;
XmlStorage::XmlStorage(XmlStorage &&) noexcept = default;
XmlStorage &XmlStorage::operator=(XmlStorage &&) noexcept = default;

const QString &XmlElement::name() const
{
    static const QString unknown;
    return m_name ? m_name->text : unknown;
}

bool XmlElement::sameAs(const XmlElement &other) const
{
    // What stands in one row in the same order, with as much inside each, is the same tree.
    if (m_span != other.m_span)
        return false;
    for (std::uint32_t i = 0; i < m_span; ++i) {
        const XmlElement &a = this[i], &b = (&other)[i];
        if (a.name() != b.name() || a.m_span != b.m_span || a.m_holdsElements != b.m_holdsElements
            || a.utf8() != b.utf8())
            return false;
    }
    return true;
}

Outcome<XmlMessage> XmlMessage::parse(const QByteArray &bytes, const XmlNames &known, InsideUnknown inside)
{
    const std::optional<EncodedText> encoded
        = bytes.isEmpty() || bytes.size() > maximumBytes ? std::nullopt : encodedText(bytes);
    XmlMessage message;
    XML_Parser parser = message.m_storage.text.get();
    if (!encoded || !parser)
        return malformed();
    // Into the parser's own room, where it stays: the texts of elements are views of it.
    char *text = static_cast<char *>(XML_GetBuffer(parser, static_cast<int>(mostUtf8(*encoded))));
    const std::optional<qsizetype> size = text ? writeUtf8(*encoded, text) : std::nullopt;
    if (!size)
        return malformed();
    XmlTreeBuilder builder(message.m_storage, { text, *size }, known, inside);
    if (XML_ParseBuffer(parser, static_cast<int>(*size), XML_TRUE) != XML_STATUS_OK || builder.refused())
        return malformed();
    message.m_encoding = encoded->encoding;
    message.m_ignoredElements = builder.ignored();
    return message;
}

Outcome<XmlMessage> XmlMessage::parse(
    const QByteArray &bytes, const QSet<QString> &known, InsideUnknown inside)
{
    const auto names = std::make_shared<const XmlNames>(QStringList(known.begin(), known.end()));
    Outcome<XmlMessage> message = parse(bytes, *names, inside);
    if (message)
        message->m_storage.ownNames = names;
    return message;
}

} // namespace madoguchi::messages
