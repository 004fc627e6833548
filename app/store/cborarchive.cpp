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

void CborReader::field(QLatin1String name, QString &value)
{
    const QCborValue found = m_map.value(name);
    m_ok = m_ok && found.isString();
    value = found.toString();
}

void CborReader::field(QLatin1String name, QByteArray &value)
{
    const QCborValue found = m_map.value(name);
    m_ok = m_ok && found.isByteArray();
    value = found.toByteArray();
}

void CborReader::field(QLatin1String name, bool &value)
{
    const QCborValue found = m_map.value(name);
    m_ok = m_ok && found.isBool();
    value = found.toBool();
}

void CborReader::field(QLatin1String name, int &value)
{
    const QCborValue found = m_map.value(name);
    const qint64 number = found.toInteger();
    m_ok = m_ok && found.isInteger() && number == static_cast<int>(number);
    value = static_cast<int>(number);
}

void CborReader::field(QLatin1String name, qint64 &value)
{
    const QCborValue found = m_map.value(name);
    m_ok = m_ok && found.isInteger();
    value = found.toInteger();
}

void CborReader::field(QLatin1String name, QUuid &value)
{
    QByteArray bytes;
    field(name, bytes);
    value = QUuid::fromRfc4122(bytes);
    m_ok = m_ok && bytes.size() == 16;
}

void CborReader::field(QLatin1String name, QDate &value)
{
    QString text;
    field(name, text);
    value = QDate::fromString(text, Qt::ISODate);
    m_ok = m_ok && (text.isEmpty() || value.isValid());
}

void CborReader::field(QLatin1String name, QDateTime &value)
{
    QString text;
    field(name, text);
    value = QDateTime::fromString(text, Qt::ISODateWithMs);
    m_ok = m_ok && (text.isEmpty() || value.isValid());
}

void CborReader::field(QLatin1String name, std::optional<int> &value)
{
    value.reset();
    if (!m_map.value(name).isNull())
        field(name, value.emplace());
}

void CborReader::field(QLatin1String name, std::optional<bool> &value)
{
    value.reset();
    if (!m_map.value(name).isNull())
        field(name, value.emplace());
}

} // namespace madoguchi
