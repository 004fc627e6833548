#include "reader/card/virtualauthority.h"

#include "reader/card/virtualportrait.h"

#include <QCryptographicHash>

#include <array>

namespace madoguchi {

namespace {

/// Eras and their first days; a person's year of birth is printed in theirs.
struct Era
{
    QDate from;
    int before; ///< year of the first, less one
};

const std::array eras{ Era{ QDate(2019, 5, 1), 2018 }, Era{ QDate(1989, 1, 8), 1988 },
    Era{ QDate(1926, 12, 25), 1925 }, Era{ QDate(1912, 7, 30), 1911 } };

QByteArray digits(int value, int count)
{
    return QByteArray::number(value).rightJustified(count, '0');
}

QByteArray eightDigits(const QDate &date)
{
    return date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

/// With the length as these cards write it: one byte, or 82 and two (card.md, 1.6).
QByteArray element(const char *tag, const QByteArray &value)
{
    QByteArray bytes = QByteArray::fromHex(tag);
    if (value.size() > 0x7F)
        bytes.append('\x82').append(static_cast<char>(value.size() >> 8));
    return bytes.append(static_cast<char>(value.size() & 0xFF)).append(value);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

QByteArray codeBOf(const VirtualFront &front)
{
    int year = front.birth.year() % 100;
    for (const Era &era : eras) {
        if (front.birth >= era.from) {
            year = front.birth.year() - era.before;
            break;
        }
    }
    return digits(year, 2) + digits(front.birth.month(), 2) + digits(front.birth.day(), 2)
        + digits(front.validUntil.year(), 4) + front.securityCode;
}

VirtualAuthority::VirtualAuthority()
    : VirtualAuthority(VirtualKey::freshPem(), VirtualKey::freshPem())
{ }

VirtualAuthority::VirtualAuthority(const QByteArray &authorityPem, const QByteArray &municipalityPem)
    : m_authority(authorityPem)
    , m_municipality(municipalityPem)
{ }

CardKey VirtualAuthority::key() const
{
    return *m_authority.publicKey();
}

QByteArray VirtualAuthority::publicPem() const
{
    return m_authority.publicPem();
}

QByteArray VirtualAuthority::certify(const CardKey &key, const QByteArray &holder) const
{
    const QByteArray issuer("TRAINING CA 0001"); // sixteen bytes, as the holder
    const QByteArray body
        = issuer + holder.leftJustified(CardVerifiableCertificate::NameSize, ' ', true) + key.write();
    return element("7F21",
        element("5F4E", body) + element("5F37", m_authority.sign(sha256DigestInfo({ sha256(body) }))));
}

QByteArray VirtualAuthority::record(const VirtualFront &front) const
{
    const QByteArray photo = front.photo.isEmpty() ? encodePhoto(drawPortrait(front.portrait)) : front.photo;
    const auto cardKey = VirtualKey(front.cardKeyPem).publicKey();
    const QByteArray person = element("DF22", eightDigits(front.birth)) + element("DF23", { 1, front.sex })
        + element("DF24", cardKey ? cardKey->write() : QByteArray());
    const QByteArray words
        = element("DF25", drawWords(front.portrait)) + element("DF26", drawWords(front.portrait + 1));
    const QByteArray picture = element("DF27", photo);
    const QByteArray signature
        = m_municipality.sign(sha256DigestInfo({ sha256(person), sha256(words), sha256(picture) }));
    // The offsets are not what a reader may lean on, and here they lead nowhere.
    const QByteArray content = element("DF21", QByteArray(18, '\0')) + person + words + picture
        + element("DF28", signature) + element("DF29", eightDigits(front.validUntil))
        + element("DF2A", drawWords(front.portrait + 2));
    return element("FF20", content);
}

VirtualFace VirtualAuthority::face(const VirtualFront &front) const
{
    VirtualFace face;
    face.record = record(front);
    face.certificate = certify(*m_municipality.publicKey(), "MADOGUCHI CITY 1");
    face.codeB = codeBOf(front);
    face.privateKeyPem = front.cardKeyPem;
    return face;
}

} // namespace madoguchi
