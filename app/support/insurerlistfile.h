#pragma once

#include "app/domain/failure.h"
#include "app/domain/insurerlist.h"

#include <QByteArray>

namespace madoguchi {

inline constexpr qint64 largestInsurerList = 4 * 1024 * 1024; ///< bytes

/// A list as it is published, saved as CSV. Its header line is the first that names a column for the
/// insurer's number and one for the year; lines above it are its title, in which the day of the list is
/// looked for (2026-10-31, 2026年10月31日, 令和8年10月31日). Columns, in any order, others are ignored:
/// 保険者番号 (insurer); 登録済年度, 登録年度 or 年度 (lastYear): 2025, 2025年度, 令和7年度, R7, empty: none
/// is; 保険者名 (name) and 登録予定, 登録予定年月 (planned): 2026-10, 2026年10月, 令和8年10月, may be
/// missing. A number that a spreadsheet has taken the first zero from gets it back. An insurer that stands
/// twice has the newer year. All or nothing. `today`: the list's day where it says none. Fault:
/// SettingsInvalid, code "insurers-csv", "insurers-header", "insurers-empty", "insurers-large", or
/// "insurers-line"; `number`: of the line, from 1.
Outcome<InsurerList> readInsurerList(const QByteArray &file, const QDate &today);

/// As `readInsurerList` reads it again.
QByteArray insurerListFile(const InsurerList &list);

} // namespace madoguchi
