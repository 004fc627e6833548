#pragma once

#include "app/domain/checkup.h"
#include "app/domain/medication.h"
#include "app/domain/permit.h"
#include "app/security/recordskey.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// The cache of records at a consulting station. Each record is sealed with a key of its own, and that key to
/// each qualified account's records key: the station itself cannot open it (security.md 12). Ends with the
/// consent. Faults of all: the store's; SealBroken where a row does not open in its place, or not with this
/// key.
class RecordsCache
{
public:
    /// An account that may read again what was read once.
    struct Reader
    {
        QString staffId{};
        QByteArray publicKey{}; ///< StaffAccount::recordsPublicKey
    };

    /// `database` outlives it.
    explicit RecordsCache(Database &database);

    /// In place of what stands of that visit and kind. `until`: the consent's end. Nothing is kept where
    /// there is no reader, or no visit, or no end. `kind`: of the part that `record` is, Medication,
    /// Diagnosis or Operation, each with the end of its own consent. `received`: when the service answered;
    /// invalid: not known.
    Outcome<Done> keep(const QUuid &visit, ConsentKind kind, const QDateTime &until,
        const MedicationRecord &record, const QList<Reader> &readers, const QDateTime &received = {});
    /// The same of checkups.
    Outcome<Done> keep(const QUuid &visit, const QDateTime &until, const CheckupRecord &record,
        const QList<Reader> &readers, const QDateTime &received = {});
    /// For the permit's visit, kind and person; nothing where none is kept, or not for that person. From the
    /// consent's end on there is nothing, and the row goes. `received`, where it is wanted: as it was kept.
    Outcome<std::optional<MedicationRecord>> read(const RecordsPermit &permit, const RecordsKey &key,
        const QDateTime &now, QDateTime *received = nullptr);
    Outcome<std::optional<CheckupRecord>> readCheckup(const RecordsPermit &permit, const RecordsKey &key,
        const QDateTime &now, QDateTime *received = nullptr);

    /// Those whose consent has ended; their number.
    Outcome<int> dropExpired(const QDateTime &now);
    /// A password was reset: what was sealed to it opens no more. What nobody else can read goes as a whole.
    Outcome<Done> dropReader(const QString &staffId);
    Outcome<Done> drop(const QUuid &visit, ConsentKind kind);
    /// What the audit log knows no view of.
    Outcome<Done> dropUnseen();
    Outcome<Done> dropVisit(const QUuid &visit);
    /// Everything but that of `visits`, whose consents are open; how many went.
    Outcome<int> dropAllBut(const QList<QUuid> &visits);

private:
    struct Row;
    struct Kept;
    Outcome<Done> keepSealed(
        const QUuid &visit, ConsentKind kind, const Kept &kept, const QList<Reader> &readers);
    Outcome<std::optional<QByteArray>> open(
        const RecordsPermit &permit, const RecordsKey &key, const QDateTime &now, QDateTime *received);
    Outcome<std::optional<Row>> find(const QUuid &visit, ConsentKind kind, const QString &staffId);

    Database &m_database;
};

} // namespace madoguchi
