#include "reader/card/mynumbercard.h"

#include "reader/card/cardfile.h"
#include "reader/pcsc/readerpad.h"
#include "reader/tlv.h"

#include <QCryptographicHash>

#include <openssl/x509.h>

#include <algorithm>

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

bool isBlank(const QByteArray &head)
{
    const auto all = [&head](char byte) {
        return std::all_of(head.begin(), head.end(), [byte](char c) { return c == byte; });
    };
    return all('\0') || all('\xFF');
}

/// The file is not there, or there is nothing in it.
bool isNoFile(const Response &read)
{
    return read.statusWord == 0x6A82 || read.statusWord == 0x6B00
        || (read.ok() && !read.data.isEmpty() && isBlank(read.data.left(HeadSize)));
}

/// What the certificate's first bytes say; 0: they are no certificate's.
qsizetype certificateSize(const QByteArray &head)
{
    const auto extent = tlvExtent(head);
    return extent && extent->tag == 0x30 && extent->size() <= LargestCertificate ? extent->size() : 0;
}

bool isCertificate(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = data;
    X509 *certificate = d2i_X509(nullptr, &end, static_cast<long>(der.size()));
    X509_free(certificate);
    return certificate && end == data + der.size();
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
    return selectApplication(m_session, CardApplication::Jpki, CardFault::Unsupported);
}

