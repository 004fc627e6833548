#pragma once

#include "app/store/auditentry.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

namespace madoguchi::auditrow {

/// What an entry's row is made of, in the order of the table and of the link.
QString columns();
inline constexpr int columnCount = 11;

QVariantList valuesOf(const AuditEntry &entry);
/// Reads the columns from `first` on of the row that `row` stands on. Nothing: a word that this program never
/// wrote.
std::optional<AuditEntry> entryOf(const QSqlQuery &row, int first);

} // namespace madoguchi::auditrow
