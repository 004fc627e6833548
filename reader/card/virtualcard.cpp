#include "reader/card/virtualcard.h"

#include <utility>

namespace madoguchi {

namespace {

constexpr quint16 Ok = 0x9000;
constexpr quint16 Counter = 0x63C0;
constexpr quint16 WrongLength = 0x6700;
constexpr quint16 ChannelRefused = 0x6881;
constexpr quint16 SecureMessagingRefused = 0x6882;
constexpr quint16 NotForThisFile = 0x6981;
constexpr quint16 NotVerified = 0x6982;
constexpr quint16 KeyBlocked = 0x6984;
constexpr quint16 ConditionsNotMet = 0x6985;
constexpr quint16 NoCurrentFile = 0x6986;
constexpr quint16 SecureMessagingMissing = 0x69FC;
constexpr quint16 NotFound = 0x6A82;
constexpr quint16 WrongParameters = 0x6A86;
constexpr quint16 OffsetBeyondEnd = 0x6B00;
constexpr quint16 UnknownInstruction = 0x6D00;
constexpr quint16 UnknownClass = 0x6E00;

constexpr quint8 TokenFile = 0x06;
constexpr quint8 StateFile = 0x08;
constexpr quint8 CertificateFile = 0x0A;
constexpr quint8 IssuerFile = 0x0B;
constexpr quint8 PrivateKeyFile = 0x17;
constexpr quint8 PinFile = 0x18;

constexpr int LargestBlock = 245; ///< RSA-2048 less the eleven bytes of PKCS #1 v1.5 padding

QByteArray answer(quint16 statusWord, const QByteArray &data = {})
{
    QByteArray bytes = data;
    bytes.append(static_cast<char>(statusWord >> 8)).append(static_cast<char>(statusWord & 0xFF));
    return bytes;
}

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

QByteArray sha256DigestInfo(const QByteArray &hash)
{
    return QByteArray::fromHex("3031300D060960864801650304020105000420") + hash;
}

QByteArray managerName()
{
    return QByteArray::fromHex("A0000001510000"); // GlobalPlatform: the state after power-on
}

QByteArray applicationName()
{
    return QByteArray::fromHex("D392F000260100000001");
}

} // namespace

VirtualCard::VirtualCard(VirtualCardData data)
    : m_data(std::move(data))
    , m_key(m_data.privateKeyPem)
    , m_triesLeft(m_data.triesLeft)
{ }

int VirtualCard::triesLeft() const
{
    const std::lock_guard lock(m_mutex);
    return m_triesLeft;
}

int VirtualCard::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

void VirtualCard::reset()
{
    const std::lock_guard lock(m_mutex);
    forget();
}

void VirtualCard::forget()
{
    m_selected = false;
    m_verified = false;
    m_file = 0;
}

QByteArray VirtualCard::transmit(const QByteArray &apdu)
{
    const std::lock_guard lock(m_mutex);
    ++m_commands;
    const auto command = parseCommand(apdu);
    if (!command)
        return answer(WrongLength);
    const bool extended = command->header.lc > 255 || command->header.le > Command::ShortMaximum;
    if (extended && !m_data.extendedLength)
        return answer(WrongLength);
    return dispatch(*command);
}

QByteArray VirtualCard::dispatch(const ParsedCommand &command)
{
    const auto [cla, ins, p1, p2, lc, le] = command.header;
    if (cla == 0x80)
        return ins == 0x2A ? sign(command) : answer(UnknownInstruction);
    if (cla & 0xF0)
        return answer(UnknownClass);
    if (cla & 0x03)
        return answer(ChannelRefused); // only channel 0, whatever the ATR promises
    if (cla & 0x0C)
        return answer(ins == 0xA4 ? SecureMessagingRefused : SecureMessagingMissing);
    switch (ins) {
    case 0xA4:
        return select(command);
    case 0xB0:
        return read(command);
    case 0x20:
        return verify(command);
    default:
        return answer(UnknownInstruction);
    }
}

QByteArray VirtualCard::select(const ParsedCommand &command)
{
    const ApduHeader &header = command.header;
    if (header.p1 == 0x00) // the main file: a trap, 9000 without effect while an application is selected
        return answer(header.lc > 0 ? NotFound : (m_selected ? Ok : WrongParameters));
    if (header.p2 != 0x0C)
        return answer(WrongParameters);
    if (header.p1 == 0x04)
        return selectApplication(command.data);
    return header.p1 == 0x02 ? selectFile(command.data) : answer(WrongParameters);
}

QByteArray VirtualCard::selectApplication(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > 16)
        return answer(WrongLength);
    const bool manager = managerName().startsWith(name);
    const bool application = m_data.jpki && applicationName().startsWith(name); // JICSAP: a prefix is enough
    if (!manager && !application)
        return answer(NotFound);
    forget();
    m_selected = application;
    return answer(Ok);
}

