#include "app/store/cborarchive.h"

namespace madoguchi {

void CborWriter::field(QLatin1String name, const QDateTime &value)
{
    // A zone's name would need that zone's table when it is read: the offset of the moment says it all.
    const bool hasOwnOffset = value.timeSpec() == Qt::UTC || value.timeSpec() == Qt::OffsetFromUTC;
    const QDateTime plain = hasOwnOffset ? value : value.toOffsetFromUtc(value.offsetFromUtc());
    m_map[name] = value.isValid() ? plain.toString(Qt::ISODateWithMs) : QString();
}

void CborWriter::field(QLatin1String name, const std::optional<int> &value)
{
    m_map[name] = value ? QCborValue(*value) : QCborValue(nullptr);
}

void CborWriter::field(QLatin1String name, const std::optional<bool> &value)
{
    m_map[name] = value ? QCborValue(*value) : QCborValue(nullptr);
}

} // namespace madoguchi
