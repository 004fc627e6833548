#include "app/store/ledgersums.h"

#include <QtEndian>

#include <sodium.h>

#include <cstring>

namespace madoguchi {

namespace {

constexpr char formVersion = 1;
constexpr qsizetype numberSize = sizeof(qint64);
constexpr qsizetype sumSize = static_cast<qsizetype>(LedgerSums::hashSize) + numberSize;

void append(QByteArray &bytes, qint64 number)
{
    char encoded[numberSize];
    qToBigEndian(number, encoded);
    bytes.append(encoded, numberSize);
}

const unsigned char *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

const std::array<const char *, LedgerSums::tableCount> &LedgerSums::tables()
{
    static constexpr std::array<const char *, tableCount> all{ "receptions", "views", "visits_to_forget",
        "staff", "staff_accounts", "staff_use", "station", "patients", "open_receptions", "consent_receipts",
        "records_cache", "records_cache_keys", "audit_base", "folder_tokens", "folder_exchanges", "outbox",
        "bulk_queries" };
    return all;
}

std::optional<std::size_t> LedgerSums::indexOf(QByteArrayView table)
{
    for (std::size_t i = 0; i < tableCount; ++i) {
        if (table == QByteArrayView(tables()[i]))
            return i;
    }
    return std::nullopt;
}

void LedgerSums::add(std::size_t table, const QByteArray &hash)
{
    sodium_add(m_tables[table].hash.data(), unsignedBytes(hash), hashSize);
    ++m_tables[table].rows;
}

void LedgerSums::remove(std::size_t table, const QByteArray &hash)
{
    sodium_sub(m_tables[table].hash.data(), unsignedBytes(hash), hashSize);
    --m_tables[table].rows;
}

void LedgerSums::setAudit(qint64 number, const QByteArray &link)
{
    m_auditNumber = number;
    m_auditLink = link;
}

QByteArray LedgerSums::bytes() const
{
    QByteArray all;
    all.reserve(2 + static_cast<qsizetype>(tableCount) * sumSize + numberSize + m_auditLink.size());
    all.append(formVersion);
    all.append(static_cast<char>(tableCount));
    for (const Sum &sum : m_tables) {
        all.append(reinterpret_cast<const char *>(sum.hash.data()), hashSize);
        append(all, sum.rows);
    }
    append(all, m_auditNumber);
    return all + m_auditLink;
}

std::optional<LedgerSums> LedgerSums::from(const QByteArray &bytes)
{
    constexpr qsizetype headSize = 2;
    if (bytes.size() < headSize || bytes[0] != formVersion)
        return std::nullopt;
    // An earlier form of the schema had fewer tables: the later ones had no rows then.
    const auto count = static_cast<std::size_t>(static_cast<unsigned char>(bytes[1]));
    const qsizetype tablesEnd = headSize + static_cast<qsizetype>(count) * sumSize;
    if (count > tableCount || bytes.size() < tablesEnd + numberSize)
        return std::nullopt;
    LedgerSums sums;
    const char *at = bytes.constData() + headSize;
    for (std::size_t i = 0; i < count; ++i, at += sumSize) {
        std::memcpy(sums.m_tables[i].hash.data(), at, hashSize);
        sums.m_tables[i].rows = qFromBigEndian<qint64>(at + hashSize);
    }
    sums.m_auditNumber = qFromBigEndian<qint64>(at);
    sums.m_auditLink = bytes.mid(tablesEnd + numberSize);
    return sums;
}

bool LedgerSums::sameTable(std::size_t table, const LedgerSums &other) const
{
    return m_tables[table] == other.m_tables[table];
}

QStringList LedgerSums::differences(const LedgerSums &other) const
{
    QStringList names;
    for (std::size_t i = 0; i < tableCount; ++i) {
        if (!sameTable(i, other))
            names.append(QLatin1String(tables()[i]));
    }
    if (m_auditNumber != other.m_auditNumber || m_auditLink != other.m_auditLink)
        names.append(QStringLiteral("audit"));
    return names;
}

qint64 LedgerSums::rows() const
{
    qint64 all = 0;
    for (const Sum &sum : m_tables)
        all += sum.rows;
    return all;
}

} // namespace madoguchi
