#pragma once

#include "app/domain/failure.h"

#include <QDate>

namespace madoguchi {

class Database;

/// How much of one kind is kept, and from when on.
struct KeptCount
{
    qint64 rows = 0;
    QDate oldest{}; ///< a day as the table has it (of the audit: in Japan); invalid: none
};

/// Counts what retention looks after. Opens nothing that is sealed. Faults of all: the store's.
namespace keptcounts {

Outcome<KeptCount> receptions(Database &database);
Outcome<KeptCount> openReceptions(Database &database);
Outcome<KeptCount> patients(Database &database);
Outcome<KeptCount> audit(Database &database);

} // namespace keptcounts

} // namespace madoguchi
