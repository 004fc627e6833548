#pragma once

#include "reader/card/virtualcard.h"

#include <QByteArray>

namespace madoguchi {

/// An invented card holder of the tests: a fresh RSA-2048 key and a self-signed certificate of about the size
/// of a real one, made once per process.
struct TestIdentity
{
    QByteArray certificateDer{};
    QByteArray certificatePem{};
    QByteArray privateKeyPem{};
};
const TestIdentity &testIdentity();

/// A card of that holder with the PIN 1234 and three tries.
VirtualCardData testCardData();

/// RSASSA-PKCS1-v1_5 with SHA-256, checked by OpenSSL with the certificate's key.
bool signatureFits(const QByteArray &certificateDer, const QByteArray &message, const QByteArray &signature);

} // namespace madoguchi
