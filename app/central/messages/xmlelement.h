#pragma once

#include "app/central/messages/xmlnames.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>

namespace madoguchi::messages {

/// One element of a message: its name, and the elements inside it or its text (not trimmed, references and
/// CDATA resolved). It stands in a row with all others, in document order, and finds those inside it by
/// where it stands: it cannot be taken out.
class XmlElement
{
public:
    class Children;

    explicit XmlElement(const XmlName *name)
        : m_name(name)
    { }
    XmlElement(const XmlElement &) = delete;
    XmlElement &operator=(const XmlElement &) = delete;
    XmlElement(XmlElement &&) = default; ///< of the whole row
    XmlElement &operator=(XmlElement &&) = default;
    ~XmlElement() = default;

    /// Empty: not known, and only a place for what is known inside it.
    [[nodiscard]] const QString &name() const;
    [[nodiscard]] bool isKnown() const { return m_name != nullptr; }
    [[nodiscard]] bool isNamed(const XmlName &name) const { return m_name == &name; }
    /// Known or not: an element with elements inside has no value, and no text.
    [[nodiscard]] bool holdsElements() const { return m_holdsElements; }
    [[nodiscard]] QByteArrayView utf8() const { return { m_text, static_cast<qsizetype>(m_textSize) }; }
    [[nodiscard]] QString text() const { return QString::fromUtf8(utf8()); }
    [[nodiscard]] Children children() const;
    /// This one and all at any depth below it, for a walk over them: they stand in one row.
    [[nodiscard]] std::uint32_t span() const { return m_span; }
    /// Name, text and children in order; blanks between child elements do not count.
    [[nodiscard]] bool sameAs(const XmlElement &other) const;

    /// For whoever builds the row: the text, of which no copy is made …
    void setText(QByteArrayView utf8)
    {
        m_text = utf8.data();
        m_textSize = static_cast<std::uint32_t>(utf8.size());
    }
    /// … that there are elements inside, which is the end of its text …
    void holdElements()
    {
        m_holdsElements = 1;
        m_textSize = 0;
    }
    /// … and how many they are in the end, with itself.
    void close(std::size_t span) { m_span = static_cast<std::uint32_t>(span) & 0x7FFFFFFFU; }

private:
    const XmlName *m_name; ///< null: not known
    const char *m_text = nullptr;
    std::uint32_t m_textSize = 0;
    std::uint32_t m_span : 31 = 1;
    std::uint32_t m_holdsElements : 1 = 0;
};

/// The elements right inside one, in order.
class XmlElement::Children
{
public:
    class Iterator
    {
    public:
        explicit Iterator(const XmlElement *at)
            : m_at(at)
        { }
        const XmlElement &operator*() const { return *m_at; }
        const XmlElement *operator->() const { return m_at; }
        Iterator &operator++()
        {
            m_at += m_at->span();
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const XmlElement *m_at;
    };

    explicit Children(const XmlElement &parent)
        : m_parent(&parent)
    { }
    [[nodiscard]] Iterator begin() const { return Iterator(m_parent + 1); }
    [[nodiscard]] Iterator end() const { return Iterator(m_parent + m_parent->span()); }

private:
    const XmlElement *m_parent;
};

inline XmlElement::Children XmlElement::children() const
{
    return Children(*this);
}

inline bool ElementName::isOf(const XmlElement &element) const
{
    return m_known ? element.isNamed(*m_known) : element.name() == m_text;
}

} // namespace madoguchi::messages
