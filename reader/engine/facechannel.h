#pragma once

#include "reader/engine/facelink.h"
#include "reader/result.h"

#include <QtGlobal>

#include <chrono>

namespace madoguchi {

/// One end of the socket pair, with whole messages. Blocks; one thread at a time.
class FaceChannel
{
public:
    using Deadline = std::chrono::steady_clock::time_point;
    enum class Trouble { Late, Closed, Garbled };

    /// Takes the socket over. `from`: who is on the other side.
    FaceChannel(int socket, facelink::From from);
    ~FaceChannel();
    Q_DISABLE_COPY_MOVE(FaceChannel)

    /// `parts` one after the other are the body. Garbled: longer than its kind may be; nothing was sent.
    Result<Done, Trouble> send(
        facelink::Kind kind, std::initializer_list<QByteArrayView> parts, Deadline deadline);
    Result<facelink::Message, Trouble> receive(Deadline deadline);
    /// Something lies there that nobody asked for, or the other side is gone.
    [[nodiscard]] bool isDisturbed() const;

private:
    Result<Done, Trouble> wait(short events, Deadline deadline) const;
    Result<Done, Trouble> write(QByteArrayView bytes, Deadline deadline) const;
    Result<Done, Trouble> read(char *to, qsizetype size, Deadline deadline) const;

    int m_socket;
    facelink::From m_from;
};

} // namespace madoguchi
