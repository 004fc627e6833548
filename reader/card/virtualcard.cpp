#include "reader/card/virtualcard.h"

#include "reader/card/cardfile.h"
#include "reader/card/trainingunlock.h"

#include <chrono>
#include <thread>
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

constexpr int LargestBlock = 245; ///< RSA-2048 less the eleven bytes of PKCS #1 v1.5 padding

QByteArray answer(quint16 statusWord, const QByteArray &data = {})
{
    QByteArray bytes = data;
    bytes.append(static_cast<char>(statusWord >> 8)).append(static_cast<char>(statusWord & 0xFF));
    return bytes;
}

QByteArray managerName()
{
    return QByteArray::fromHex("A0000001510000"); // GlobalPlatform: the state after power-on
}

/// A Le of all zeros means "what there is"; any other that reaches past the end is refused.
QByteArray readFile(const QByteArray &content, int offset, int length)
{
    const bool whatThereIs = length == Command::ShortMaximum || length == Command::ExtendedMaximum;
    if (offset >= content.size() || (!whatThereIs && offset + length > content.size()))
        return answer(OffsetBeyondEnd);
    return answer(Ok, content.mid(offset, length));
}

} // namespace

VirtualCard::VirtualCard(VirtualCardData data)
    : m_data(std::move(data))
    , m_applications(applicationsOf(m_data))
{ }

int VirtualCard::triesOf(CardApplication application, quint8 secret) const
{
    const std::lock_guard lock(m_mutex);
    for (const VirtualApplication &one : m_applications) {
        if (one.name == applicationName(application))
            return one.secrets.value(secret).triesLeft;
    }
    return -1;
}

int VirtualCard::triesLeft() const
{
    return triesOf(CardApplication::Jpki, virtualfile::Pin);
}

int VirtualCard::codeBTriesLeft() const
{
    return triesOf(CardApplication::Visual, virtualfile::CodeB);
}

int VirtualCard::signTriesLeft() const
{
    return triesOf(CardApplication::Jpki, virtualfile::SignPassword);
}

int VirtualCard::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

void VirtualCard::order(const VirtualFault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_troubles.order(fault);
}

void VirtualCard::setLatency(const VirtualLatency &latency)
{
    const std::lock_guard lock(m_mutex);
    m_latency = latency;
}

void VirtualCard::clearTroubles()
{
    const std::lock_guard lock(m_mutex);
    m_troubles.clear();
    m_latency = {};
}

void VirtualCard::reset()
{
    const std::lock_guard lock(m_mutex);
    forget();
}

void VirtualCard::forget()
{
    m_selected = -1;
    m_open.clear();
    m_file = 0;
    m_challenge.clear();
}

VirtualApplication *VirtualCard::current()
{
    return m_selected < 0 ? nullptr : &m_applications[m_selected];
}

const VirtualApplication *VirtualCard::current() const
{
    return m_selected < 0 ? nullptr : &m_applications.at(m_selected);
}

VirtualAnswer VirtualCard::exchange(const QByteArray &apdu)
{
    const QByteArray truth = transmit(apdu);
    VirtualLatency latency;
    VirtualAnswer given;
    {
        const std::lock_guard lock(m_mutex);
        latency = m_latency;
        given = m_troubles.befall(truth);
        if (given.manner == VirtualAnswer::Manner::Removal)
            forget(); // without power
    }
    const auto bytes = static_cast<int>(apdu.size() + given.bytes.size());
    std::this_thread::sleep_for(
        std::chrono::milliseconds(latency.perCommand) + std::chrono::microseconds(latency.perByte) * bytes);
    return given;
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
    if (cla == 0x80 && ins == 0xA2)
        return unlock(command);
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
    case 0x84:
        return challenge(command);
    default:
        return answer(UnknownInstruction);
    }
}

QByteArray VirtualCard::select(const ParsedCommand &command)
{
    const ApduHeader &header = command.header;
    if (header.p1 == 0x00 && header.p2 == 0x00) { // the main file: a trap (card.md, 1.2)
        if (header.lc > 0)
            return answer(NotFound);
        return answer(current() ? Ok : WrongParameters);
    }
    if (header.p2 != 0x0C)
        return answer(WrongParameters);
    if (header.p1 == 0x04)
        return selectApplication(command.data);
    return header.p1 == 0x02 ? selectFile(command.data) : answer(WrongParameters);
}

QByteArray VirtualCard::selectApplication(const QByteArray &name)
{
    if (name.isEmpty())
        return answer(WrongLength);
    qsizetype found = -1;
    for (qsizetype i = m_applications.size() - 1; i >= 0; --i) { // JICSAP: a prefix is enough
        if (m_applications.at(i).name.startsWith(name))
            found = i;
    }
    if (found < 0 && !managerName().startsWith(name))
        return answer(NotFound);
    forget();
    m_selected = found;
    return answer(Ok);
}

QByteArray VirtualCard::selectFile(const QByteArray &fileId)
{
    if (fileId.size() != 2)
        return answer(WrongLength);
    const auto file = static_cast<quint8>(fileId.at(1));
    if (fileId.at(0) != '\0' || !current() || !current()->has(file))
        return answer(NotFound);
    m_file = file;
    return answer(Ok);
}

