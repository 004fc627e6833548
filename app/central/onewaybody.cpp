#include "app/central/onewaybody.h"

#include <algorithm>
#include <cstring>

namespace madoguchi {

OneWayBody::OneWayBody(QByteArray content, QObject *parent)
    : QIODevice(parent)
    , m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayBody::bytesAvailable() const
{
    return m_content.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneWayBody::readData(char *data, qint64 maximum)
{
    const qint64 length = std::min<qint64>(maximum, m_content.size() - m_read);
    if (length <= 0)
        return m_content.isEmpty() || atEnd() ? -1 : 0;
    std::memcpy(data, m_content.constData() + m_read, static_cast<std::size_t>(length));
    m_read += length;
    return length;
}

} // namespace madoguchi
