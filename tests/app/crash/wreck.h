#pragma once

#include "app/domain/reception.h"
#include "tests/app/crash/crashclinic.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>

namespace madoguchi {

/// What the program had called kept when it died.
struct Acknowledged
{
    ReceptionStatus status = ReceptionStatus::Arrived;
    bool consents = false;
    QList<qint64> views{}; ///< audit entries in the room's log
    bool byNumber = false; ///< received so
    QList<QDateTime> linked{}; ///< when the clinic's number was taken
};

/// All that the program had called kept.
struct Kept
{
    QMap<QUuid, Acknowledged> visits{};
    QMap<QDate, int> bookings{}; ///< lists of the day
};

/// What was found on the disk, summed up over all rounds.
struct WreckCounts
{
    int receptions = 0; ///< of the days that are kept, as last seen
    int forgotten = 0; ///< acknowledged ones whose day is over
    int open = 0; ///< unresolved ones that outlive their day
    qint64 deskEntries = 0;
    qint64 roomEntries = 0;
    int backups = 0;
    int waited = 0; ///< the most requests that a killed program has left waiting
    int sent = 0; ///< requests by number that the service has accepted
};

/// What a killed program has left: everything that was called kept is there, nothing is half there, and the
/// chains are whole (security.md 26).
class Wreck
{
public:
    Wreck(const CrashClinic &clinic, CrashService &service, const Clock &clock);

    /// The first thing that is not as it must be; empty: all is.
    QString look(const Kept &kept);
    /// Nothing waits any more, and no reception by number of today is without an answer or a reason.
    QString lookAtTheEnd();
    [[nodiscard]] const WreckCounts &counts() const { return m_counts; }
    /// How often the room's log says that records of a visit were shown.
    [[nodiscard]] const QHash<QUuid, int> &shown() const { return m_shown; }

private:
    struct Store;
    QString openStore(StationKind kind, Store &store);
    QString lookAtChain(Store &store, qint64 &entries);
    QString lookAtDesk(Store &store, const QMap<QUuid, Acknowledged> &acknowledged);
    QString lookAtReception(Store &store, const Reception &reception, const Acknowledged *acknowledged);
    QString lookAtQuestion(Store &store, const Reception &reception, const Acknowledged *acknowledged);
    QString lookAtWaiting(Store &store, const Kept &kept);
    QString lookAtService();
    QString lookAtReceipt(Store &store, const Reception &reception);
    QString lookAtMissing(Store &store, const QUuid &visit);
    QString lookAtRoom(Store &store, const QMap<QUuid, Acknowledged> &acknowledged);
    QString lookAtBackups(Store &store);

    const CrashClinic &m_clinic;
    CrashService &m_service;
    const Clock &m_clock;
    WreckCounts m_counts;
    QHash<QUuid, int> m_shown;
    int m_unanswered = 0; ///< receptions by number without an answer or a reason
    int m_waiting = 0; ///< requests
    QHash<QUuid, QDate> m_days; ///< of every reception that was ever seen on the disk
};

} // namespace madoguchi
