#pragma once

#include "app/central/messages/xmlmessage.h"
#include "app/explain/jsonvalues.h"

namespace madoguchi::explaining {

/// What a message asks for or repeats of the question, one object for each person or period: as it stands in
/// the message, checked or not. Null: nothing.
QJsonValue askedJson(const messages::XmlElement &root, const Wishes &wishes);
/// One QualificationConfirmSearchInfo.
QJsonObject searchJson(const messages::XmlElement &search, const Wishes &wishes);

} // namespace madoguchi::explaining
