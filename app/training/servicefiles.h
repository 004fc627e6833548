#pragma once

#include "app/domain/staff.h"
#include "app/training/pki.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace madoguchi {

/// What a madoguchi-training-service that runs by itself leaves in its folder for stations and cards.
class ServiceFiles
{
public:
    explicit ServiceFiles(QString folder)
        : m_folder(std::move(folder))
    { }

    /// Invalid: it does not run yet.
    [[nodiscard]] QUrl url() const { return QUrl::fromEncoded(content(QStringLiteral("url"))); }
    [[nodiscard]] QByteArray centreCaPem() const { return content(QStringLiteral("centre-ca.pem")); }
    [[nodiscard]] QByteArray cardCaDer() const { return content(QStringLiteral("card-ca.der")); }
    /// PKCS#12 under passphrase().
    [[nodiscard]] QByteArray station(StationKind kind) const
    {
        return content(contractWord(kind) + QStringLiteral(".p12"));
    }
    [[nodiscard]] QByteArray passphrase() const { return content(QStringLiteral("passphrase")); }
    /// Of a person whose card was written there (`card PERSON` on the service's console).
    [[nodiscard]] std::optional<CardIdentity> card(const QString &personId) const;

private:
    /// Empty: there is no such file.
    [[nodiscard]] QByteArray content(const QString &name) const;

    QString m_folder;
};

} // namespace madoguchi
