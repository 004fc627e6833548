#include "reader/engine/facehost.h"

#include "reader/engine/facechannel.h"
#include "reader/engine/facelibrary.h"
#include "reader/engine/facesocket.h"
#include "reader/engine/facewalls.h"
#include "reader/secretbytes.h"

#include <sodium.h>

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

namespace madoguchi {

namespace {

using facelink::Kind;
using facelink::Message;

constexpr auto always = FaceChannel::Deadline::max(); // it is the application that keeps the time

/// The way to the card, as the engine is given it: each command goes over the link, and its answer comes
/// back.
class CardWay
{
public:
    explicit CardWay(FaceChannel &channel)
        : m_channel(channel)
    { }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    static int transmit(void *context, const uint8_t *command, uint32_t commandLength, uint8_t *response,
        uint32_t *responseLength)
    {
        if (!context || !command || !response || !responseLength)
            return MDG_E_ARGUMENT;
        const QByteArrayView bytes(
            reinterpret_cast<const char *>(command), static_cast<qsizetype>(commandLength));
        return static_cast<CardWay *>(context)->exchange(bytes, response, *responseLength);
    }

private:
    int exchange(QByteArrayView command, uint8_t *response, uint32_t &room)
    {
        if (!m_channel.send(Kind::Transmit, { command }, always))
            return MDG_E_ARGUMENT;
        const auto message = m_channel.receive(always);
        const auto answered = message && message->kind() == Kind::Transmitted
            ? facelink::parseTransmitted(message->body())
            : std::nullopt;
        m_isBroken = m_isBroken || !answered;
        if (!answered)
            return MDG_E_DEVICE;
        if (answered->code != MDG_OK)
            return static_cast<int>(answered->code);
        const auto length = static_cast<uint32_t>(answered->response.size());
        if (length > room)
            return MDG_E_ARGUMENT;
        std::memcpy(response, answered->response.data(), length);
        room = length;
        return MDG_OK;
    }

    FaceChannel &m_channel;
    bool m_isBroken = false;
};

/// The lines of a frame without the gaps between them.
void pack(const mdg_face_progress &progress, QByteArray &into)
{
    const auto line = static_cast<qsizetype>(progress.width) * 3;
    into.resize(line * progress.height);
    for (qsizetype y = 0; y < progress.height; ++y)
        std::memcpy(
            into.data() + y * line, progress.frame + y * progress.stride, static_cast<std::size_t>(line));
}

/// The engine, and what is asked of it. Each function answers with exactly one message.
class Host
{
public:
    explicit Host(int socket)
        : m_channel(socket, facelink::From::Application)
    { }

    /// Until the application closes its end, or says what makes no sense.
    void run()
    {
        answer(Kind::Ready, {});
        while (m_goesOn) {
            const auto message = m_channel.receive(always);
            if (!message)
                break;
            follow(*message);
        }
        if (m_face)
            m_library->close(m_face);
    }

private:
    void follow(const Message &message)
    {
        if (message.kind() == Kind::Open)
            return open(message);
        m_goesOn = m_goesOn && m_face && message.kind() != Kind::Close;
        if (!m_goesOn)
            return;
        switch (message.kind()) {
        case Kind::ReadCodeB:
            return readCodeB();
        case Kind::Start:
            return start(message);
        case Kind::Poll:
            return poll();
        case Kind::Cancel:
            m_library->cancel(m_face);
            return returned(MDG_OK);
        case Kind::Unlock:
            return unlock();
        default:
            m_goesOn = false;
        }
    }

    void answer(Kind kind, std::initializer_list<QByteArrayView> parts)
    {
        m_goesOn = m_channel.send(kind, parts, always).ok() && m_goesOn;
    }

    void returned(int code) { answer(Kind::Returned, { facelink::numbers({ static_cast<quint32>(code) }) }); }

    void notOpened(const facelink::NotOpenedBody &why)
    {
        answer(Kind::NotOpened, { facelink::notOpenedBody(why) });
        m_goesOn = false;
    }

    void open(const Message &message)
    {
        using Why = facelink::NotOpenedBody::Why;
        const auto asked = facelink::parseOpen(message.body());
        m_goesOn = asked && !m_library;
        if (!m_goesOn)
            return;
        auto library = FaceLibrary::load(asked->library);
        if (!library)
            return notOpened(library.error());
        m_library = std::move(*library);
        const int code = m_library->open(asked->configuration.constData(), &m_face);
        if (code != MDG_OK)
            return returned(code);
        if (!m_face)
            return notOpened({ Why::NoHandle, {} });
        answer(Kind::Opened, { facelink::openedBody(m_library->description()) });
    }

    void readCodeB()
    {
        SecretBytes digits(15);
        auto *place = reinterpret_cast<char *>(digits.data());
        const int code = m_library->readCodeB(m_face, place);
        if (code == MDG_OK) // digits or not: the application looks
            return answer(Kind::CodeB, { digits.view().first(15) });
        returned(code);
    }

    void start(const Message &message)
    {
        const auto asked = facelink::parseStart(message.body());
        m_goesOn = asked.has_value();
        if (!asked)
            return;
        const auto *photo = reinterpret_cast<const uint8_t *>(asked->photo.data());
        returned(m_library->start(m_face, photo, static_cast<uint32_t>(asked->photo.size()), asked->timeout));
    }

    void unlock()
    {
        CardWay way(m_channel);
        const int code = m_library->unlockCard(m_face, &CardWay::transmit, &way);
        m_goesOn = !way.isBroken();
        returned(code);
    }

    void poll()
    {
        mdg_face_progress progress{};
        progress.tries_left = UINT32_MAX;
        const int code = m_library->poll(m_face, &progress);
        if (code != MDG_OK)
            return returned(code);
        if (!progress.frame)
            progress.width = progress.height = progress.stride = 0;
        const QByteArray head = facelink::numbers(
            { progress.state, progress.tries_left, progress.width, progress.height, progress.stride });
        if (!facelink::frameFits(progress.width, progress.height, progress.stride))
            return answer(Kind::Progress, { head });
        pack(progress, m_frame);
        answer(Kind::Progress, { head, m_frame });
    }

    FaceChannel m_channel;
    std::optional<FaceLibrary> m_library;
    mdg_face *m_face = nullptr;
    QByteArray m_frame;
    bool m_goesOn = true;
};

/// A socket that the parent process made: nothing that a shell would leave there.
bool isFromTheApplication(int socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.pid == getppid();
}

} // namespace

int runFaceHost()
{
    if (!isFromTheApplication(FaceHostSocket)) {
        std::fputs("madoguchi: --face-host is started by the application itself\n", stderr);
        return 2;
    }
    if (sodium_init() < 0 || !raiseWalls())
        return 3;
    fcntl(FaceHostSocket, F_SETFD, FD_CLOEXEC); // not for whatever the engine may start
    Host(FaceHostSocket).run();
    return 0;
}

} // namespace madoguchi
