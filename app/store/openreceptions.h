#pragma once

#include "app/domain/reception.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// A reception that its day ended without resolving (isUnresolved).
struct OpenReception
{
    Reception reception{}; ///< with the number and day that it had
    QDateTime since{}; ///< when it was moved here; UTC once read back
};

/// The table of unresolved receptions, which outlive their day under the open key until they are resolved, or
/// 31 days. Faults of all: the store's; SealBroken where a row does not open in its place.
class OpenReceptions
{
public:
    static constexpr int mostDays = 31; // security.md, At rest

    /// `database` outlives it. `openKey`: Vault::Standing::Open.
    OpenReceptions(Database &database, std::shared_ptr<const SealingKey> openKey);

    /// In place of what stands of the same visit, whose `since` stays. NotFound: without visit or day.
    Outcome<Done> keep(const Reception &reception, const QDateTime &since);
    /// Oldest day first, then by number. One that does not open hides the others no more than itself:
    /// `broken` counts those.
    Outcome<QList<OpenReception>> all(int *broken = nullptr);
    Outcome<std::optional<OpenReception>> find(const QUuid &visit);
    /// Removes it. Removing what is not there is no fault.
    Outcome<Done> resolve(const QUuid &visit);
    /// Those of days before `day`; their number.
    Outcome<int> forgetBefore(const QDate &day);

private:
    Outcome<OpenReception> read(const QSqlQuery &row) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
