#pragma once

class QTableView;

namespace madoguchi {

/// The manners that the tables of records share: rows, no editing, words broken rather than scrolled.
void lookLikeRecords(QTableView &table);

} // namespace madoguchi
