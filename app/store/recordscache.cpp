#include "app/store/recordscache.h"

#include "app/store/cborform.h"
#include "app/store/checkupform.h"
#include "app/store/formparts.h"
#include "app/store/medicationform.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

#include <sodium.h>

namespace madoguchi {

namespace {

using form::key;

/// The newest form. Read: every one up to this.
constexpr int formVersion = 2;

constexpr auto describeKept = [](auto &a, auto &kept) {
    a.field(key("until"), kept.until);
    a.field(key("record"), kept.record);
    if (a.since(2))
        a.field(key("received"), kept.received);
};

SealedPlace placeOf(const QUuid &visit, ConsentKind kind, int schema)
{
    return { QByteArrayLiteral("records_cache"),
        (stored::visit(visit) + QLatin1Char('/') + contractWord(kind)).toLatin1(),
        QByteArrayLiteral("content"), {}, schema };
}

template <typename Record>
Outcome<std::optional<Record>> asRecord(
    const Outcome<std::optional<QByteArray>> &kept, Outcome<Record> (*read)(const QByteArray &))
{
    if (!kept)
        return kept.error();
    if (!*kept)
        return std::optional<Record>();
    auto record = read(**kept);
    if (!record)
        return record.error();
    return std::optional<Record>(std::move(*record));
}

} // namespace

/// What is sealed: the record with the end of its consent, which so cannot be moved.
struct RecordsCache::Kept
{
    QDateTime until{};
    QByteArray record{};
    QDateTime received{};
};

struct RecordsCache::Row
{
    QDateTime until{};
    int schema = 0;
    QByteArray content{};
    QByteArray sealedKey{};
};

RecordsCache::RecordsCache(Database &database)
    : m_database(database)
{ }

Outcome<Done> RecordsCache::keep(const QUuid &visit, ConsentKind kind, const QDateTime &until,
    const MedicationRecord &record, const QList<Reader> &readers, const QDateTime &received)
{
    return keepSealed(visit, kind, { until, writeMedication(record), received }, readers);
}

Outcome<Done> RecordsCache::keep(const QUuid &visit, const QDateTime &until, const CheckupRecord &record,
    const QList<Reader> &readers, const QDateTime &received)
{
    return keepSealed(visit, ConsentKind::Checkup, { until, writeCheckup(record), received }, readers);
}

Outcome<Done> RecordsCache::keepSealed(
    const QUuid &visit, ConsentKind kind, const Kept &record, const QList<Reader> &readers)
{
    const QDateTime &until = record.until;
    if (visit.isNull() || !until.isValid() || readers.isEmpty())
        return Done{};
    SecretBytes contentKey(SealingKey::size);
    randombytes_buf(contentKey.data(), contentKey.size());
    const int schema = m_database.schema();
    const QByteArray content
        = SealingKey::from(contentKey)
              ->seal(writeForm(formVersion, Kept{ until.toUTC(), record.record, record.received.toUTC() },
                         describeKept),
                  placeOf(visit, kind, schema));
    return m_database.transact([&]() -> Outcome<Done> {
        if (const auto dropped = drop(visit, kind); !dropped)
            return dropped;
        const auto kept
            = m_database.run(QStringLiteral("INSERT INTO records_cache (visit, kind, until, schema, content) "
                                            "VALUES (?, ?, ?, ?, ?)"),
                { stored::visit(visit), contractWord(kind), stored::time(until), schema, content });
        if (!kept)
            return kept.error();
        for (const Reader &reader : readers) {
            const auto sealed = RecordsKey::sealTo(reader.publicKey, contentKey.view());
            if (!sealed)
                return sealed.error();
            const auto added
                = m_database.run(QStringLiteral("INSERT INTO records_cache_keys (visit, kind, staff, sealed) "
                                                "VALUES (?, ?, ?, ?)"),
                    { stored::visit(visit), contractWord(kind), reader.staffId, *sealed });
            if (!added)
                return added.error();
        }
        return Done{};
    });
}

Outcome<std::optional<MedicationRecord>> RecordsCache::read(
    const RecordsPermit &permit, const RecordsKey &key, const QDateTime &now, QDateTime *received)
{
    if (permit.kind() == ConsentKind::Checkup)
        return std::optional<MedicationRecord>();
    return asRecord<MedicationRecord>(open(permit, key, now, received), &readMedication);
}

Outcome<std::optional<CheckupRecord>> RecordsCache::readCheckup(
    const RecordsPermit &permit, const RecordsKey &key, const QDateTime &now, QDateTime *received)
{
    if (permit.kind() != ConsentKind::Checkup)
        return std::optional<CheckupRecord>();
    return asRecord<CheckupRecord>(open(permit, key, now, received), &madoguchi::readCheckup);
}

Outcome<std::optional<QByteArray>> RecordsCache::open(
    const RecordsPermit &permit, const RecordsKey &key, const QDateTime &now, QDateTime *received)
{
    const std::optional<QByteArray> none;
    const auto row = find(permit.visit(), permit.kind(), permit.staffId());
    if (!row)
        return row.error();
    if (!*row)
        return none;
    if (!now.isValid() || !(*row)->until.isValid() || now >= (*row)->until) {
        const auto dropped = drop(permit.visit(), permit.kind());
        return dropped ? Outcome<std::optional<QByteArray>>(none) : dropped.error();
    }
    const auto contentKey = key.open((*row)->sealedKey);
    if (!contentKey)
        return contentKey.error();
    const auto sealing = SealingKey::from(*contentKey);
    if (!sealing)
        return Fault{ Failure::SealBroken, QStringLiteral("records-key") };
    const auto plain = sealing->open((*row)->content, placeOf(permit.visit(), permit.kind(), (*row)->schema));
    if (!plain)
        return plain.error();
    const auto kept = readForm<Kept>(*plain, formVersion, QStringLiteral("records-form"), describeKept);
    if (!kept)
        return kept.error();
    // The column repeats what is sealed. Where it differs, somebody has changed it.
    if (kept->until != (*row)->until)
        return Fault{ Failure::SealBroken, QStringLiteral("records-until") };
    if (received)
        *received = kept->received;
    return std::optional<QByteArray>(kept->record);
}

Outcome<int> RecordsCache::dropExpired(const QDateTime &now)
{
    const auto dropped
        = m_database.run(QStringLiteral("DELETE FROM records_cache WHERE until <= ?"), { stored::time(now) });
    return dropped ? Outcome<int>(dropped->numRowsAffected()) : dropped.error();
}

Outcome<Done> RecordsCache::dropReader(const QString &staffId)
{
    return m_database.transact([&]() -> Outcome<Done> {
        const auto keys
            = m_database.run(QStringLiteral("DELETE FROM records_cache_keys WHERE staff = ?"), { staffId });
        if (!keys)
            return keys.error();
        const auto rows = m_database.run(QStringLiteral(
            "DELETE FROM records_cache WHERE NOT EXISTS (SELECT 1 FROM records_cache_keys AS k "
            "WHERE k.visit = records_cache.visit AND k.kind = records_cache.kind)"));
        return rows ? Outcome<Done>(Done{}) : rows.error();
    });
}

Outcome<Done> RecordsCache::dropVisit(const QUuid &visit)
{
    const auto dropped = m_database.run(
        QStringLiteral("DELETE FROM records_cache WHERE visit = ?"), { stored::visit(visit) });
    return dropped ? Outcome<Done>(Done{}) : dropped.error();
}

Outcome<Done> RecordsCache::dropUnseen()
{
    const auto dropped = m_database.run(
        QStringLiteral("DELETE FROM records_cache WHERE NOT EXISTS (SELECT 1 FROM audit AS a WHERE a.visit = "
                       "records_cache.visit AND a.kind = records_cache.kind AND a.what = 'records-shown' AND "
                       "a.result = '')"));
    return dropped ? Outcome<Done>(Done{}) : dropped.error();
}

Outcome<int> RecordsCache::dropAllBut(const QList<QUuid> &visits)
{
    QVariantList stay;
    QStringList places;
    for (const QUuid &visit : visits) {
        stay.append(stored::visit(visit));
        places.append(QStringLiteral("?"));
    }
    const auto dropped = m_database.run(QStringLiteral("DELETE FROM records_cache WHERE visit NOT IN (%1)")
                                            .arg(places.join(QLatin1Char(','))),
        stay);
    return dropped ? Outcome<int>(dropped->numRowsAffected()) : dropped.error();
}

Outcome<std::optional<RecordsCache::Row>> RecordsCache::find(
    const QUuid &visit, ConsentKind kind, const QString &staffId)
{
    auto rows = m_database.run(QStringLiteral("SELECT c.until, c.schema, c.content, k.sealed "
                                              "FROM records_cache AS c JOIN records_cache_keys AS k "
                                              "ON k.visit = c.visit AND k.kind = c.kind "
                                              "WHERE c.visit = ? AND c.kind = ? AND k.staff = ?"),
        { stored::visit(visit), contractWord(kind), staffId });
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return storeFault(rows->lastError());
        return std::optional<Row>{};
    }
    return std::optional<Row>(Row{ stored::timeOf(rows->value(0).toString()), rows->value(1).toInt(),
        rows->value(2).toByteArray(), rows->value(3).toByteArray() });
}

/// Its keys go with it: the schema says so.
Outcome<Done> RecordsCache::drop(const QUuid &visit, ConsentKind kind)
{
    const auto dropped = m_database.run(QStringLiteral("DELETE FROM records_cache WHERE visit = ? AND "
                                                       "kind = ?"),
        { stored::visit(visit), contractWord(kind) });
    return dropped ? Outcome<Done>(Done{}) : dropped.error();
}

} // namespace madoguchi
