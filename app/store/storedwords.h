#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"

#include <QString>

#include <optional>

/// Words that stand in the store for values whose order in an enum may change.
namespace madoguchi::stored {

/// "reception", "qualified", "administrator"
QString word(Role role);
/// Absent for any other word.
std::optional<Role> roleOf(const QString &word);
/// By the enumerator's spelling; absent for any other word.
std::optional<Failure> failureOf(const QString &word);

} // namespace madoguchi::stored
