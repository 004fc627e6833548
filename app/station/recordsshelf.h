#pragma once

#include "app/domain/permit.h"
#include "app/station/stationcore.h"
#include "app/store/recordscache.h"

#include <optional>

namespace madoguchi {

/// What was read once, at hand for the next look until its consent ends: sealed to the passwords of the
/// qualified accounts (security.md 12). Whatever fails here is no reason to show nothing: the service is
/// asked then.
class RecordsShelf
{
public:
    /// `core` outlives it.
    explicit RecordsShelf(StationCore &core);

    /// For who sits there with a password given: after a quick code the key is not in memory. Nothing where
    /// there is none.
    /// `received`: when the service answered.
    std::optional<MedicationRecord> findMedication(const RecordsPermit &permit, QDateTime &received);
    std::optional<CheckupRecord> findCheckup(const RecordsPermit &permit, QDateTime &received);
    /// What is shown, for all enabled qualified accounts, until its consent ends. The parts of a medication
    /// record are kept apart, since each has its own consent: the drugs as Medication, treatments as
    /// Diagnosis and Operation. A part that is empty is kept too: it was asked for, and there is none.
    void keep(const QUuid &visit, ConsentKind kind, const QDateTime &until, const MedicationRecord &part,
        const QDateTime &received);
    void keep(
        const QUuid &visit, const QDateTime &until, const CheckupRecord &record, const QDateTime &received);
    void drop(const QUuid &visit, ConsentKind kind) { note(m_cache.drop(visit, kind)); }
    /// What was fetched ahead by somebody whose sitting ended without a word, as at a power cut.
    void dropUnseen() { note(m_cache.dropUnseen()); }
    /// `listed`: all that the service lists now. What is not open there any more goes.
    void tidy(const QList<ListedVisit> &listed);

private:
    Outcome<QList<RecordsCache::Reader>> readers();
    void note(const Outcome<Done> &kept);

    StationCore &m_core;
    RecordsCache m_cache;
};

} // namespace madoguchi
