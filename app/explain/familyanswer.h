#pragma once

#include "app/central/messages/messagecounts.h"
#include "app/central/messages/xmlmessage.h"
#include "app/domain/eligibility.h"
#include "app/explain/jsonvalues.h"
#include "app/explain/messagekind.h"
#include "app/explain/messagetree.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace madoguchi::explaining {

/// What one family's reader made of a message.
struct FamilyAnswer
{
    QJsonObject members{};
    QList<Finding> findings{};
    bool isDoubtful = false; ///< something of a bulk result's unit, which tells its findings itself
    messages::MessageCounts counts{};
    std::optional<Problem> problem{}; ///< refused
};

/// The members of a family's explanation with nothing in them.
QJsonObject emptyMembers(const MessageKind &kind);
/// `tree`: the same message with all its elements.
FamilyAnswer readFamily(
    const MessageKind &kind, const QByteArray &bytes, const messages::XmlElement &tree, const Wishes &wishes);

} // namespace madoguchi::explaining
