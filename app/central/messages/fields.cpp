#include "app/central/messages/fields.h"

#include "app/support/clock.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

bool isAsciiDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isOpaqueCode(const QString &text)
{
    return text.size() <= 32 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'-';
    });
}

QDateTime messageTime(const QString &text)
{
    if (text.size() != 14 || !isAsciiDigits(text))
        return {};
    const QDate date = messageDate(text.left(8));
    const QTime time(text.mid(8, 2).toInt(), text.mid(10, 2).toInt(), text.mid(12, 2).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::OffsetFromUTC, japanOffsetSeconds);
}

QDate messageDate(const QString &text)
{
    if (text.size() != 8 || !isAsciiDigits(text))
        return {};
    return QDate(text.left(4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
}

QList<const XmlElement *> descendants(const XmlElement &element, ElementName name)
{
    QList<const XmlElement *> found;
    const XmlElement *const end = &element + element.span();
    for (const XmlElement *one = &element + 1; one < end; ++one) {
        if (name.isOf(*one))
            found.append(one);
    }
    return found;
}

bool holdsUnknown(const XmlElement &element)
{
    const XmlElement *const end = &element + element.span();
    return std::any_of(&element + 1, end, [](const XmlElement &one) { return !one.isKnown(); });
}

bool holdsWhollyUnknown(const XmlElement &element)
{
    const XmlElement *const end = &element + element.span();
    return std::any_of(
        &element + 1, end, [](const XmlElement &one) { return !one.isKnown() && one.span() == 1; });
}

ReadText ReadNotes::read(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    return texts ? texts->of(utf8) : readText(utf8);
}

QList<QByteArrayView> Fields::values(ElementName name) const
{
    QList<QByteArrayView> found;
    qsizetype count = 0;
    if (!m_element)
        return found;
    for (const XmlElement &child : m_element->children()) {
        if (!name.isOf(child))
            continue;
        if (child.holdsElements()) {
            find(name, QStringLiteral("has elements where a value belongs"));
            m_notes->contradictory = true;
        } else if (!child.utf8().isEmpty()) {
            ++count;
            // One that differs from the first is enough to know: more would have to be compared with all.
            if (found.isEmpty() || (found.size() == 1 && found.first() != child.utf8()))
                found.append(child.utf8());
        }
    }
    if (count > 1)
        find(name, QStringLiteral("stands more than once"));
    return found;
}

std::optional<QByteArrayView> Fields::single(ElementName name) const
{
    QByteArrayView found;
    if (!m_element)
        return found;
    bool isFound = false;
    for (const XmlElement &child : m_element->children()) {
        if (!name.isOf(child))
            continue;
        if (isFound || child.holdsElements())
            return std::nullopt;
        isFound = true;
        found = child.utf8();
    }
    return found;
}

QByteArrayView Fields::value(ElementName name) const
{
    if (const std::optional<QByteArrayView> one = single(name))
        return *one;
    const QList<QByteArrayView> found = values(name);
    if (found.size() > 1)
        m_notes->contradictory = true;
    return found.value(0);
}

bool Fields::has(ElementName name) const
{
    if (!m_element)
        return false;
    for (const XmlElement &child : m_element->children()) {
        if (name.isOf(child) && (child.holdsElements() || !child.utf8().isEmpty()))
            return true;
    }
    return false;
}

QString Fields::text(ElementName name) const
{
    return m_notes->read(value(name)).text;
}

std::optional<QString> Fields::consentText(ElementName name) const
{
    const QList<QByteArrayView> found = values(name);
    if (found.size() > 1)
        return std::nullopt;
    return QString::fromUtf8(found.value(0));
}

QString Fields::display(ElementName name) const
{
    ReadText read = m_notes->read(value(name));
    if (read.traits.hides)
        find(name, QStringLiteral("has hidden or steering characters"));
    return std::move(read.text);
}

QString Fields::code(ElementName name, const QStringList &allowed) const
{
    const QString value = text(name);
    if (value.isEmpty() || allowed.contains(value))
        return value;
    find(name, QStringLiteral("is not a known code"));
    return {};
}

QString Fields::opaqueCode(ElementName name) const
{
    const QString value = text(name);
    if (isOpaqueCode(value))
        return value;
    find(name, QStringLiteral("is not of the form of a code"));
    return {};
}

QString Fields::digits(ElementName name, int minimum, int maximum) const
{
    const QString value = text(name);
    if (value.isEmpty() || (isAsciiDigits(value) && value.size() >= minimum && value.size() <= maximum))
        return value;
    find(name, QStringLiteral("is not a number of the right width"));
    return {};
}

QString Fields::looseCode(ElementName name) const
{
    ReadText read = m_notes->read(value(name));
    if (!read.text.isEmpty() && !read.traits.isWord)
        find(name, QStringLiteral("has blanks or wide characters where a code belongs"));
    return std::move(read.text);
}

QString Fields::decimal(ElementName name) const
{
    ReadText read = m_notes->read(value(name));
    if (!read.text.isEmpty() && !read.traits.isDecimal)
        find(name, QStringLiteral("is not a number"));
    return std::move(read.text);
}

QDate Fields::date(ElementName name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDate date = messageDate(value);
    if (!date.isValid())
        find(name, QStringLiteral("is not a date"));
    return date;
}

QString Fields::month(ElementName name) const
{
    const QString value = text(name);
    if (value.isEmpty() || (value.size() == 6 && messageDate(value + QStringLiteral("01")).isValid()))
        return value;
    find(name, QStringLiteral("is not a month"));
    return {};
}

QDateTime Fields::time(ElementName name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDateTime time = messageTime(value);
    if (!time.isValid())
        find(name, QStringLiteral("is not a time"));
    return time;
}

Fields Fields::group(ElementName name) const
{
    const XmlElement *found = nullptr;
    if (m_element) {
        for (const XmlElement &child : m_element->children()) {
            if (!child.holdsElements() || !name.isOf(child))
                continue;
            if (found) {
                find(name, QStringLiteral("stands more than once"));
                m_notes->contradictory = m_notes->contradictory || !found->sameAs(child);
            } else {
                found = &child;
            }
        }
    }
    return { found, *m_notes };
}

QList<Fields> Fields::all(ElementName name) const
{
    QList<Fields> found;
    if (m_element) {
        for (const XmlElement &child : m_element->children()) {
            if (child.holdsElements() && name.isOf(child))
                found.append(Fields(&child, *m_notes));
        }
    }
    return found;
}

} // namespace madoguchi::messages
