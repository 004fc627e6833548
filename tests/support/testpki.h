#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>

namespace madoguchi {

/// A certificate with its key, as PEM.
struct TestIdentity
{
    QByteArray certificatePem{};
    QByteArray keyPem{}; ///< PKCS#8, not encrypted
};

/// What a test wants in a certificate.
struct TestLeaf
{
    QString commonName{};
    QString unit{}; ///< organisational unit; empty: none
    QStringList hosts{}; ///< subject alternative names; an address is written as such
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime to = QDateTime::currentDateTimeUtc().addDays(30);
    bool server = false; ///< serverAuth, else clientAuth
    bool rsa = false; ///< an RSA key of 2,048 bits, else P-256
};

/// An authority for tests, made at run time.
class TestPki
{
public:
    explicit TestPki(const QString &name);
    ~TestPki();
    [[nodiscard]] QByteArray caPem() const;
    [[nodiscard]] TestIdentity issue(const TestLeaf &leaf) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

/// `identity` as PKCS#12 under `passphrase`. `legacy`: sealed with 40-bit RC2 and 3DES, as old programs do.
QByteArray pkcs12(const TestIdentity &identity, const QByteArray &passphrase, bool legacy = false);
/// The key alone, as PEM encrypted under `passphrase`.
QByteArray encryptedKeyPem(const TestIdentity &identity, const QByteArray &passphrase);

} // namespace madoguchi
