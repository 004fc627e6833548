#pragma once

#include "app/store/database.h"

#include <QDateTime>
#include <QList>
#include <QUuid>

namespace madoguchi {

/// A visit that the service has still to be told to forget (Central::forgetVisit). Says nothing of whose it
/// was.
struct VisitToForget
{
    QUuid visit{};
    QDateTime since{}; ///< when the patient stopped, by the service's clock; UTC once read back
    bool operator==(const VisitToForget &) const = default;
};

/// What keeps a visit from standing at the service after its patient was told that nothing is kept: on disk
/// before the service is told, gone when it was. Faults of all: the store's.
class VisitsToForget
{
public:
    /// `database` outlives it.
    explicit VisitsToForget(Database &database);

    /// On the disk when it returns. A visit that stands there already stays as it is: no fault. NotFound for
    /// a null visit.
    Outcome<Done> add(const VisitToForget &entry);
    /// Oldest first. StoreDamaged for a row that makes no sense.
    Outcome<QList<VisitToForget>> all();
    /// Removing what is not there is no fault.
    Outcome<Done> remove(const QUuid &visit);

private:
    Database &m_database;
};

} // namespace madoguchi
