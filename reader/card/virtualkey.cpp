#include "reader/card/virtualkey.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace madoguchi {

namespace {

std::shared_ptr<EVP_PKEY> rsaKeyOf(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> source(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    // An encrypted PEM would ask for its passphrase at the terminal: this callback has none.
    const auto noPassphrase = [](char *, int, int, void *) { return -1; };
    std::shared_ptr<EVP_PKEY> key(
        PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr), &EVP_PKEY_free);
    ERR_clear_error();
    if (key && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        key.reset();
    return key;
}

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray contentsOf(BIO *memory)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(memory, &start);
    return QByteArray(start, static_cast<qsizetype>(size));
}

} // namespace

QByteArray VirtualKey::freshPem()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), &EVP_PKEY_free);
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contentsOf(memory.get());
}

QByteArray VirtualKey::publicPem() const
{
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    if (m_key)
        PEM_write_bio_PUBKEY(memory.get(), m_key.get());
    return contentsOf(memory.get());
}

std::optional<CardKey> VirtualKey::publicKey() const
{
    return CardKey::fromPem(publicPem());
}

VirtualKey::VirtualKey(const QByteArray &pem)
    : m_key(rsaKeyOf(pem))
{ }

QByteArray VirtualKey::sign(const QByteArray &block) const
{
    if (!m_key)
        return {};
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(m_key.get(), nullptr), &EVP_PKEY_CTX_free);
    std::size_t size = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(block.constData());
    const auto length = static_cast<std::size_t>(block.size());
    if (!context || EVP_PKEY_sign_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1
        || EVP_PKEY_sign(context.get(), nullptr, &size, data, length) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_PKEY_sign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, length)
        != 1) {
        ERR_clear_error();
        return {};
    }
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace madoguchi
