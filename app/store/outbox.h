#pragma once

#include "app/domain/failure.h"
#include "app/domain/numberquery.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// A request that waits to be sent, once. Only these two kinds are there: identity, consents and records are
/// asked for while a person is waiting for them, or not at all (security.md, At rest).
struct OutboxEntry
{
    enum class Kind { Eligibility, Reference };
    enum class State { Waiting, Done, Refused };
    qint64 number = 0; ///< the row's, and the order; 0: not kept yet
    QUuid id{}; ///< what the sealed content is bound to; null: not kept yet
    QUuid key{}; ///< idempotency key of the newest question; null: not kept yet
    Kind kind = Kind::Eligibility;
    QUuid visit{}; ///< the reception that it is for
    QDateTime since{}; ///< UTC once read back, as all times here
    QDateTime askedAt{}; ///< when `key` was used first; invalid: not yet
    int tries = 0;
    QDateTime again{}; ///< not before; invalid: at once
    State state = State::Waiting;
    std::optional<Failure> failure{}; ///< what the newest attempt came to
    NumberQuery query{}; ///< Eligibility; empty once it waits no more
    QDate confirmFor{}; ///< Eligibility: calendar day in Japan
    ReferenceRegistration reference{}; ///< Reference; empty once it waits no more
    QByteArray patient{}; ///< of one insurance the same; made when it is kept
    bool operator==(const OutboxEntry &) const = default;
};

/// How much stands there.
struct OutboxCounts
{
    int eligibility = 0; ///< waiting
    int references = 0; ///< waiting
    int failed = 0; ///< waiting, and tried before
    int refused = 0; ///< of the newest ones of their reception and kind: what was asked again counts no more
    QDateTime oldest{}; ///< of those that wait
};

/// The table of what waits, under the open key. Faults of all: the store's; SealBroken where a row does not
/// open in its place.
class Outbox
{
public:
    static constexpr int settledDays = 7; ///< how long it can be seen what came of one
    static constexpr int mostDays = 31; ///< then its reception is over too (security.md, At rest)

    /// `database` outlives it. `openKey`: Vault::Standing::Open.
    Outbox(Database &database, std::shared_ptr<const SealingKey> openKey);

    /// The entry with number, id, key and patient, once it is on the disk.
    Outcome<OutboxEntry> add(OutboxEntry entry);
    /// Those that wait, in their order. One that does not open hides no other: `broken` counts those.
    Outcome<QList<OutboxEntry>> waiting(int *broken = nullptr);
    /// By the newest question's key, whatever came of it.
    Outcome<std::optional<OutboxEntry>> byKey(const QUuid &key);
    /// The one that waits for a reception; there is at most one of a kind.
    Outcome<std::optional<OutboxEntry>> waitingOf(const QUuid &visit, OutboxEntry::Kind kind);
    /// The newest one for a reception, whatever came of it.
    Outcome<std::optional<OutboxEntry>> newestOf(const QUuid &visit, OutboxEntry::Kind kind);
    /// Key, attempts, state and failure of an entry that stands; what is in it does not change, and goes with
    /// the end of its waiting. NotFound.
    Outcome<Done> update(const OutboxEntry &entry);
    Outcome<OutboxCounts> counts();
    /// Those of before `time` that wait no more, and all of before `waitingToo`; their number.
    Outcome<int> forgetBefore(const QDateTime &time, const QDateTime &waitingToo);

private:
    Outcome<OutboxEntry> read(const QSqlQuery &row) const;
    Outcome<std::optional<OutboxEntry>> one(const QString &where, const QVariantList &values);
    [[nodiscard]] QByteArray patientOf(const OutboxEntry &entry) const;
    [[nodiscard]] QByteArray seal(const OutboxEntry &entry) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
