#pragma once

#include "app/store/auditlog.h"

#include <QHash>
#include <QList>
#include <QString>

namespace madoguchi {

/// What stands out among audit entries (security.md 22): counts, by person. Pure.
class AuditTally
{
public:
    /// From how many on something is told.
    static constexpr int threshold = 3;

    /// Somebody and how often; empty `staffId`: nobody's name was right, or nobody was signed in.
    struct Count
    {
        QString staffId{};
        int number = 0;
        bool operator==(const Count &) const = default;
    };

    void add(const AuditEntry &entry);

    /// Wrong passwords, codes and second factors, by id, from the threshold on; by id.
    [[nodiscard]] QList<Count> failedSignIns() const;
    /// Requests for records that were refused for want of a right or a consent: by person from the threshold
    /// on; where no one person reaches it and the station does, one count without a name.
    [[nodiscard]] QList<Count> refusals() const;
    /// What happened to the store, each once, in the order it was added.
    [[nodiscard]] const QList<Fault> &storeTroubles() const { return m_storeTroubles; }
    /// How many entries the first two lists stand for.
    [[nodiscard]] int standingOut() const;

private:
    QHash<QString, int> m_failed;
    QHash<QString, int> m_refused;
    QList<Fault> m_storeTroubles;
};

} // namespace madoguchi
