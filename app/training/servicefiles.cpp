#include "app/training/servicefiles.h"

#include <QDir>
#include <QFile>

namespace madoguchi {

std::optional<CardIdentity> ServiceFiles::card(const QString &personId) const
{
    CardIdentity card;
    card.certificateDer = content(personId + QStringLiteral("/certificate.der"));
    card.privateKeyPem = content(personId + QStringLiteral("/key.pem"));
    if (card.certificateDer.isEmpty() || card.privateKeyPem.isEmpty())
        return std::nullopt;
    return card;
}

QByteArray ServiceFiles::content(const QString &name) const
{
    QFile file(QDir(m_folder).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace madoguchi