/// Another application was used meanwhile, or asked for in vain.
CardResult<Done> MyNumberCard::selectAgain()
{
    const CardApplication now = m_session.selected();
    if (now == CardApplication::Jpki || now == CardApplication::None)
        return Done{};
    return select();
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

/// The first bytes of a file. A card that takes no file numbers inside commands says so here, where it costs
/// nothing, and is not sent any in the commands that follow.
CardResult<Response> MyNumberCard::readHead(quint8 file, int size)
{
    CardWays &ways = m_session.ways();
    if (ways.shortIds) {
        auto head = exchange(Command(0x00, 0xB0, ShortId | file, 0x00, {}, size), Loss::Repeat);
        if (!head || !refusesShortIds(head->statusWord))
            return head;
        ways.shortIds = false;
    }
    const auto send = [this](const Command &command) { return exchange(command, Loss::Report); };
    if (const auto selected = selectFile(send, file); !selected) {
        const CardError &error = selected.error();
        if (error.statusWord == 0)
            return error;
        return Response{ .statusWord = error.statusWord };
    }
    return send(Command(0x00, 0xB0, 0x00, 0x00, {}, size));
}

CardResult<QByteArray> MyNumberCard::readCertificate()
{
    if (const auto selected = select(); !selected)
        return selected.error();
    if (auto whole = readAtOnce())
        return std::move(*whole);
    const auto head = readHead(CertificateFile, HeadSize);
    if (!head)
        return head.error();
    if (isNoFile(*head))
        return nameWhatLiesThere();
    if (!head->ok() || head->data.size() != HeadSize)
        return unreadable(head->ok() ? quint16(0) : head->statusWord);
    const qsizetype size = certificateSize(head->data);
    if (size == 0)
        return unreadable();
    auto certificate = readWhole(static_cast<int>(size));
    if (certificate && (!certificate->startsWith(head->data) || !isCertificate(*certificate)))
        return unreadable();
    return certificate;
}

/// By one READ for all that the file has, which says its own length. Nothing: this card or this reader wants
/// to be asked for less.
std::optional<CardResult<QByteArray>> MyNumberCard::readAtOnce()
{
    CardWays &ways = m_session.ways();
    if (!ways.shortIds || !ways.extended)
        return std::nullopt;
    const Command command(0x00, 0xB0, ShortId | CertificateFile, 0x00, {}, Command::ExtendedMaximum);
    const auto whole = exchange(command, Loss::Repeat);
    if (!whole) {
        if (!mayBeLength(whole.error()))
            return whole.error();
        ways.extended = false;
        return std::nullopt;
    }
    if (isNoFile(*whole))
        return nameWhatLiesThere();
    ways.shortIds = !refusesShortIds(whole->statusWord);
    if (!whole->ok() || whole->data.size() <= HeadSize)
        return std::nullopt;
    const qsizetype size = certificateSize(whole->data.left(HeadSize));
    if (size == 0 || size > whole->data.size())
        return std::nullopt;
    const QByteArray certificate = whole->data.left(size);
    return isCertificate(certificate) ? CardResult<QByteArray>(certificate) : unreadable();
}

/// In pieces for cards, readers and drivers without extended length: the file is selected then, since a short
/// identifier leaves only eight bits for the offset.
CardResult<QByteArray> MyNumberCard::readWhole(int size)
{
    CardWays &ways = m_session.ways();
    if (ways.shortIds && ways.extended) {
        const auto whole
            = exchange(Command(0x00, 0xB0, ShortId | CertificateFile, 0x00, {}, size), Loss::Repeat);
        if (whole && whole->ok() && whole->data.size() == size)
            return whole->data;
        if (!whole && !mayBeLength(whole.error()))
            return whole.error();
        ways.extended = false;
    }
    const auto send = [this](const Command &command) { return exchange(command, Loss::Report); };
    return readInPieces(send, CertificateFile, [size](const QByteArray &) { return qsizetype(size); });
}

/// The application answered but there is no certificate: its token label tells a My Number Card (plastic,
/// Android, iPhone) from the old 住基カード, which has the same application without one.
CardError MyNumberCard::nameWhatLiesThere()
{
    const auto label = readHead(TokenFile, LabelSize);
    if (!label)
        return label.error();
    const QByteArray name = label->data.trimmed();
    const bool known = name == "JPKIAPICCTOKEN2" || name == "JPKIAPGPSETOKEN" || name == "JPKIAPIOSTOKEN";
    return CardError{ .fault = label->ok() && known ? CardFault::NoCertificate : CardFault::Unsupported };
}

/// P2 of a command that needs a key: its number, or 80 after the key's file was selected.
CardResult<quint8> MyNumberCard::reach(quint8 key)
{
    if (const auto selected = selectAgain(); !selected)
        return selected.error();
    if (m_session.ways().shortIds)
        return static_cast<quint8>(ShortId | key);
    const auto send = [this](const Command &command) { return exchange(command, Loss::Report); };
    if (const auto selected = selectFile(send, key); !selected)
        return selected.error();
    return ShortId;
}

CardResult<int> MyNumberCard::pinTries()
{
    auto p2 = reach(Pin);
    if (!p2)
        return p2.error();
    auto response = exchange(Command(0x00, 0x20, 0x00, *p2), Loss::Repeat);
    if (response && refusesShortIds(response->statusWord) && m_session.ways().shortIds) {
        m_session.ways().shortIds = false; // an empty VERIFY costs nothing: it may be asked twice
        return pinTries();
    }
    if (!response)
        return response.error();
    if (isLocked(response->statusWord))
        return 0;
    if (!isCounter(response->statusWord))
        return unreadable(response->statusWord);
    return response->statusWord & 0x0F;
}

CardResult<Done> MyNumberCard::verified(const CardResult<quint16> &word)
{
    if (!word)
        return word.error();
    if (*word == 0x9000)
        return Done{};
    if (isLocked(*word) || *word == 0x63C0)
        return CardError{ .fault = CardFault::PinUnusable, .triesLeft = 0, .statusWord = *word };
    if (isCounter(*word))
        return CardError{ .fault = CardFault::PinWrong, .triesLeft = *word & 0x0F, .statusWord = *word };
    return unreadable(*word);
}

CardResult<Done> MyNumberCard::verifyPin(const SecretBytes &pin)
{
    if (!isPinForm(pin))
        return CardError{ .fault = CardFault::PinMalformed };
    const auto p2 = reach(Pin);
    if (!p2)
        return p2.error();
    const auto response = exchange(Command(0x00, 0x20, 0x00, *p2, pin.view()), Loss::Report);
    if (!response)
        return response.error();
    return verified(response->statusWord);
}

CardResult<Done> MyNumberCard::verifyPinOnReader()
{
    const auto pad = ReaderPad::of(m_session);
    if (!pad)
        return CardError{ .fault = CardFault::PinPadMissing };
    const auto p2 = reach(Pin);
    if (!p2)
        return p2.error();
    // What the reader puts its digits over. FF is no digit: a reader that does not would burn no try by luck.
    return verified(pad->verify(m_session, Command(0x00, 0x20, 0x00, *p2, QByteArray(4, '\xFF'))));
}

CardResult<QByteArray> MyNumberCard::sign(const QByteArray &message)
{
    const auto p2 = reach(PrivateKey);
    if (!p2)
        return p2.error();
    const Command command(0x80, 0x2A, 0x00, *p2, digestInfo(message), Command::ShortMaximum);
    const auto response = exchange(command, Loss::Report);
    if (!response)
        return response.error();
    const bool wasByDriver = m_session.isKeyByDriver();
    m_session.setKeyByDriver(false); // from here on the card has shown it, or not
    if (response->statusWord == 0x6982 && wasByDriver)
        return CardError{ .fault = CardFault::KeyNotUnlocked, .statusWord = response->statusWord };
    if (response->statusWord == 0x6982) // the PIN's state was lost on the way: as after a reset, start again
        return CardError{ .fault = CardFault::Removed, .statusWord = response->statusWord };
    if (!response->ok())
        return unreadable(response->statusWord);
    if (response->data.size() != SignatureSize)
        return unreadable();
    return response->data;
}

} // namespace madoguchi
