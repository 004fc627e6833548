#pragma once

#include "app/central/messages/xmlmessage.h"
#include "app/domain/eligibility.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace madoguchi::messages {

/// What a reader notes while it reads: values that do not fit, and whether the message contradicts itself.
struct ReadNotes
{
    QList<Finding> findings{};
    bool contradictory = false; ///< refused: one item, two different values (ruling 3), or no value at all
    void find(const QString &element, const QString &why) { findings.append({ element, why }); }
};

/// The items inside one element, looked up by name and never by place (oqs-interface.md 1.7). An empty item
/// is an absent one (ruling 2). What stands twice with equal values is a finding, with different ones a
/// contradiction. The element and the notes must outlive this.
class Fields
{
public:
    Fields(const XmlElement *element, ReadNotes &notes)
        : m_element(element)
        , m_notes(&notes)
    { }

    [[nodiscard]] bool exists() const { return m_element != nullptr; }
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] const XmlElement *element() const { return m_element; }

    /// The text as received; empty: absent.
    [[nodiscard]] QString text(const QString &name) const;
    /// A name or other text that people see: hidden and steering characters in it are a finding (ruling 5).
    [[nodiscard]] QString display(const QString &name) const;
    /// One of `allowed`; anything else is a finding and gives an empty text.
    [[nodiscard]] QString code(const QString &name, const QStringList &allowed) const;
    /// Letters, digits and hyphens, at most 32: the service's opaque codes. Else a finding and an empty text.
    [[nodiscard]] QString opaqueCode(const QString &name) const;
    /// `minimum` to `maximum` ASCII digits; anything else is a finding and gives an empty text.
    [[nodiscard]] QString digits(const QString &name, int minimum, int maximum) const;
    /// A code of a set that is not known, as received; blanks or wide characters in it are a finding
    /// (ruling 2).
    [[nodiscard]] QString looseCode(const QString &name) const;
    /// As received; what is no plain decimal is a finding.
    [[nodiscard]] QString decimal(const QString &name) const;
    /// yyyyMMdd; not a day of the calendar: a finding and an invalid date.
    [[nodiscard]] QDate date(const QString &name) const;
    /// yyyyMM, kept as text; not a month: a finding and an empty text.
    [[nodiscard]] QString month(const QString &name) const;
    /// yyyyMMddHHmmss in Japan Standard Time (ruling 9); not a time: a finding and an invalid time.
    [[nodiscard]] QDateTime time(const QString &name) const;
    /// As `text`, but two different values are a finding that leaves nothing (ruling 3: of a consent, not
    /// given). Nothing: contradictory. Empty: absent.
    [[nodiscard]] std::optional<QString> consentText(const QString &name) const;

    /// The one element of that name that has elements in it; absent if there is none.
    [[nodiscard]] Fields group(const QString &name) const;
    /// All of that name, as they come.
    [[nodiscard]] QList<Fields> all(const QString &name) const;

    void find(const QString &name, const QString &why) const { m_notes->find(name, why); }

private:
    [[nodiscard]] QStringList values(const QString &name) const;

    const XmlElement *m_element;
    ReadNotes *m_notes;
};

/// All elements of that name at any depth below `element`.
QList<const XmlElement *> descendants(const XmlElement &element, const QString &name);

/// ASCII digits, perhaps with a point inside and a minus before.
bool isDecimal(const QString &text);
/// yyyyMMddHHmmss in ASCII digits, Japan Standard Time; invalid for anything else.
QDateTime messageTime(const QString &text);
/// yyyyMMdd in ASCII digits; invalid for anything else.
QDate messageDate(const QString &text);

} // namespace madoguchi::messages
