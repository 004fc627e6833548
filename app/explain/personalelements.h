#pragma once

#include "app/central/messages/xmlmessage.h"
#include "app/domain/eligibility.h"
#include "app/explain/jsonvalues.h"

namespace madoguchi::explaining {

/// Whether an element's value tells who a person is: names, numbers of the insured, birth date, address, the
/// clinic's own patient number, injuries, contacts, free remarks of a ticket.
bool isPersonal(const QString &element);

/// Texts that are not personal by their element: what the service wrote for people, what a sender knows its
/// question by. They are shown, since they are what support is asked about, unless they repeat something of a
/// person that stands in the same message.
class ServiceTexts
{
public:
    ServiceTexts(const messages::XmlElement &root, const Wishes &wishes);
    [[nodiscard]] QJsonValue value(const QString &text) const;

private:
    QStringList m_personal{};
    const Wishes &m_wishes;
};

/// The value that a finding is about: where it is not personal by its element, it is shown only as far as it
/// looks like a code, a number or a date. What stands in the wrong place may be a name.
QJsonValue doubtfulValue(const QString &element, const QString &value, const Wishes &wishes);
/// Each with the values that such elements have below `tree`.
QJsonArray findingsJson(
    const QList<Finding> &findings, const messages::XmlElement &tree, const Wishes &wishes);

} // namespace madoguchi::explaining
