#include "reader/card/facerecord.h"

#include "reader/tlv.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <optional>

namespace madoguchi {

namespace {

constexpr quint32 RecordTag = 0xFF20;
constexpr quint32 Offsets = 0xDF21;
constexpr quint32 Birth = 0xDF22;
constexpr quint32 Sex = 0xDF23;
constexpr quint32 PublicKey = 0xDF24;
constexpr quint32 NamePicture = 0xDF25;
constexpr quint32 AddressPicture = 0xDF26;
constexpr quint32 Photo = 0xDF27;
constexpr quint32 Signature = 0xDF28;
constexpr quint32 ValidUntil = 0xDF29;
constexpr quint32 SecurityCode = 0xDF2A;

constexpr qsizetype LargestPicture = 16 * 1024;

struct Element
{
    QByteArrayView value{};
    QByteArrayView whole{}; ///< tag and length too: what the digests are made of
};

/// The record's fields by name, each once.
class Fields
{
public:
    static Result<Fields, RecordFault> in(QByteArrayView record)
    {
        const auto outer = firstTlv(record);
        if (!outer || outer->tag != RecordTag)
            return RecordFault::Malformed;
        Fields fields;
        for (QByteArrayView rest = outer->value; !rest.isEmpty();) {
            const auto element = firstTlv(rest);
            if (!element)
                return RecordFault::Malformed;
            if (fields.m_elements.contains(element->tag))
                return RecordFault::FieldTwice;
            fields.m_elements.insert(element->tag, { element->value, rest.first(element->size) });
            rest = rest.sliced(element->size);
        }
        for (quint32 tag = Offsets; tag <= SecurityCode; ++tag) {
            if (!fields.m_elements.contains(tag))
                return RecordFault::FieldMissing;
        }
        return fields;
    }

    [[nodiscard]] QByteArrayView operator[](quint32 tag) const { return m_elements.value(tag).value; }
    [[nodiscard]] QByteArray digest(quint32 first, quint32 last) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (quint32 tag = first; tag <= last; ++tag)
            hash.addData(m_elements.value(tag).whole);
        return hash.result();
    }

private:
    QHash<quint32, Element> m_elements;
};

bool isEightDigits(QByteArrayView text)
{
    return text.size() == 8
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isPicture(QByteArrayView bytes)
{
    return bytes.size() <= LargestPicture && bytes.startsWith("\x89PNG\r\n\x1A\n");
}

/// A date of eight digits; not valid where it is no day.
QDate dateOf(QByteArrayView text)
{
    return QDate::fromString(QString::fromLatin1(text), QStringLiteral("yyyyMMdd"));
}

Result<FaceRecord, RecordFault> recordFrom(const Fields &fields)
{
    const QByteArrayView sex = fields[Sex];
    const QByteArrayView photo = fields[Photo];
    const auto key = CardKey::parse(fields[PublicKey]);
    const QDate validUntil = isEightDigits(fields[ValidUntil]) ? dateOf(fields[ValidUntil]) : QDate();
    const bool good = isEightDigits(fields[Birth]) && sex.size() == 1
        && QByteArrayView("0129").contains(sex.front()) && key && isPicture(fields[NamePicture])
        && isPicture(fields[AddressPicture]) && isPicture(fields[SecurityCode]) && !photo.isEmpty()
        && validUntil.isValid();
    if (!good)
        return RecordFault::FieldValue;
    return FaceRecord{ fields[Birth].toByteArray(), sex.front(), *key, fields[NamePicture].toByteArray(),
        fields[AddressPicture].toByteArray(), photo.toByteArray(), validUntil };
}

} // namespace

Result<FaceRecord, RecordFault> trustedFaceRecord(
    QByteArrayView record, QByteArrayView certificate, const QList<CardKey> &authorities)
{
    const auto fields = Fields::in(record);
    if (!fields)
        return fields.error();
    auto made = recordFrom(*fields);
    if (!made)
        return made;
    const auto signer = CardVerifiableCertificate::parse(certificate);
    if (!signer)
        return RecordFault::CertificateMalformed;
    if (!signer->isFrom(authorities))
        return RecordFault::CertificateUntrusted;
    const QList<QByteArray> digests{ fields->digest(Birth, PublicKey),
        fields->digest(NamePicture, AddressPicture), fields->digest(Photo, Photo) };
    if (!signer->key.hasSigned(digests, (*fields)[Signature]))
        return RecordFault::SignatureWrong;
    return made;
}

} // namespace madoguchi
