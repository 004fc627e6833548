#pragma once

#include "app/domain/insurance.h"
#include "app/domain/numberquery.h"

#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// 照会番号 as registered, per institution and insurance (oqs-interface.md 3.1).
class ReferenceNumbers
{
public:
    /// An older number of the same insurance at the same institution goes.
    void store(const QString &institution, const ReferenceRegistration &registration);
    [[nodiscard]] std::optional<QString> of(const QString &institution, const Insurance &insurance) const;

private:
    struct Entry
    {
        QString institution{};
        ReferenceRegistration registration{};
    };
    QList<Entry> m_entries;
};

} // namespace madoguchi
