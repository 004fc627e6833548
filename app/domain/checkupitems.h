#pragma once

#include "app/domain/codes.h"

#include <QDate>

namespace madoguchi {

/// The items of a checkup as oqs-interface.md 6.3 lists them. An item is its first 9 characters (ruling 37):
/// the method that follows does not count, but waist says by whom it was taken.

/// The first 9 characters of every item known, in the order of a result sheet.
QStringList knownCheckupItems();
/// Nothing: an item that is not known, to be shown by the name it came with. `itemCode`: 9 to 17 characters.
std::optional<CodeWords> checkupItemName(const QString &itemCode);
/// Which table the coded value of an item is from, `day` being the checkup's: smoking and drinking are
/// answered by other codes from 1 April 2024 (ruling 39), and by none where the day is not known. Nothing:
/// the item has no coded value, or none that is known.
std::optional<CodeTable> checkupAnswers(const QString &itemCode, const QDate &day);

} // namespace madoguchi
