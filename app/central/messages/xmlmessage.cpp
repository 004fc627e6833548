#include "app/central/messages/xmlmessage.h"

#include "app/central/messages/xmldecoding.h"

#include <expat.h>

#include <memory>

namespace madoguchi::messages {

namespace {

/// Builds the tree from expat's events; stops the parser where a limit is broken.
class TreeBuilder
{
public:
    TreeBuilder(XML_Parser parser, const QSet<QString> &known)
        : m_parser(parser)
        , m_known(known)
    {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &TreeBuilder::started, &TreeBuilder::ended);
        XML_SetCharacterDataHandler(parser, &TreeBuilder::characters);
        XML_SetStartDoctypeDeclHandler(parser, &TreeBuilder::doctype);
    }

    [[nodiscard]] bool refused() const { return m_refused; }
    [[nodiscard]] int ignored() const { return m_ignored; }
    XmlElement takeRoot() { return std::move(m_root); }

private:
    static TreeBuilder &self(void *data) { return *static_cast<TreeBuilder *>(data); }
    static void XMLCALL started(void *data, const XML_Char *name, const XML_Char **)
    {
        self(data).start(QString::fromUtf8(name));
    }
    static void XMLCALL ended(void *data, const XML_Char *) { self(data).end(); }
    static void XMLCALL characters(void *data, const XML_Char *text, int length)
    {
        self(data).add(text, length);
    }
    static void XMLCALL doctype(void *data, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        self(data).refuse();
    }

    void start(const QString &name)
    {
        if (m_counts.size() >= static_cast<std::size_t>(XmlMessage::maximumDepth)
            || (!m_counts.empty() && ++m_counts.back() > XmlMessage::maximumChildren)
            || (m_counts.empty() && name != QStringLiteral("XmlMsg"))) {
            refuse();
            return;
        }
        m_counts.push_back(0);
        if (m_open.empty()) {
            m_root.name = name;
            m_open.push_back(&m_root);
            return;
        }
        if (m_ignoring == 0)
            m_open.back()->holdsElements = true;
        if (m_ignoring > 0 || !m_known.contains(name)) {
            ++m_ignoring;
            ++m_ignored;
            return;
        }
        // Addresses of open elements stay good: a parent gets no further child before this one is closed.
        m_open.back()->children.push_back(XmlElement{ name, {}, false, {} });
        m_open.push_back(&m_open.back()->children.back());
    }

    void end()
    {
        if (m_refused)
            return; // expat still tells the end of the empty element at whose start it was stopped
        m_counts.pop_back();
        if (m_ignoring > 0)
            --m_ignoring;
        else
            m_open.pop_back();
    }

    void add(const XML_Char *text, int length)
    {
        if (m_ignoring == 0 && !m_open.empty())
            m_open.back()->text += QString::fromUtf8(text, length);
    }

    void refuse()
    {
        m_refused = true;
        XML_StopParser(m_parser, XML_FALSE);
    }

    XML_Parser m_parser;
    const QSet<QString> &m_known;
    XmlElement m_root{};
    std::vector<XmlElement *> m_open{};
    std::vector<int> m_counts{}; ///< children so far, for each open level, ignored ones too
    int m_ignoring = 0; ///< levels inside an ignored element
    int m_ignored = 0;
    bool m_refused = false;
};

Fault malformed()
{
    return Fault{ .failure = Failure::AnswerMalformed };
}

} // namespace

bool XmlElement::sameAs(const XmlElement &other) const
{
    if (name != other.name || holdsElements != other.holdsElements
        || children.size() != other.children.size())
        return false;
    if (!holdsElements && text != other.text)
        return false;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (!children[i].sameAs(other.children[i]))
            return false;
    }
    return true;
}

Outcome<XmlMessage> XmlMessage::parse(const QByteArray &bytes, const QSet<QString> &known)
{
    if (bytes.isEmpty() || bytes.size() > maximumBytes)
        return malformed();
    const std::optional<DecodedMessage> decoded = decodeMessage(bytes);
    if (!decoded)
        return malformed();
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), &XML_ParserFree); // stands above the declaration, which is done with
    if (!parser)
        return malformed();
    TreeBuilder builder(parser.get(), known);
    const QByteArray utf8 = decoded->text.toUtf8();
    const XML_Status status
        = XML_Parse(parser.get(), utf8.constData(), static_cast<int>(utf8.size()), XML_TRUE);
    if (status != XML_STATUS_OK || builder.refused())
        return malformed();
    XmlMessage message;
    message.m_root = builder.takeRoot();
    message.m_encoding = decoded->encoding;
    message.m_ignoredElements = builder.ignored();
    return message;
}

} // namespace madoguchi::messages
