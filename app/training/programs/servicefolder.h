#pragma once

#include "app/training/pki.h"
#include "app/training/population.h"

#include <QString>
#include <QUrl>

namespace madoguchi {

/// What stations and cards need to reach the stand-in, as files of one folder, readable for the owner alone.
/// Everything in it is invented and ends with the program.
class ServiceFolder
{
public:
    explicit ServiceFolder(QString path)
        : m_path(std::move(path))
    { }

    /// `url`, `centre-ca.pem`, `card-ca.der`, `desk.p12` and `consulting.p12` with their `passphrase`. False:
    /// the folder cannot be written.
    bool writeStations(const TrainingPki &pki, const QUrl &url, const QString &institution) const;
    /// `PERSON/certificate.der`, `key.pem`, `pin`: what madoguchi-virtual-card takes. False likewise.
    bool writeCard(TrainingPki &pki, const Person &person) const;

private:
    [[nodiscard]] bool write(const QString &name, const QByteArray &content) const;

    QString m_path;
};

} // namespace madoguchi
