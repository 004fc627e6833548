#pragma once

#include "reader/card/virtualauthority.h"
#include "reader/card/virtualcard.h"
#include "reader/facetrust.h"

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

/// Who signs the face records of the tests' cards; made once per process.
const VirtualAuthority &testAuthority();
/// What stands on that card's front: born on 1980-02-17, valid until 2035-02-17, code 2285.
VirtualFront testFront();
/// The digits 55021720352285 open it: the birth date of the era Shōwa, the year of expiry and the code.
inline constexpr const char *testCodeB = "55021720352285";
/// testCardData() with a face record.
VirtualCardData testFaceCardData();
/// Whom to believe such a card, on 2026-11-20.
FaceTrust testTrust();

/// RSASSA-PKCS1-v1_5 with SHA-256, checked by OpenSSL with the certificate's key.
bool signatureFits(const QByteArray &certificateDer, const QByteArray &message, const QByteArray &signature);

} // namespace madoguchi