bool VirtualCard::isOpen(quint8 gate) const
{
    return gate == 0 || m_open.contains(gate);
}

QByteArray VirtualCard::read(const ParsedCommand &command) const
{
    const ApduHeader &header = command.header;
    if (header.lc > 0 || header.le == 0)
        return answer(WrongLength);
    const bool byShortId = header.p1 & 0x80;
    if (byShortId && ((header.p1 & 0x60) || !m_data.shortIds))
        return answer(WrongParameters);
    const quint8 file = byShortId ? header.p1 & 0x1F : m_file;
    if (!byShortId && file == 0)
        return answer(NoCurrentFile);
    if (!current() || !current()->has(file))
        return answer(NotFound);
    const auto found = current()->files.constFind(file);
    if (found == current()->files.constEnd())
        return answer(NotForThisFile); // a key
    if (!isOpen(found->gate))
        return answer(NotVerified);
    return readFile(found->content, byShortId ? header.p2 : (header.p1 << 8) | header.p2, header.le);
}

/// The file that `p2` names, the current one or a short identifier; otherwise what is wrong with it.
Result<quint8, quint16> VirtualCard::named(quint8 p2) const
{
    const quint8 number = p2 & 0x1F;
    if ((p2 & 0xE0) != 0x80 || (number != 0 && !m_data.shortIds))
        return WrongParameters;
    if (number == 0 && m_file == 0)
        return NoCurrentFile;
    const quint8 file = number == 0 ? m_file : number;
    if (!current() || !current()->has(file))
        return NotFound;
    return file;
}

QByteArray VirtualCard::verify(const ParsedCommand &command)
{
    if (command.header.p1 != 0x00)
        return answer(WrongParameters);
    const auto file = named(command.header.p2);
    if (!file)
        return answer(file.error());
    const auto secret = current()->secrets.find(*file);
    if (secret == current()->secrets.end())
        return answer(NotForThisFile);
    const auto counter = [&] { return answer(static_cast<quint16>(Counter | secret->triesLeft)); };
    if (command.header.lc
        == 0) // the question for the tries left: costs none, and says the same when logged in
        return counter();
    if (secret->triesLeft == 0)
        return answer(KeyBlocked);
    if (!secret->value.isEmpty() && command.data == secret->value) {
        secret->triesLeft = secret->mostTries;
        m_open.insert(*file);
        return answer(Ok);
    }
    m_open.remove(*file);
    --secret->triesLeft;
    return counter();
}

/// P1 00 pads what is sent, 02 takes a bare SHA-256. The other paddings of the real card (01, 03 to 05) are
/// nobody's need here. P2 00: the application's own key, which needs no secret.
QByteArray VirtualCard::sign(const ParsedCommand &command) const
{
    const ApduHeader &header = command.header;
    if (header.p1 != 0x00 && header.p1 != 0x02)
        return answer(WrongParameters);
    const bool own = header.p2 == 0x00 && current() && current()->signers.contains(0);
    const auto file = own ? Result<quint8, quint16>(quint8(0)) : named(header.p2);
    if (!file)
        return answer(file.error());
    const auto signer = current()->signers.constFind(*file);
    if (signer == current()->signers.constEnd())
        return answer(NotForThisFile);
    if (!isOpen(signer->gate))
        return answer(NotVerified);
    const bool bare = header.p1 == 0x02;
    if (header.le == 0 || header.lc == 0 || header.lc > LargestBlock || (bare && header.lc != 32))
        return answer(WrongLength);
    const QByteArray signature = signer->key.sign(bare ? sha256DigestInfo({ command.data }) : command.data);
    return signature.isEmpty() ? answer(ConditionsNotMet) : answer(Ok, signature.left(header.le));
}

QByteArray VirtualCard::challenge(const ParsedCommand &command)
{
    const ApduHeader &header = command.header;
    if (header.p1 != 0x00 || header.p2 != 0x00)
        return answer(WrongParameters);
    if (header.lc > 0 || header.le != int(trainingunlock::ChallengeSize))
        return answer(WrongLength);
    m_challenge.resize(header.le);
    randombytes_buf(m_challenge.data(), trainingunlock::ChallengeSize);
    return answer(Ok, m_challenge);
}

/// A stand-in for what opens the key without the PIN: see trainingunlock.h.
QByteArray VirtualCard::unlock(const ParsedCommand &command)
{
    if (!m_data.unlockable || !current() || current()->name != applicationName(CardApplication::Jpki))
        return answer(UnknownInstruction);
    if (command.header.p1 != 0x00 || command.header.p2 != 0x00)
        return answer(WrongParameters);
    if (command.data.size() != qsizetype(trainingunlock::ProofSize))
        return answer(WrongLength);
    if (m_challenge.isEmpty())
        return answer(ConditionsNotMet);
    const auto proof = trainingunlock::proofOf(
        reinterpret_cast<const unsigned char *>(m_challenge.constData()), trainingunlock::key);
    m_challenge.clear(); // good for one proof
    if (sodium_memcmp(proof.data(), command.data.constData(), proof.size()) != 0)
        return answer(NotVerified);
    m_open.insert(virtualfile::Pin);
    return answer(Ok);
}

} // namespace madoguchi
