#include "app/training/programs/servicefolder.h"

#include <QDir>
#include <QSaveFile>

namespace madoguchi {

namespace {

const QByteArray passphrase = QByteArrayLiteral("training-only");

} // namespace

bool ServiceFolder::write(const QString &name, const QByteArray &content) const
{
    const QString path = QDir(m_path).filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit();
}

bool ServiceFolder::writeStations(const TrainingPki &pki, const QUrl &url, const QString &institution) const
{
    return write(QStringLiteral("centre-ca.pem"), pki.centreCaPem())
        && write(QStringLiteral("card-ca.der"), pki.cardCaDer())
        && write(QStringLiteral("desk.p12"), pki.stationPkcs12(institution, StationKind::Desk, passphrase))
        && write(QStringLiteral("consulting.p12"),
            pki.stationPkcs12(institution, StationKind::Consulting, passphrase))
        && write(QStringLiteral("passphrase"), passphrase)
        && write(QStringLiteral("url"), url.toEncoded()); // last: who sees it finds the rest
}

bool ServiceFolder::writeCard(TrainingPki &pki, const Person &person) const
{
    const CardIdentity card = pki.cardOf(person.id);
    return write(person.id + QStringLiteral("/certificate.der"), card.certificateDer)
        && write(person.id + QStringLiteral("/key.pem"), card.privateKeyPem)
        && write(person.id + QStringLiteral("/pin"), person.card.pin.toLatin1());
}

} // namespace madoguchi
