#include "reader/card/mynumbercard.h"

#include "reader/tlv.h"

#include <QCryptographicHash>

#include <openssl/x509.h>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr quint8 ShortId = 0x80; ///< P1 of READ, P2 of VERIFY and SIGN: an EF named by its last five bits
constexpr quint8 TokenFile = 0x06;
constexpr quint8 CertificateFile = 0x0A;
constexpr quint8 PrivateKey = 0x17;
constexpr quint8 Pin = 0x18;

constexpr int HeadSize = 4; ///< 30 82 hh ll
constexpr int LabelSize = 32; ///< of CK_TOKEN_INFO
constexpr int LargestCertificate = 16 * 1024;
constexpr int SignatureSize = 256; ///< RSA-2048 (card.md, 1.7)

QByteArray application()
{
    return QByteArray::fromHex("D392F000260100000001");
}

/// EMSA-PKCS1-v1_5's DigestInfo for SHA-256 (RFC 8017, 9.2, note 1).
QByteArray digestInfo(const QByteArray &message)
{
    return QByteArray::fromHex("3031300D060960864801650304020105000420")
        + QCryptographicHash::hash(message, QCryptographicHash::Sha256);
}

CardError unreadable(quint16 statusWord = 0)
{
    return CardError{ .fault = CardFault::Unreadable, .statusWord = statusWord };
}

bool isLocked(quint16 statusWord)
{
    // 6984 is what this card says (JICSAP), 6983 what ISO 7816-4 would have it say.
    return statusWord == 0x6983 || statusWord == 0x6984;
}

bool isCounter(quint16 statusWord)
{
    return (statusWord & 0xFFF0) == 0x63C0;
}

bool isBlank(const QByteArray &head)
{
    const auto all = [&head](char byte) {
        return std::all_of(head.begin(), head.end(), [byte](char c) { return c == byte; });
    };
    return all('\0') || all('\xFF');
}

bool isCertificate(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = data;
    X509 *certificate = d2i_X509(nullptr, &end, static_cast<long>(der.size()));
    X509_free(certificate);
    return certificate && end == data + der.size();
}

/// Readers and drivers that know no extended length say so in several ways; a card that is really gone will
/// say it again to the next command.
bool mayBeLength(const CardError &error)
{
    switch (error.pcscCode) {
    case pcsc::InsufficientBuffer:
    case pcsc::InvalidParameter:
    case 0x80100011: // SCARD_E_INVALID_VALUE
    case 0x8010001F: // SCARD_E_UNSUPPORTED_FEATURE
    case pcsc::NotTransacted:
        return true;
    default:
        return false;
    }
}

} // namespace

MyNumberCard::MyNumberCard(Session &session)
    : m_session(session)
{ }

bool MyNumberCard::isPinForm(const SecretBytes &pin)
{
    const QByteArrayView view = pin.view();
    return view.size() == 4
        && std::all_of(view.begin(), view.end(), [](char c) { return c >= '0' && c <= '9'; });
}

CardResult<Done> MyNumberCard::select()
{
    // The full AID: this card would also take a prefix, and then 9000 would not say which application it is.
    const auto response = m_session.transmit(Command(0x00, 0xA4, 0x04, 0x0C, application()));
    if (!response)
        return response.error();
    if (!response->ok())
        return CardError{ .fault = CardFault::Unsupported, .statusWord = response->statusWord };
    return Done{};
}

/// A reset takes selection and PIN state with it. The application is selected again in any case, so that a
/// person can enter the PIN anew; the command itself is only repeated where that can do no harm.
CardResult<Response> MyNumberCard::exchange(const Command &command, Loss loss)
{
    auto response = m_session.transmit(command);
    if (response || response.error().pcscCode != pcsc::ResetCard)
        return response;
    if (const auto recovered = m_session.recover(); !recovered)
        return recovered.error();
    if (const auto selected = select(); !selected)
        return selected.error();
    return loss == Loss::Repeat ? m_session.transmit(command) : response;
}

CardResult<QByteArray> MyNumberCard::readCertificate()
{
    if (const auto selected = select(); !selected)
        return selected.error();
    const auto head
        = exchange(Command(0x00, 0xB0, ShortId | CertificateFile, 0x00, {}, HeadSize), Loss::Repeat);
    if (!head)
        return head.error();
    if (head->statusWord == 0x6A82 || head->statusWord == 0x6B00 || (head->ok() && isBlank(head->data)))
        return nameWhatLiesThere();
    if (!head->ok() || head->data.size() != HeadSize)
        return unreadable(head->ok() ? quint16(0) : head->statusWord);
    const auto extent = tlvExtent(head->data);
    if (!extent || extent->tag != 0x30 || extent->size() > LargestCertificate)
        return unreadable();
    auto certificate = readWhole(static_cast<int>(extent->size()));
    if (certificate && (!certificate->startsWith(head->data) || !isCertificate(*certificate)))
        return unreadable();
    return certificate;
}

