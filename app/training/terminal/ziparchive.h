#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace madoguchi {

struct ZipEntry
{
    QString name{};
    QByteArray content{};
};

enum class ZipFlaw { None, Encrypted, BadChecksum };

/// An archive as the terminal may answer with one, made in memory; empty: libzip failed.
QByteArray zipped(const QList<ZipEntry> &entries, ZipFlaw flaw = ZipFlaw::None);

} // namespace madoguchi
