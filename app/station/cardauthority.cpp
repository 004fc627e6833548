#include "app/station/cardauthority.h"

#include "app/domain/cardcodes.h"

#include <QFile>

namespace madoguchi {

namespace {

constexpr qint64 largestFile = 64 * 1024;
const QByteArray blockBegin = QByteArrayLiteral("-----BEGIN ");

} // namespace

CardAuthority readCardAuthority(const QString &file)
{
    CardAuthority authority;
    const Fault fault{ Failure::FaceRecordUntrusted, cardcode::noAuthority };
    QFile pem(file);
    if (file.isEmpty() || pem.size() > largestFile || !pem.open(QIODevice::ReadOnly)) {
        authority.fault = fault;
        return authority;
    }
    const QByteArray content = pem.read(largestFile);
    for (qsizetype at = content.indexOf(blockBegin); at >= 0;) {
        const qsizetype next = content.indexOf(blockBegin, at + blockBegin.size());
        if (const auto key = CardKey::fromPem(content.mid(at, next < 0 ? -1 : next - at)))
            authority.keys.append(*key);
        else
            authority.fault = fault;
        at = next;
    }
    if (authority.keys.isEmpty())
        authority.fault = fault;
    return authority;
}

} // namespace madoguchi
