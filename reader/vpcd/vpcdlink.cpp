#include "reader/vpcd/vpcdlink.h"

#include <array>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

/// Messages of one byte; anything longer is a command for the card.
constexpr char PowerOff = 0;
constexpr char PowerOn = 1;
constexpr char Reset = 2;
constexpr char AskAtr = 4;

void setOption(int socket, int option)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

} // namespace

VpcdLink::VpcdLink(QString host, quint16 port)
    : m_host(std::move(host))
    , m_port(port)
{ }

VpcdLink::~VpcdLink()
{
    close();
}

bool VpcdLink::open()
{
    close();
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const QByteArray port = QByteArray::number(m_port);
    if (getaddrinfo(m_host.toUtf8().constData(), port.constData(), &hints, &found) != 0)
        return false;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, &freeaddrinfo);
    for (const addrinfo *address = found; address && m_socket < 0; address = address->ai_next) {
        m_socket = socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
        if (m_socket >= 0 && connect(m_socket, address->ai_addr, address->ai_addrlen) != 0)
            close();
    }
    if (m_socket >= 0)
        setOption(m_socket, TCP_NODELAY);
    return m_socket >= 0;
}

void VpcdLink::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool VpcdLink::receive(char *into, qsizetype size)
{
    while (size > 0) {
        // vpcd writes length and payload apart; a delayed acknowledgement of the first costs 40 ms a command.
        // The option does not last, so it is said before every wait.
        setOption(m_socket, TCP_QUICKACK);
        const ssize_t got = recv(m_socket, into, static_cast<std::size_t>(size), 0);
        if (got <= 0)
            return false;
        into += got;
        size -= got;
    }
    return true;
}

std::optional<QByteArray> VpcdLink::receiveMessage()
{
    std::array<char, 2> head{};
    if (!receive(head.data(), head.size()))
        return std::nullopt;
    const int size = static_cast<quint8>(head[0]) << 8 | static_cast<quint8>(head[1]);
    QByteArray payload(size, '\0');
    if (!receive(payload.data(), payload.size()))
        return std::nullopt;
    return payload;
}

bool VpcdLink::send(const QByteArray &payload)
{
    QByteArray message;
    message.append(static_cast<char>(payload.size() >> 8)).append(static_cast<char>(payload.size() & 0xFF));
    message += payload;
    for (qsizetype sent = 0; sent < message.size();) {
        const ssize_t step = ::send(m_socket, message.constData() + sent,
            static_cast<std::size_t>(message.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            return false;
        sent += step;
    }
    setOption(m_socket, TCP_QUICKACK);
    return true;
}

VpcdLink::Served VpcdLink::answer(const VirtualAnswer &given)
{
    switch (given.manner) {
    case VirtualAnswer::Manner::Removal:
        return Served::Gone;
    case VirtualAnswer::Manner::Silence:
        return Served::Alive;
    case VirtualAnswer::Manner::Nothing: // an empty message hangs pcscd's reader thread until the card goes
        return send({}) ? Served::Alive : Served::Lost;
    case VirtualAnswer::Manner::Answer:
        break;
    }
    return send(given.bytes) ? Served::Alive : Served::Lost;
}

VpcdLink::Served VpcdLink::serve(VirtualCard &card)
{
    const auto payload = receiveMessage();
    Served served = payload ? Served::Alive : Served::Lost;
    if (payload && payload->size() == 1) {
        switch (payload->at(0)) {
        case PowerOff:
        case PowerOn:
        case Reset:
            card.reset();
            break;
        case AskAtr:
            served = send(card.atr()) ? Served::Alive : Served::Lost;
            break;
        default:
            break;
        }
    } else if (payload && !payload->isEmpty()) {
        served = answer(card.exchange(*payload));
    }
    if (served != Served::Alive)
        close();
    return served;
}

} // namespace madoguchi
