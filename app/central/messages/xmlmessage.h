#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace madoguchi::messages {

/// One element: its text (not trimmed, references and CDATA resolved) and the elements inside it that are
/// known.
struct XmlElement
{
    QString name{};
    QString text{};
    bool holdsElements = false; ///< known or not: an element with elements inside has no value
    std::vector<XmlElement> children{};
    /// Name, text and children in order; blanks between child elements do not count.
    [[nodiscard]] bool sameAs(const XmlElement &other) const;
};

/// A message of the interface behind the gate of oqs-interface.md ruling 1 and 7: at most 8 MiB, UTF-8 or
/// code page 932 as declared, no DTD, XmlMsg as the root (level 1 of at most 32), at most 20,000 children of
/// one parent. ICU decodes, expat parses (toolchain.md §7). Attributes, comments and processing instructions
/// are ignored.
class XmlMessage
{
public:
    static constexpr qsizetype maximumBytes = 8 * 1024 * 1024;
    static constexpr int maximumDepth = 32;
    static constexpr int maximumChildren = 20000;

    enum class Encoding { Utf8, CodePage932 };

    /// Elements whose names are not in `known` are left out with all that is in them, and counted.
    /// Fault: AnswerMalformed, and nothing of the content in it.
    static Outcome<XmlMessage> parse(const QByteArray &bytes, const QSet<QString> &known);

    [[nodiscard]] const XmlElement &root() const { return m_root; }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] int ignoredElements() const { return m_ignoredElements; }

private:
    XmlElement m_root{};
    Encoding m_encoding = Encoding::Utf8;
    int m_ignoredElements = 0;
};

} // namespace madoguchi::messages
