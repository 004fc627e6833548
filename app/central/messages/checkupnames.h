#pragma once

#include "app/central/messages/recordparts.h"
#include "app/domain/checkup.h"

#include <array>

namespace madoguchi::messages {

inline constexpr PersonNames checkupPerson{ "QualificationsInfo", "Name", "KanasName", "Birthday",
    "AdministrativeGenderCode" };

/// DataType on the wire.
struct CheckupTypeWord
{
    CheckupItem::Type type;
    const char *word;
};

inline constexpr std::array<CheckupTypeWord, 4> checkupTypeWords{ { { CheckupItem::Type::Number, "PQ" },
    { CheckupItem::Type::Nominal, "CD" }, { CheckupItem::Type::Ordinal, "CO" },
    { CheckupItem::Type::Text, "ST" } } };

/// Every element that the layout of a checkup result knows.
const XmlNames &checkupElements();

} // namespace madoguchi::messages
