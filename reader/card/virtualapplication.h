#pragma once

#include "reader/card/virtualcarddata.h"
#include "reader/card/virtualkey.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace madoguchi {

/// A file of a virtual card's application.
struct VirtualFile
{
    QByteArray content{};
    quint8 gate = 0; ///< the secret whose VERIFY opens it; 0: free
};

/// A PIN, a password or one of the numbers off the card's front, with its counter.
struct VirtualSecret
{
    QByteArray value{}; ///< empty: nothing fits
    int triesLeft = 0;
    int mostTries = 0;
};

struct VirtualSigner
{
    VirtualKey key;
    quint8 gate = 0;
};

/// What a virtual card holds under one name: by number, as on the card (card.md, 1.3).
struct VirtualApplication
{
    QByteArray name{};
    QMap<quint8, VirtualFile> files{};
    QMap<quint8, VirtualSecret> secrets{};
    QMap<quint8, VirtualSigner> signers{}; ///< 0: the application's own, which needs no file

    [[nodiscard]] bool has(quint8 file) const
    {
        return files.contains(file) || secrets.contains(file) || (file != 0 && signers.contains(file));
    }
};

/// The applications of a card: the public keys', and where there is a face record the one for what is printed
/// on the card, and the one for text, which opens to nobody.
QList<VirtualApplication> applicationsOf(const VirtualCardData &data);

/// Numbers in the public keys' application, and in the one for what is printed.
namespace virtualfile {
inline constexpr quint8 AuthenticationKey = 0x17;
inline constexpr quint8 Pin = 0x18;
inline constexpr quint8 SignKey = 0x1A;
inline constexpr quint8 SignPassword = 0x1B;
inline constexpr quint8 CodeB = 0x12;
} // namespace virtualfile

} // namespace madoguchi
