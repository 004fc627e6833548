#pragma once

#include "app/central/messages/sharedtexts.h"
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
    SharedTexts *texts = nullptr; ///< where texts that come again are found; null: each is made anew
    /// What each finding is of, as far as it was said: those since the last call are of `row`.
    QStringList rows{};
    void find(const QString &element, const QString &why) { findings.append({ element, why }); }
    [[nodiscard]] bool hasNew() const { return rows.size() < findings.size(); }
    void setRow(const QString &row)
    {
        while (hasNew())
            rows.append(row);
    }
    [[nodiscard]] ReadText read(QByteArrayView utf8);
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
    [[nodiscard]] bool has(ElementName name) const;
    [[nodiscard]] const XmlElement *element() const { return m_element; }

    /// The text as received; empty: absent.
    [[nodiscard]] QString text(ElementName name) const;
    /// A name or other text that people see: hidden and steering characters in it are a finding (ruling 5).
    [[nodiscard]] QString display(ElementName name) const;
    /// One of `allowed`; anything else is a finding and gives an empty text.
    [[nodiscard]] QString code(ElementName name, const QStringList &allowed) const;
    /// Letters, digits and hyphens, at most 32: the service's opaque codes. Else a finding and an empty text.
    [[nodiscard]] QString opaqueCode(ElementName name) const;
    /// `minimum` to `maximum` ASCII digits; anything else is a finding and gives an empty text.
    [[nodiscard]] QString digits(ElementName name, int minimum, int maximum) const;
    /// A code of a set that is not known, as received; blanks or wide characters in it are a finding
    /// (ruling 2).
    [[nodiscard]] QString looseCode(ElementName name) const;
    /// As received; what is no plain decimal is a finding.
    [[nodiscard]] QString decimal(ElementName name) const;
    /// yyyyMMdd; not a day of the calendar: a finding and an invalid date.
    [[nodiscard]] QDate date(ElementName name) const;
    /// yyyyMM, kept as text; not a month: a finding and an empty text.
    [[nodiscard]] QString month(ElementName name) const;
    /// yyyyMMddHHmmss in Japan Standard Time (ruling 9); not a time: a finding and an invalid time.
    [[nodiscard]] QDateTime time(ElementName name) const;
    /// As `text`, but two different values are a finding that leaves nothing (ruling 3: of a consent, not
    /// given). Nothing: contradictory. Empty: absent.
    [[nodiscard]] std::optional<QString> consentText(ElementName name) const;

    /// The one element of that name that has elements in it; absent if there is none.
    [[nodiscard]] Fields group(ElementName name) const;
    /// All of that name, as they come.
    [[nodiscard]] QList<Fields> all(ElementName name) const;
    /// The same, each to `visit`.
    template <typename Visit> void each(ElementName name, Visit visit) const
    {
        if (!m_element)
            return;
        for (const XmlElement &child : m_element->children()) {
            if (child.holdsElements() && name.isOf(child))
                visit(Fields(&child, *m_notes));
        }
    }

    void find(ElementName name, const QString &why) const { m_notes->find(name.text(), why); }

private:
    [[nodiscard]] QByteArrayView value(ElementName name) const;
    /// The text of the only element of that name, or an empty one; nothing: `values` has to look closer.
    [[nodiscard]] std::optional<QByteArrayView> single(ElementName name) const;
    /// None, the only value, or two that differ.
    [[nodiscard]] QList<QByteArrayView> values(ElementName name) const;

    const XmlElement *m_element;
    ReadNotes *m_notes;
};

/// All elements of that name at any depth below `element`.
QList<const XmlElement *> descendants(const XmlElement &element, ElementName name);
/// Whether there are elements below it that nobody here knows and that hold others: a structure, no value.
bool holdsUnknown(const XmlElement &element);
/// The same of structures in which nothing at all is known.
bool holdsWhollyUnknown(const XmlElement &element);

/// Letters, digits and hyphens, at most 32, or nothing.
bool isOpaqueCode(const QString &text);
/// yyyyMMddHHmmss in ASCII digits, Japan Standard Time; invalid for anything else.
QDateTime messageTime(const QString &text);
/// yyyyMMdd in ASCII digits; invalid for anything else.
QDate messageDate(const QString &text);

} // namespace madoguchi::messages
