#pragma once

#include "app/domain/account.h"
#include "app/domain/reception.h"
#include "app/security/vault.h"
#include "app/store/auditlog.h"
#include "app/store/bulkqueries.h"
#include "app/store/database.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "app/store/views.h"
#include "app/store/visitstoforget.h"

namespace madoguchi {

/// Everything that the tables give to who asks them, by every way of asking.
struct StoreContents
{
    QList<QDate> days{};
    QList<Reception> ofDay{};
    QList<Reception> found{};
    QList<StaffAccount> accounts{};
    QList<AccountUse> uses{};
    QList<std::optional<KnownPatient>> patients{};
    QList<Reception> open{};
    QList<QByteArray> signatures{};
    QList<View> views{};
    QList<View> viewsToReport{};
    QList<VisitToForget> visitsToForget{};
    QList<OutboxEntry> outbox{};
    QList<BulkQueryEntry> booked{};
    QList<AuditEntry> audit{};
    int cached = 0;
    bool operator==(const StoreContents &) const = default;
};

/// A store with rows in every table, for who wants to change them.
class ReadStore
{
public:
    static constexpr int receptions = 12;

    /// Both outlive it.
    ReadStore(Database &database, Vault &vault)
        : m_database(database)
        , m_vault(vault)
    { }

    /// Fills an empty store.
    Outcome<Done> fill();
    /// Looks at the store as a station does when it opens, and then reads all of it. The first fault: what a
    /// changed store is called.
    Outcome<StoreContents> look();
    /// The audit's place goes to the key store.
    Outcome<Done> anchor();

private:
    Outcome<Done> fillPeople();
    Outcome<Done> fillVisits();
    Outcome<Done> fillRequests();
    Outcome<Done> trust();
    Outcome<Done> readReceptions(StoreContents &all);
    Outcome<Done> readPeople(StoreContents &all);
    Outcome<Done> readOthers(StoreContents &all);
    Outcome<Done> readRequests(StoreContents &all);

    Database &m_database;
    Vault &m_vault;
};

} // namespace madoguchi
