#pragma once

#include <QByteArray>

#include <optional>

namespace madoguchi {

/// What stands on a virtual card's front, and in its application for that.
struct VirtualFace
{
    QByteArray record{}; ///< EF 0002
    QByteArray certificate{}; ///< EF 0004
    QByteArray codeB{}; ///< fourteen digits
    int codeBTriesLeft = 10;
    QByteArray privateKeyPem{}; ///< the application's own key, DF24 of the record
};

/// What a virtual card is made of. Everything on it is invented.
struct VirtualCardData
{
    QByteArray certificateDer{}; ///< EF 000A; empty: a card without authentication certificate
    QByteArray privateKeyPem{}; ///< its RSA-2048 key, unencrypted
    QByteArray pin{}; ///< as the patient types it
    int triesLeft = 3; ///< 0: locked, and a card without PIN looks the same
    QByteArray tokenLabel = "JPKIAPICCTOKEN2"; ///< up to 32 bytes; JPKIAPICCTOKEN: an old 住基カード
    bool jpki = true; ///< false: some other card
    QByteArray issuerCertificateDer{}; ///< EF 000B
    bool extendedLength = true; ///< false: a card (or reader) that answers 6700 to extended commands
    QByteArray atr = contactAtr();
    bool shortIds = true; ///< false: files must be selected before they are used
    QByteArray signPassword{}; ///< empty: nothing fits
    int signTriesLeft = 5;
    std::optional<VirtualFace> face{}; ///< none: as a card in a phone
    bool unlockable = true; ///< the training engine may unlock the key without the PIN

    static QByteArray contactAtr() { return QByteArray::fromHex("3BE000FF8131FE4514"); }
    /// Of the contactless interface, ISO/IEC 14443 type B, as a PC/SC reader writes it.
    static QByteArray typeBAtr() { return QByteArray::fromHex("3B888001000005E0B381A1007F"); }
};

} // namespace madoguchi
