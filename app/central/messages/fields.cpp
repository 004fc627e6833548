#include "app/central/messages/fields.h"

#include "app/domain/showntext.h"
#include "app/support/clock.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

bool isAsciiDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAsciiWord(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'-';
    });
}

void collect(const XmlElement &element, const QString &name, QList<const XmlElement *> &into)
{
    for (const XmlElement &child : element.children) {
        if (child.name == name)
            into.append(&child);
        collect(child, name, into);
    }
}

} // namespace

bool isDecimal(const QString &text)
{
    const QString number = text.startsWith(u'-') ? text.mid(1) : text;
    const qsizetype point = number.indexOf(u'.');
    const QString whole = number.left(point), parts = point < 0 ? QStringLiteral("0") : number.mid(point + 1);
    return !whole.isEmpty() && !parts.isEmpty() && isAsciiDigits(whole) && isAsciiDigits(parts);
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

QList<const XmlElement *> descendants(const XmlElement &element, const QString &name)
{
    QList<const XmlElement *> found;
    collect(element, name, found);
    return found;
}

QStringList Fields::values(const QString &name) const
{
    QStringList found;
    if (!m_element)
        return found;
    for (const XmlElement &child : m_element->children) {
        if (child.name != name)
            continue;
        if (child.holdsElements) {
            m_notes->find(name, QStringLiteral("has elements where a value belongs"));
            m_notes->contradictory = true;
        } else if (!child.text.isEmpty()) {
            found.append(child.text);
        }
    }
    if (found.size() > 1) {
        m_notes->find(name, QStringLiteral("stands more than once"));
        found.removeDuplicates();
    }
    return found;
}

bool Fields::has(const QString &name) const
{
    return m_element
        && std::any_of(m_element->children.begin(), m_element->children.end(), [&](const XmlElement &child) {
               return child.name == name && (child.holdsElements || !child.text.isEmpty());
           });
}

QString Fields::text(const QString &name) const
{
    const QStringList found = values(name);
    if (found.size() > 1)
        m_notes->contradictory = true;
    return found.value(0);
}

std::optional<QString> Fields::consentText(const QString &name) const
{
    const QStringList found = values(name);
    if (found.size() > 1)
        return std::nullopt;
    return found.value(0);
}

QString Fields::display(const QString &name) const
{
    const QString value = text(name);
    if (hidesSomething(value))
        m_notes->find(name, QStringLiteral("has hidden or steering characters"));
    return value;
}

QString Fields::code(const QString &name, const QStringList &allowed) const
{
    const QString value = text(name);
    if (value.isEmpty() || allowed.contains(value))
        return value;
    m_notes->find(name, QStringLiteral("is not a known code"));
    return {};
}

QString Fields::opaqueCode(const QString &name) const
{
    const QString value = text(name);
    if (value.size() <= 32 && isAsciiWord(value))
        return value;
    m_notes->find(name, QStringLiteral("is not of the form of a code"));
    return {};
}

QString Fields::digits(const QString &name, int minimum, int maximum) const
{
    const QString value = text(name);
    if (value.isEmpty() || (isAsciiDigits(value) && value.size() >= minimum && value.size() <= maximum))
        return value;
    m_notes->find(name, QStringLiteral("is not a number of the right width"));
    return {};
}

QString Fields::looseCode(const QString &name) const
{
    const QString value = text(name);
    if (!std::all_of(value.begin(), value.end(), [](QChar c) { return c > u' ' && c <= u'~'; }))
        m_notes->find(name, QStringLiteral("has blanks or wide characters where a code belongs"));
    return value;
}

QString Fields::decimal(const QString &name) const
{
    const QString value = text(name);
    if (!value.isEmpty() && !isDecimal(value))
        m_notes->find(name, QStringLiteral("is not a number"));
    return value;
}

QDate Fields::date(const QString &name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDate date = messageDate(value);
    if (!date.isValid())
        m_notes->find(name, QStringLiteral("is not a date"));
    return date;
}

QString Fields::month(const QString &name) const
{
    const QString value = text(name);
    if (value.isEmpty() || (value.size() == 6 && messageDate(value + QStringLiteral("01")).isValid()))
        return value;
    m_notes->find(name, QStringLiteral("is not a month"));
    return {};
}

QDateTime Fields::time(const QString &name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDateTime time = messageTime(value);
    if (!time.isValid())
        m_notes->find(name, QStringLiteral("is not a time"));
    return time;
}

Fields Fields::group(const QString &name) const
{
    const XmlElement *found = nullptr;
    if (m_element) {
        for (const XmlElement &child : m_element->children) {
            if (child.name != name || !child.holdsElements)
                continue;
            if (found) {
                m_notes->find(name, QStringLiteral("stands more than once"));
                m_notes->contradictory = m_notes->contradictory || !found->sameAs(child);
            } else {
                found = &child;
            }
        }
    }
    return { found, *m_notes };
}

QList<Fields> Fields::all(const QString &name) const
{
    QList<Fields> found;
    if (m_element) {
        for (const XmlElement &child : m_element->children) {
            if (child.name == name && child.holdsElements)
                found.append(Fields(&child, *m_notes));
        }
    }
    return found;
}

} // namespace madoguchi::messages
