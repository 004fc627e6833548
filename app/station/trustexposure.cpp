#include "app/station/trustexposure.h"

#include <QFileInfo>

namespace madoguchi {

namespace {

bool othersMay(const QString &path, QFileDevice::Permissions what)
{
    return QFileInfo(path).permissions() & what;
}

/// A passphrase is of no use where the key stands in the open all the same.
bool isBare(const TrustFiles &files)
{
    return !files.hasPassphrase
        || (files.content.contains(" PRIVATE KEY-----") && !files.content.contains("ENCRYPTED"));
}

} // namespace

std::optional<Fault> exposureOf(const TrustFiles &files)
{
    constexpr auto toWrite = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    constexpr auto toRead = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (!files.content.isEmpty() && isBare(files) && othersMay(files.certificate, toRead | toWrite))
        return Fault{ Failure::KeyFileOpenToOthers, QStringLiteral("station-certificate") };
    if (othersMay(files.authority, toWrite))
        return Fault{ Failure::KeyFileOpenToOthers, QStringLiteral("centre-ca") };
    return std::nullopt;
}

} // namespace madoguchi
