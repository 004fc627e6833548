#pragma once

#include "app/central/messages/xmlelement.h"
#include "app/domain/failure.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <memory>
#include <string>
#include <vector>

struct XML_ParserStruct;

namespace madoguchi::messages {

/// What a message of many megabytes is made of, once and where it stays: the decoded text as expat has it,
/// the elements in document order, and what had to be joined.
struct XmlStorage
{
    XmlStorage();
    ~XmlStorage();
    XmlStorage(XmlStorage &&) noexcept;
    XmlStorage &operator=(XmlStorage &&) noexcept;

    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct *)> text;
    std::vector<XmlElement> elements{};
    std::deque<std::string> joined{}; ///< texts that do not stand in one piece
    std::shared_ptr<const XmlNames> ownNames{}; ///< made for this message alone
};

/// A message of the interface behind the gate of oqs-interface.md ruling 1 and 7: at most 8 MiB, UTF-8 or
/// code page 932 as declared, no DTD, XmlMsg as the root (level 1 of at most 32), at most 20,000 children of
/// one parent. ICU's table decodes, expat parses (toolchain.md §7). Attributes, comments and processing
/// instructions are ignored. Everything takes time and space in proportion to the bytes.
class XmlMessage
{
public:
    static constexpr qsizetype maximumBytes = 8 * 1024 * 1024;
    static constexpr int maximumDepth = 32;
    static constexpr int maximumChildren = 20000;

    enum class Encoding { Utf8, CodePage932 };
    /// What becomes of known elements inside an unknown one. An unknown one itself is never more than a
    /// place between others, and is counted.
    enum class InsideUnknown {
        LeftOut, ///< with it
        Kept, ///< for layouts whose outer elements are not all known
        /// As LeftOut; but what holds medication or checkups refuses the message, wherever it stands: whoever
        /// asks for eligibility keeps the message, and never obtains records.
        WithoutRecords
    };

    /// Elements whose names are not in `known` are left out, and counted. Fault: AnswerMalformed, and nothing
    /// of the content in it.
    static Outcome<XmlMessage> parse(
        const QByteArray &bytes, const XmlNames &known, InsideUnknown inside = InsideUnknown::LeftOut);
    static Outcome<XmlMessage> parse(
        const QByteArray &bytes, const QSet<QString> &known, InsideUnknown inside = InsideUnknown::LeftOut);

    [[nodiscard]] const XmlElement &root() const { return m_storage.elements.front(); }
    /// How many elements are kept, the root among them.
    [[nodiscard]] std::size_t size() const { return m_storage.elements.size(); }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] int ignoredElements() const { return m_ignoredElements; }

private:
    XmlStorage m_storage{};
    Encoding m_encoding = Encoding::Utf8;
    int m_ignoredElements = 0;
};

} // namespace madoguchi::messages
