#include "reader/card/cardkey.h"

#include "reader/tlv.h"

#include <QCryptographicHash>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <memory>

namespace madoguchi {

namespace {

constexpr quint32 ExponentTag = 0x90;
constexpr quint32 ModulusTag = 0x91;
constexpr quint32 CertificateTag = 0x7F21;
constexpr quint32 BodyTag = 0x5F4E;
constexpr quint32 SignatureTag = 0x5F37;
constexpr qsizetype SmallestModulus = 128;
constexpr qsizetype LargestModulus = 512;
constexpr qsizetype LargestExponent = 4;

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool isOdd(QByteArrayView number)
{
    return !number.isEmpty() && (static_cast<quint8>(number.back()) & 1);
}

Number numberOf(const QByteArray &bytes)
{
    return Number(BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr));
}

Key openSslKey(const QByteArray &exponent, const QByteArray &modulus)
{
    const Number e = numberOf(exponent);
    const Number n = numberOf(modulus);
    const std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    if (!OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get())
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()))
        return nullptr;
    const std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>> parameters(
        OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) == 1)
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return Key(key);
}

QByteArray parameter(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const Number owner(number);
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

QByteArray lengthOf(qsizetype size)
{
    QByteArray bytes;
    if (size >= 0x100)
        bytes.append('\x82').append(static_cast<char>(size >> 8));
    else if (size >= 0x80)
        bytes.append('\x81');
    return bytes.append(static_cast<char>(size & 0xFF));
}

} // namespace

std::optional<CardKey> CardKey::parse(QByteArrayView elements)
{
    const auto row = allTlv(elements);
    if (!row || row->size() != 2 || row->at(0).tag != ExponentTag || row->at(1).tag != ModulusTag)
        return std::nullopt;
    const QByteArrayView exponent = row->at(0).value;
    const QByteArrayView modulus = row->at(1).value;
    if (exponent.size() > LargestExponent || !isOdd(exponent) || !isOdd(modulus)
        || modulus.size() < SmallestModulus || modulus.size() > LargestModulus || modulus.front() == '\0')
        return std::nullopt;
    return CardKey(exponent.toByteArray(), modulus.toByteArray());
}

std::optional<CardKey> CardKey::fromPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Freed<BIO_free>> source(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    Key key(PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr));
    if (!key) {
        BIO_reset(source.get());
        const std::unique_ptr<X509, Freed<X509_free>> certificate(
            PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr));
        key.reset(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
    }
    ERR_clear_error();
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return std::nullopt;
    return parse(
        CardKey(parameter(key.get(), OSSL_PKEY_PARAM_RSA_E), parameter(key.get(), OSSL_PKEY_PARAM_RSA_N))
            .write());
}

QByteArray CardKey::write() const
{
    return QByteArray::fromHex("90") + lengthOf(m_exponent.size()) + m_exponent + QByteArray::fromHex("91")
        + lengthOf(m_modulus.size()) + m_modulus;
}

bool CardKey::hasSigned(const QList<QByteArray> &digests, QByteArrayView signature) const
{
    const Key key = openSslKey(m_exponent, m_modulus);
    const KeyContext context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    const QByteArray expected = sha256DigestInfo(digests);
    // Without a digest named, OpenSSL compares the whole padded block with what is given here.
    const bool good = context && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1
        && EVP_PKEY_verify(context.get(), raw(signature), static_cast<std::size_t>(signature.size()),
               raw(expected), static_cast<std::size_t>(expected.size()))
            == 1;
    ERR_clear_error();
    return good;
}

QByteArray sha256DigestInfo(const QList<QByteArray> &digests)
{
    const QByteArray all = digests.join();
    QByteArray info = QByteArray::fromHex("300D06096086480165030402010500"); // SHA-256
    info += QByteArray::fromHex("04") + lengthOf(all.size()) + all;
    return QByteArray::fromHex("30") + lengthOf(info.size()) + info;
}

std::optional<CardVerifiableCertificate> CardVerifiableCertificate::parse(QByteArrayView bytes)
{
    const auto whole = firstTlv(bytes);
    if (!whole || whole->tag != CertificateTag)
        return std::nullopt;
    const auto row = allTlv(whole->value);
    if (!row || row->size() != 2 || row->at(0).tag != BodyTag || row->at(1).tag != SignatureTag)
        return std::nullopt;
    const QByteArrayView body = row->at(0).value;
    if (body.size() < 2 * NameSize)
        return std::nullopt;
    const auto key = CardKey::parse(body.sliced(2 * NameSize));
    if (!key)
        return std::nullopt;
    return CardVerifiableCertificate{ body.first(NameSize).toByteArray(),
        body.sliced(NameSize, NameSize).toByteArray(), *key, body.toByteArray(),
        row->at(1).value.toByteArray() };
}

bool CardVerifiableCertificate::isFrom(const QList<CardKey> &authorities) const
{
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    return std::any_of(authorities.begin(), authorities.end(),
        [&](const CardKey &authority) { return authority.hasSigned({ digest }, signature); });
}

} // namespace madoguchi
