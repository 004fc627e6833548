#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace madoguchi {

/// What a stand-in's faults are called on a command line, one name for each; of either stand-in.
template <typename Fault> class FaultNames
{
public:
    struct Entry
    {
        Fault fault;
        const char *name;
    };

    /// `entries` outlive this.
    constexpr explicit FaultNames(std::span<const Entry> entries)
        : m_entries(entries)
    { }

    /// Empty: it has none.
    [[nodiscard]] QString nameOf(Fault fault) const
    {
        for (const Entry &entry : m_entries) {
            if (entry.fault == fault)
                return QString::fromLatin1(entry.name);
        }
        return {};
    }
    [[nodiscard]] std::optional<Fault> byName(const QString &name) const
    {
        for (const Entry &entry : m_entries) {
            if (name == QLatin1String(entry.name))
                return entry.fault;
        }
        return std::nullopt;
    }
    /// In the order of the entries.
    [[nodiscard]] QStringList all() const
    {
        QStringList names;
        for (const Entry &entry : m_entries)
            names.append(QString::fromLatin1(entry.name));
        return names;
    }

private:
    std::span<const Entry> m_entries;
};

} // namespace madoguchi
