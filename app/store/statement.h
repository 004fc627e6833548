#pragma once

#include <sqlite3.h>

#include <memory>

namespace madoguchi {

struct StatementEnd
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
/// A prepared statement of SQLite's own interface, which ends with its owner.
using Statement = std::unique_ptr<sqlite3_stmt, StatementEnd>;

} // namespace madoguchi
