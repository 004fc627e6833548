#include "reader/card/virtualapplication.h"

#include "reader/card/cardfile.h"

namespace madoguchi {

namespace {

constexpr int MostPinTries = 3;
constexpr int MostSignTries = 5;
constexpr int MostCodeTries = 10;
constexpr qsizetype Filler = 64; ///< files are longer than what is in them

QByteArray padded(const QByteArray &text, qsizetype size)
{
    return text.left(size).leftJustified(size, ' ');
}

/// PKCS #11's CK_TOKEN_INFO with 32-bit numbers: 160 bytes. All counters say "not known".
QByteArray tokenInfo(const QByteArray &label)
{
    QByteArray info = padded(label, 32) + padded("Madoguchi, virtual card", 32) + padded("VIRTUAL", 16);
    info += padded("0", 16);
    info += QByteArray(4 + 10 * 4, '\0'); // flags, sessions, PIN lengths, memory
    info += QByteArray::fromHex("01000100"); // hardware and firmware version
    return info + padded({}, 16); // clock
}

VirtualApplication publicKeys(const VirtualCardData &data)
{
    using namespace virtualfile;
    VirtualApplication application{ applicationName(CardApplication::Jpki) };
    application.files.insert(0x06, { tokenInfo(data.tokenLabel) });
    // Only this value was ever seen; how it changes without a certificate is not known.
    application.files.insert(0x08, { QByteArray::fromHex("8F8F00") });
    if (!data.certificateDer.isEmpty())
        application.files.insert(0x0A, { data.certificateDer });
    if (!data.issuerCertificateDer.isEmpty())
        application.files.insert(0x0B, { data.issuerCertificateDer });
    if (data.unlockable) // the name of the key by which a terminal would be believed
        application.files.insert(0x16, { QByteArray(CardVerifiableCertificate::NameSize, 'T') });
    application.secrets.insert(Pin, { data.pin, data.triesLeft, MostPinTries });
    application.secrets.insert(SignPassword, { data.signPassword, data.signTriesLeft, MostSignTries });
    const VirtualKey key(data.privateKeyPem);
    application.signers.insert(AuthenticationKey, { key, Pin });
    application.signers.insert(SignKey, { key, SignPassword });
    return application;
}

/// What only 照合番号A opens has nothing in it, and no number fits.
VirtualApplication printed(const VirtualFace &face)
{
    constexpr quint8 BirthKey = 0x11;
    constexpr quint8 CodeA = 0x13;
    VirtualApplication application{ applicationName(CardApplication::Visual) };
    application.files.insert(0x01, { QByteArray(Filler, '\xFF'), BirthKey });
    application.files.insert(0x02, { face.record + QByteArray(Filler, '\xFF'), virtualfile::CodeB });
    application.files.insert(0x03, { QByteArray::fromHex("FF3008DF3405") + "99999" });
    application.files.insert(0x04, { face.certificate });
    application.files.insert(0x05, { QByteArray(Filler, '\xFF'), CodeA });
    application.secrets.insert(BirthKey, { {}, MostCodeTries, MostCodeTries });
    application.secrets.insert(virtualfile::CodeB, { face.codeB, face.codeBTriesLeft, MostCodeTries });
    application.secrets.insert(CodeA, { {}, MostCodeTries, MostCodeTries });
    application.signers.insert(0, { VirtualKey(face.privateKeyPem), 0 });
    return application;
}

VirtualApplication text()
{
    VirtualApplication application{ QByteArray::fromHex("D3921000310001010408") };
    for (quint8 file = 0x01; file <= 0x07; ++file)
        application.files.insert(file, { QByteArray(Filler, '\xFF'), 0x11 });
    for (const quint8 secret : { quint8(0x11), quint8(0x14), quint8(0x15) })
        application.secrets.insert(secret, {});
    return application;
}

} // namespace

QList<VirtualApplication> applicationsOf(const VirtualCardData &data)
{
    QList<VirtualApplication> applications;
    if (data.jpki)
        applications.append(publicKeys(data));
    if (data.jpki && data.face) {
        applications.append(printed(*data.face));
        applications.append(text());
    }
    return applications;
}

} // namespace madoguchi
