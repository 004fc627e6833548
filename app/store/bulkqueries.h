#pragma once

#include "app/domain/booking.h"
#include "app/domain/bulk.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// What was wrong with one of the booked, by the place in the list.
struct BookingFinding
{
    int patient = 0; ///< index
    BookingIssue issue = BookingIssue::Unanswered;
    Validity validity = Validity::Unknown;
    QString code{};
    bool operator==(const BookingFinding &) const = default;
};

/// A list of booked patients on its way through the service: the query, its slip, its answer.
struct BulkQueryEntry
{
    using State = BookingCheck::State;
    qint64 number = 0; ///< the row's; 0: not kept yet
    QUuid id{}; ///< what the sealed contents are bound to; null: not kept yet
    QUuid key{}; ///< idempotency key of the question that it stands at; null: not kept yet
    QDate day{};
    QDateTime since{}; ///< UTC once read back, as all times here
    QDateTime askedAt{}; ///< when `key` was used first; invalid: not yet
    int tries = 0; ///< since the last step that was made
    QDateTime again{}; ///< not before; invalid: at once
    State state = State::Waiting;
    std::optional<Failure> failure{}; ///< what the newest attempt came to
    QList<BookedPatient> patients{};
    BulkSlip slip{}; ///< without number: none yet
    QList<BookingFinding> findings{}; ///< with Answered
    bool operator==(const BulkQueryEntry &) const = default;
};

/// The table of bulk queries, under the open key. Faults of all: the store's; SealBroken where a row does not
/// open in its place.
class BulkQueries
{
public:
    static constexpr int keptDays = 1; ///< after the day that the patients were booked for

    /// `database` outlives it. `openKey`: Vault::Standing::Open.
    BulkQueries(Database &database, std::shared_ptr<const SealingKey> openKey);

    /// The entry with number, id and key, once it is on the disk.
    Outcome<BulkQueryEntry> add(BulkQueryEntry entry);
    /// Everything that changed of an entry that stands. NotFound.
    Outcome<Done> update(const BulkQueryEntry &entry);
    /// Newest day first, then the newest query. One that does not open hides no other: `broken` counts those.
    Outcome<QList<BulkQueryEntry>> all(int *broken = nullptr);
    /// Those of days before `day`, whatever came of them; their number.
    Outcome<int> forgetBefore(const QDate &day);

private:
    Outcome<BulkQueryEntry> read(const QSqlQuery &row) const;
    [[nodiscard]] QByteArray sealContent(const BulkQueryEntry &entry) const;
    [[nodiscard]] QByteArray sealResult(const BulkQueryEntry &entry) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