QByteArray VirtualCard::selectFile(const QByteArray &fileId)
{
    if (fileId.size() != 2)
        return answer(WrongLength);
    const auto file = static_cast<quint8>(fileId.at(1));
    if (fileId.at(0) != '\0' || !exists(file))
        return answer(NotFound);
    m_file = file;
    return answer(Ok);
}

std::optional<QByteArray> VirtualCard::content(quint8 file) const
{
    switch (file) {
    case TokenFile:
        return tokenInfo(m_data.tokenLabel);
    case StateFile: // only this value was ever seen; how it changes without a certificate is not known
        return QByteArray::fromHex("8F8F00");
    case CertificateFile:
        return m_data.certificateDer.isEmpty() ? std::nullopt : std::optional(m_data.certificateDer);
    case IssuerFile:
        return m_data.issuerCertificateDer.isEmpty() ? std::nullopt
                                                     : std::optional(m_data.issuerCertificateDer);
    default:
        return std::nullopt;
    }
}

bool VirtualCard::exists(quint8 file) const
{
    return m_selected && (file == PinFile || file == PrivateKeyFile || content(file));
}

QByteArray VirtualCard::read(const ParsedCommand &command) const
{
    const ApduHeader &header = command.header;
    if (header.lc > 0 || header.le == 0)
        return answer(WrongLength);
    const bool byShortId = header.p1 & 0x80;
    if (byShortId && (header.p1 & 0x60))
        return answer(WrongParameters);
    const quint8 file = byShortId ? header.p1 & 0x1F : m_file;
    if (!byShortId && file == 0)
        return answer(NoCurrentFile);
    if (!exists(file))
        return answer(NotFound);
    const auto bytes = content(file);
    if (!bytes)
        return answer(NotForThisFile); // a key
    return readFile(*bytes, byShortId ? header.p2 : (header.p1 << 8) | header.p2, header.le);
}

/// A Le of all zeros means "what there is"; any other that reaches past the end is refused.
QByteArray VirtualCard::readFile(const QByteArray &content, int offset, int length) const
{
    const bool whatThereIs = length == Command::ShortMaximum || length == Command::ExtendedMaximum;
    if (offset >= content.size() || (!whatThereIs && offset + length > content.size()))
        return answer(OffsetBeyondEnd);
    return answer(Ok, content.mid(offset, length));
}

/// What is wrong with the key that `p2` names, the current file or a short identifier, where `wanted` is
/// needed; 0: nothing.
quint16 VirtualCard::keyProblem(quint8 p2, quint8 wanted) const
{
    if ((p2 & 0xE0) != 0x80)
        return WrongParameters;
    const quint8 named = p2 & 0x1F;
    if (named == 0 && m_file == 0)
        return NoCurrentFile;
    const quint8 file = named == 0 ? m_file : named;
    if (!exists(file))
        return NotFound;
    return file == wanted ? 0 : NotForThisFile;
}

QByteArray VirtualCard::verify(const ParsedCommand &command)
{
    if (command.header.p1 != 0x00)
        return answer(WrongParameters);
    if (const quint16 problem = keyProblem(command.header.p2, PinFile))
        return answer(problem);
    const auto counter = [this] { return answer(static_cast<quint16>(Counter | m_triesLeft)); };
    if (command.header.lc
        == 0) // the question for the tries left: costs none, and says the same when logged in
        return counter();
    if (m_triesLeft == 0)
        return answer(KeyBlocked);
    if (command.data == m_data.pin) {
        m_triesLeft = MostTries;
        m_verified = true;
        return answer(Ok);
    }
    m_verified = false;
    --m_triesLeft;
    return counter();
}

/// P1 00 pads what is sent, 02 takes a bare SHA-256. The other paddings of the real card (01, 03 to 05) are
/// nobody's need here.
QByteArray VirtualCard::sign(const ParsedCommand &command) const
{
    const ApduHeader &header = command.header;
    if (header.p1 != 0x00 && header.p1 != 0x02)
        return answer(WrongParameters);
    if (const quint16 problem = keyProblem(header.p2, PrivateKeyFile))
        return answer(problem);
    if (!m_verified)
        return answer(NotVerified);
    const bool bare = header.p1 == 0x02;
    if (header.le == 0 || header.lc == 0 || header.lc > LargestBlock || (bare && header.lc != 32))
        return answer(WrongLength);
    const QByteArray signature = m_key.sign(bare ? sha256DigestInfo(command.data) : command.data);
    return signature.isEmpty() ? answer(ConditionsNotMet) : answer(Ok, signature.left(header.le));
}

} // namespace madoguchi
