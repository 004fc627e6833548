#pragma once

#include "app/domain/reception.h"
#include "app/store/ledgerpage.h"
#include "app/store/views.h"
#include "tests/app/store/storefixture.h"

#include <QSqlDatabase>
#include <QVariantList>

namespace madoguchi {

/// A store as a program of `version` has left it, made by the schema files themselves, not by today's
/// classes: receptions, audit, an account in clear, a view and a visit to forget.
class OldStore
{
public:
    static constexpr int receptions = 3;
    static constexpr int auditEntries = 5;
    static View view();
    /// The reception of that seed as a store of `version` still knows it.
    static Reception reception(int seed, int version);

    /// `store`'s vault is open, and there is no database yet. `version`: from 1.
    OldStore(StoreFixture &store, int version);
    ~OldStore();
    OldStore(const OldStore &) = delete;
    OldStore &operator=(const OldStore &) = delete;

    [[nodiscard]] bool make();
    [[nodiscard]] bool run(const QString &sql, const QVariantList &values = {});

private:
    bool prepareFile();
    /// From version 2 on rows are written with their ledger.
    bool beginLedger();
    bool addReceptions();
    /// The chain has not changed since the first version: entries of today's log, row by row.
    bool addAudit();
    bool addRest();

    StoreFixture &m_store;
    int m_version;
    LedgerPage m_page;
    QSqlDatabase m_database;
};

} // namespace madoguchi
