#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace madoguchi {

/// What the ledger knows of the rows: for each table the sum (mod 2^256) of its rows' keyed hashes and their
/// number, so that a row comes and goes without the others being read; and the newest audit entry.
class LedgerSums
{
public:
    static constexpr std::size_t hashSize = 32;
    static constexpr std::size_t tableCount = 17;
    /// The tables, in the order of the stored form. New ones are put at the end.
    static const std::array<const char *, tableCount> &tables();
    /// Nothing: the ledger has no such table.
    static std::optional<std::size_t> indexOf(QByteArrayView table);

    /// `hash`: of `hashSize` bytes.
    void add(std::size_t table, const QByteArray &hash);
    void remove(std::size_t table, const QByteArray &hash);
    /// The newest audit entry, or what the audit begins after.
    void setAudit(qint64 number, const QByteArray &link);

    [[nodiscard]] QByteArray bytes() const;
    /// Nothing: not made by bytes().
    static std::optional<LedgerSums> from(const QByteArray &bytes);
    /// The names of the tables that are not the same, "audit" last.
    [[nodiscard]] QStringList differences(const LedgerSums &other) const;
    [[nodiscard]] bool sameTable(std::size_t table, const LedgerSums &other) const;
    [[nodiscard]] qint64 rows() const;

private:
    struct Sum
    {
        std::array<unsigned char, hashSize> hash{};
        qint64 rows = 0;
        bool operator==(const Sum &) const = default;
    };
    std::array<Sum, tableCount> m_tables{};
    qint64 m_auditNumber = 0;
    QByteArray m_auditLink;
};

} // namespace madoguchi
