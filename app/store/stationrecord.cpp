#include "app/store/stationrecord.h"

#include "app/store/cborarchive.h"
#include "app/store/storefault.h"

#include <QCborMap>
#include <QCborValue>
#include <QSqlError>

namespace madoguchi {

namespace {

SealedPlace placeOf(int schema)
{
    return { QByteArrayLiteral("station"), QByteArrayLiteral("1"), QByteArrayLiteral("content"), {}, schema };
}

template <typename Archive, typename Record> void describe(Archive &archive, Record &record)
{
    archive.choice(QLatin1String("kind"), record.kind, { StationKind::Desk, StationKind::Consulting });
    archive.field(QLatin1String("id"), record.id);
    archive.field(QLatin1String("institution"), record.institution);
    archive.field(QLatin1String("recovery"), record.recoveryPublicKey);
    archive.field(QLatin1String("proof"), record.recoveryProof);
    archive.field(QLatin1String("created"), record.created);
    archive.field(QLatin1String("granted"), record.qualificationGranted);
    archive.field(QLatin1String("measured"), record.lastMeasured);
    archive.maybe(QLatin1String("site"), record.site,
        [](auto &inner, auto &site) { inner.field(QLatin1String("key"), site.bytes); });
}

} // namespace

StationRecords::StationRecords(Database &database, std::shared_ptr<const SealingKey> vaultKey)
    : m_database(database)
    , m_key(std::move(vaultKey))
{ }

Outcome<std::optional<StationRecord>> StationRecords::find()
{
    auto row = m_database.run(QStringLiteral("SELECT schema, content FROM station WHERE id = 1"));
    if (!row)
        return row.error();
    if (!row->next()) {
        if (row->lastError().isValid())
            return storeFault(row->lastError());
        return std::optional<StationRecord>{};
    }
    const auto plain = m_key->open(row->value(1).toByteArray(), placeOf(row->value(0).toInt()));
    if (!plain)
        return plain.error();
    CborReader reader(*plain);
    StationRecord record;
    describe(reader, record);
    if (!reader.ok())
        return Fault{ Failure::StoreDamaged, QStringLiteral("station") };
    return std::optional<StationRecord>(std::move(record));
}

Outcome<Done> StationRecords::keep(const StationRecord &record)
{
    CborWriter writer;
    describe(writer, record);
    const int schema = m_database.schema();
    const QByteArray sealed = m_key->seal(writer.map().toCborValue().toCbor(), placeOf(schema));
    const auto kept = m_database.run(
        QStringLiteral("INSERT INTO station (id, schema, content) VALUES (1, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET schema = excluded.schema, content = excluded.content"),
        { schema, sealed });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<Done> StationRecords::noteGranted()
{
    auto record = find();
    if (!record)
        return record.error();
    if (!*record || (*record)->qualificationGranted)
        return Done{};
    (*record)->qualificationGranted = true;
    return keep(**record);
}

} // namespace madoguchi
