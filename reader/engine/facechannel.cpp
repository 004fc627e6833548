#include "reader/engine/facechannel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace madoguchi {

namespace {

using facelink::From;

From otherThan(From from)
{
    return from == From::Application ? From::Helper : From::Application;
}

/// For poll(): -1 waits without end.
int millisecondsTo(FaceChannel::Deadline deadline)
{
    if (deadline == FaceChannel::Deadline::max())
        return -1;
    const auto left
        = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<qint64>(left.count(), 0, INT_MAX));
}

} // namespace

FaceChannel::FaceChannel(int socket, From from)
    : m_socket(socket)
    , m_from(from)
{ }

FaceChannel::~FaceChannel()
{
    close(m_socket);
}

Result<Done, FaceChannel::Trouble> FaceChannel::wait(short events, Deadline deadline) const
{
    while (true) {
        if (std::chrono::steady_clock::now() > deadline)
            return Trouble::Late; // also where one byte after the other comes, and never the last one
        pollfd entry{ .fd = m_socket, .events = events, .revents = 0 };
        const int ready = poll(&entry, 1, millisecondsTo(deadline));
        if (ready > 0)
            return Done();
        if (ready == 0)
            return Trouble::Late;
        if (errno != EINTR)
            return Trouble::Closed;
    }
}

Result<Done, FaceChannel::Trouble> FaceChannel::write(QByteArrayView bytes, Deadline deadline) const
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(
            m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            bytes = bytes.sliced(sent);
            continue;
        }
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            return Trouble::Closed;
        if (const auto ready = wait(POLLOUT, deadline); !ready)
            return ready;
    }
    return Done();
}

Result<Done, FaceChannel::Trouble> FaceChannel::read(char *to, qsizetype size, Deadline deadline) const
{
    while (size > 0) {
        if (const auto ready = wait(POLLIN, deadline); !ready)
            return ready;
        const ssize_t got = recv(m_socket, to, static_cast<std::size_t>(size), MSG_DONTWAIT);
        if (got > 0) {
            to += got;
            size -= got;
            continue;
        }
        if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR))
            return Trouble::Closed;
    }
    return Done();
}

Result<Done, FaceChannel::Trouble> FaceChannel::send(
    facelink::Kind kind, std::initializer_list<QByteArrayView> parts, Deadline deadline)
{
    qsizetype length = 0;
    for (const QByteArrayView part : parts)
        length += part.size();
    const QByteArray header = facelink::headerBytes(kind, static_cast<quint32>(length));
    if (length > INT_MAX || !facelink::parseHeader(header, otherThan(m_from)))
        return Trouble::Garbled;
    if (const auto sent = write(header, deadline); !sent)
        return sent;
    for (const QByteArrayView part : parts) {
        if (const auto sent = write(part, deadline); !sent)
            return sent;
    }
    return Done();
}

Result<facelink::Message, FaceChannel::Trouble> FaceChannel::receive(Deadline deadline)
{
    std::array<char, facelink::HeaderSize> bytes{};
    if (const auto got = read(bytes.data(), bytes.size(), deadline); !got)
        return got.error();
    const auto header = facelink::parseHeader(QByteArrayView(bytes.data(), bytes.size()), m_from);
    if (!header)
        return Trouble::Garbled;
    // Of its final size from the beginning: a buffer that grows would leave secrets behind.
    QByteArray body(static_cast<qsizetype>(header->length), Qt::Uninitialized);
    char *place = body.data();
    facelink::Message message(header->kind, std::move(body));
    if (const auto got = read(place, static_cast<qsizetype>(header->length), deadline); !got)
        return got.error();
    return { std::move(message) };
}

bool FaceChannel::isDisturbed() const
{
    pollfd entry{ .fd = m_socket, .events = POLLIN, .revents = 0 };
    return poll(&entry, 1, 0) != 0;
}

} // namespace madoguchi