CardResult<QByteArray> MyNumberCard::readWhole(int size)
{
    const auto whole = exchange(Command(0x00, 0xB0, ShortId | CertificateFile, 0x00, {}, size), Loss::Repeat);
    if (whole && whole->ok() && whole->data.size() == size)
        return whole->data;
    if (!whole && !mayBeLength(whole.error()))
        return whole.error();
    return readInPieces(size);
}

/// For cards, readers and drivers without extended length: the file is selected, since a short identifier
/// leaves only eight bits for the offset.
CardResult<QByteArray> MyNumberCard::readInPieces(int size)
{
    const auto fileId = std::array{ '\0', static_cast<char>(CertificateFile) };
    const auto selected = exchange(Command(0x00, 0xA4, 0x02, 0x0C, QByteArrayView(fileId)), Loss::Report);
    if (!selected)
        return selected.error();
    if (!selected->ok())
        return unreadable(selected->statusWord);
    QByteArray bytes;
    while (bytes.size() < size) {
        const int offset = static_cast<int>(bytes.size());
        const int length = std::min(size - offset, Command::ShortMaximum);
        const Command read(
            0x00, 0xB0, static_cast<quint8>(offset >> 8), static_cast<quint8>(offset & 0xFF), {}, length);
        const auto piece = exchange(read, Loss::Report);
        if (!piece)
            return piece.error();
        if (!piece->ok() || piece->data.isEmpty() || piece->data.size() > length)
            return unreadable(piece->statusWord);
        bytes += piece->data;
    }
    return bytes;
}

/// The application answered but there is no certificate: its token label tells a My Number Card (plastic,
/// Android, iPhone) from the old 住基カード, which has the same application without one.
CardError MyNumberCard::nameWhatLiesThere()
{
    const auto label = exchange(Command(0x00, 0xB0, ShortId | TokenFile, 0x00, {}, LabelSize), Loss::Repeat);
    if (!label)
        return label.error();
    const QByteArray name = label->data.trimmed();
    const bool known = name == "JPKIAPICCTOKEN2" || name == "JPKIAPGPSETOKEN" || name == "JPKIAPIOSTOKEN";
    return CardError{ .fault = label->ok() && known ? CardFault::NoCertificate : CardFault::Unsupported };
}

CardResult<int> MyNumberCard::pinTries()
{
    const auto response = exchange(Command(0x00, 0x20, 0x00, ShortId | Pin), Loss::Repeat);
    if (!response)
        return response.error();
    if (isLocked(response->statusWord))
        return 0;
    if (!isCounter(response->statusWord))
        return unreadable(response->statusWord);
    return response->statusWord & 0x0F;
}

CardResult<Done> MyNumberCard::verifyPin(const SecretBytes &pin)
{
    if (!isPinForm(pin))
        return CardError{ .fault = CardFault::PinMalformed };
    const auto response = exchange(Command(0x00, 0x20, 0x00, ShortId | Pin, pin.view()), Loss::Report);
    if (!response)
        return response.error();
    const quint16 word = response->statusWord;
    if (word == 0x9000)
        return Done{};
    if (isLocked(word) || word == 0x63C0)
        return CardError{ .fault = CardFault::PinUnusable, .triesLeft = 0, .statusWord = word };
    if (isCounter(word))
        return CardError{ .fault = CardFault::PinWrong, .triesLeft = word & 0x0F, .statusWord = word };
    return unreadable(word);
}

CardResult<QByteArray> MyNumberCard::sign(const QByteArray &message)
{
    const Command command(0x80, 0x2A, 0x00, ShortId | PrivateKey, digestInfo(message), Command::ShortMaximum);
    const auto response = exchange(command, Loss::Report);
    if (!response)
        return response.error();
    if (response->statusWord == 0x6982) // the PIN's state was lost on the way: as after a reset, start again
        return CardError{ .fault = CardFault::Removed, .statusWord = response->statusWord };
    if (!response->ok())
        return unreadable(response->statusWord);
    if (response->data.size() != SignatureSize)
        return unreadable();
    return response->data;
}

} // namespace madoguchi
