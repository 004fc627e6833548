#pragma once

#include "app/store/auditlog.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Which entries are looked for; what is empty asks for nothing.
struct AuditPattern
{
    qint64 after = 0; ///< numbers above this one
    QDateTime from{};
    QDateTime before{}; ///< exclusive
    QString staffId{};
    std::optional<Role> role{};
    std::optional<AuditAct> act{};
    QByteArray patientKey{};
    bool doneOnly = false; ///< without a result: what was refused is left out
    /// With a result, or of the store's troubles: what is counted for administrators, and little of a log.
    bool notable = false;
    int most = 2000;
};

struct AuditFound
{
    QList<NumberedEntry> entries{}; ///< newest first
    QList<qint64> unreadable{}; ///< numbers of rows with words that this program never wrote
    bool more = false; ///< there are older ones
};

/// Finds entries. Whether they are genuine is AuditChain's question.
class AuditSearch
{
public:
    /// `database` outlives it.
    explicit AuditSearch(Database &database);

    /// Faults: the store's.
    Outcome<AuditFound> find(const AuditPattern &pattern);

private:
    Database &m_database;
};

} // namespace madoguchi
