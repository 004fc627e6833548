#pragma once

#include "app/domain/consent.h"
#include "app/domain/staff.h"
#include "app/store/database.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// A person has looked at records of a visit, which the service is to be told once (Central::reportView).
struct View
{
    qint64 number = 0; ///< the row's; 0: not kept yet
    QUuid key{}; ///< idempotency key of the report, the same in every attempt; null: not kept yet
    QUuid visit{};
    ConsentKind kind = ConsentKind::Medication;
    QDateTime time{}; ///< when, by the service's clock; UTC once read back
    QString staffId{};
    Qualification qualification = Qualification::Doctor;
    qint64 auditEntry = 0;
    bool reported = false;
    std::optional<Failure> refused{}; ///< why the service will never take the report
    bool operator==(const View &) const = default;
};

/// How many stand there.
struct ViewCounts
{
    int waiting = 0; ///< neither reported nor refused
    int refused = 0; ///< but for NotOnThisWay: there the service learns of it from somebody else
    QDateTime oldest{}; ///< of those that wait
};

/// The outbox of views: on disk before they are shown, marked when the service has taken the report.
/// Faults of all: the store's; StoreDamaged for a row that makes no sense.
class Views
{
public:
    /// `database` outlives it.
    explicit Views(Database &database);

    /// The view with its number, and with a fresh key where it had none, once it is on the disk.
    Outcome<View> add(View view);
    /// Those the service has still to be told, oldest first: neither reported nor refused.
    Outcome<QList<View>> toReport();
    /// NotFound for a number that is none. Marking twice is no fault.
    Outcome<Done> markReported(qint64 number);
    /// The service has said no for good: not told again. A view that was reported stays so. NotFound for a
    /// number that is none.
    Outcome<Done> markRefused(qint64 number, Failure why);
    /// Its report gets another idempotency key, which is returned once it is on the disk. NotFound for a
    /// number that is none.
    Outcome<QUuid> renewKey(qint64 number);
    /// `refusedSince`: refused ones of before it are not counted.
    Outcome<ViewCounts> counts(const QDateTime &refusedSince);
    /// All from `from` on, oldest first.
    Outcome<QList<View>> since(const QDateTime &from);
    /// Those of before `time` that the service has taken or will never take; their number. While another one
    /// of the same visit and kind waits they stay: the service lists both alike.
    Outcome<int> forgetBefore(const QDateTime &time);

private:
    Outcome<Done> mark(const QString &change, const QVariantList &values);
    Outcome<QList<View>> select(const QString &where, const QVariantList &values);

    Database &m_database;
};

} // namespace madoguchi
