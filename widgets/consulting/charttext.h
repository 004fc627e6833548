#pragma once

#include "app/consulting.h"

#include <QString>

/// Records as plain text for the 電子カルテ: one course or one item a line, nothing that depends on a fixed
/// width, and of our own words only characters that code page 932 has. All of what is shown, whatever is
/// searched for.
namespace madoguchi::charttext {

/// `records`: shown, of `visit`, and no document. Lines end with LF.
QString of(const RecordsView &records, const ConsultingVisit &visit, const QDateTime &now);
/// 〜 − ‖ — as code page 932 has them; a line end or tabulator within is a blank, nothing hides.
QString inOneLine(const QString &text);

} // namespace madoguchi::charttext
