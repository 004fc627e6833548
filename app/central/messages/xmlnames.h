#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <deque>
#include <vector>

namespace madoguchi::messages {

class XmlElement;

/// The name of an element that a family of messages knows. There is one of each in an XmlNames, so that
/// two are the same name where they are the same object.
struct XmlName
{
    QString text{};
    QByteArray wire{}; ///< the same in UTF-8
    std::size_t ordinal = 0; ///< among its family's, from 0 on
};

/// The names that a family knows, each once, found by what stands in the message. Outlives the messages
/// that were read with it.
class XmlNames
{
public:
    /// Each once or more often.
    explicit XmlNames(const QStringList &names);
    XmlNames(const XmlNames &) = delete;
    XmlNames &operator=(const XmlNames &) = delete;

    /// `wire` ends with a zero. Null: not known.
    [[nodiscard]] const XmlName *find(const char *wire) const;
    /// One of those it was made of: anything else is a programming error.
    [[nodiscard]] const XmlName &at(const char *wire) const;
    [[nodiscard]] std::size_t count() const { return m_names.size(); }

private:
    void add(const QString &name);

    std::deque<XmlName> m_names{}; ///< stay where they are
    std::vector<const XmlName *> m_places{}; ///< by hash, the next free one if taken; null: free
};

/// How a reader names what it looks for: in words, or by what the family's names have for it (found faster).
/// Lives as long as the call that it is an argument of.
class ElementName
{
public:
    ElementName(const QString &text)
        : m_text(text)
    { }
    ElementName(const XmlName &known)
        : m_text(known.text)
        , m_known(&known)
    { }
    [[nodiscard]] bool isOf(const XmlElement &element) const;
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    const QString &m_text;
    const XmlName *m_known = nullptr;
};

} // namespace madoguchi::messages
