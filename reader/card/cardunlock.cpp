#include "reader/card/cardunlock.h"

#include "reader/card/cardfile.h"

#include <QElapsedTimer>

#include <optional>

namespace madoguchi {

namespace {

constexpr quint8 KeyReferences = 0x16; ///< names the keys for a terminal's certificate (card.md, 1.3)
constexpr quint8 AuthenticationKey = 0x17;

bool isOurSelect(const ParsedCommand &command)
{
    if (command.header.p1 == 0x04)
        return command.data == applicationName(CardApplication::Jpki);
    return command.header.p1 == 0x02 && command.data.size() == 2 && command.data.at(0) == '\0'
        && (command.data.at(1) == KeyReferences || command.data.at(1) == AuthenticationKey);
}

QByteArray bytesOf(const Response &response)
{
    QByteArray bytes = response.data;
    bytes.append(static_cast<char>(response.statusWord >> 8));
    return bytes.append(static_cast<char>(response.statusWord & 0xFF));
}

/// The driver's way to the card, and what became of it.
class Way
{
public:
    Way(Session &session, int milliseconds)
        : m_session(session)
        , m_milliseconds(milliseconds)
    {
        m_timer.start();
    }

    CardResult<QByteArray> send(QByteArrayView bytes)
    {
        const auto parsed = parseCommand(bytes);
        if (!parsed || !mayUnlock(*parsed)) {
            m_refused = true;
            return CardError{ .fault = CardFault::EngineForbidden };
        }
        if (m_lost)
            return *m_lost;
        if (isLate())
            return CardError{ .fault = CardFault::KeyNotUnlocked };
        const auto [cla, ins, p1, p2, lc, le] = parsed->header;
        const auto response = m_session.transmit(Command(cla, ins, p1, p2, parsed->data, le));
        if (!response) {
            m_lost = response.error();
            return *m_lost;
        }
        return bytesOf(*response);
    }

    [[nodiscard]] bool isLate() const { return m_timer.elapsed() > m_milliseconds; }
    [[nodiscard]] bool wasRefused() const { return m_refused; }
    [[nodiscard]] const std::optional<CardError> &lost() const { return m_lost; }

private:
    Session &m_session;
    int m_milliseconds;
    QElapsedTimer m_timer;
    std::optional<CardError> m_lost;
    bool m_refused = false;
};

} // namespace

bool mayUnlock(const ParsedCommand &command)
{
    const ApduHeader &header = command.header;
    if (header.cla == 0x80 || header.cla == 0x90)
        return header.ins
            == 0xA2; // takes a terminal's certificate; its exchange is the maker's (card.md, 1.9)
    if (header.cla != 0x00 && header.cla != 0x10)
        return false;
    switch (header.ins) {
    case 0xA4:
        return isOurSelect(command);
    case 0xB0:
        return !(header.p1 & 0x80) || (header.p1 & 0x1F) == KeyReferences;
    case 0x22: // MANAGE SECURITY ENVIRONMENT
    case 0x82: // EXTERNAL AUTHENTICATE
    case 0x84: // GET CHALLENGE
    case 0xC0: // GET RESPONSE
        return true;
    case 0x2A: // of all its operations: VERIFY CERTIFICATE
        return header.p1 == 0x00 && (header.p2 == 0xAE || header.p2 == 0xBE);
    default:
        return false;
    }
}

CardResult<Done> unlockCard(Session &session, const UnlockDriver &driver, int milliseconds)
{
    if (session.selected() != CardApplication::Jpki) {
        const auto selected = selectApplication(session, CardApplication::Jpki, CardFault::Unsupported);
        if (!selected)
            return selected.error();
    }
    Way way(session, milliseconds);
    const auto unlocked = driver([&way](QByteArrayView bytes) { return way.send(bytes); });
    if (way.lost())
        return *way.lost();
    if (way.wasRefused())
        return CardError{ .fault = CardFault::EngineForbidden };
    if (unlocked && way.isLate())
        return CardError{ .fault = CardFault::KeyNotUnlocked };
    session.setKeyByDriver(unlocked.ok());
    return unlocked;
}

} // namespace madoguchi
