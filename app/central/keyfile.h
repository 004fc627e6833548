#pragma once

#include "app/domain/failure.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace madoguchi {

/// What a PKCS#12 or PEM file holds for one end of a TLS connection.
struct KeyFile
{
    QSslCertificate certificate{}; ///< the one that belongs to the key
    QList<QSslCertificate> others{}; ///< issuers that came along
    QSslKey key{};
    bool forClients = false; ///< its extended key usage, if it has one, allows clientAuth
};

/// Opens `content` with `passphrase` (UTF-8; empty: none). Old PKCS#12 files, sealed with RC2 or 3DES, are
/// opened too. Faults: StationCertificateMissing (empty, or code "unreadable": no certificate with its key in
/// it), StationCertificatePassphrase.
Outcome<KeyFile> openKeyFile(const QByteArray &content, const SecretBytes &passphrase);

} // namespace madoguchi
