#pragma once

#include "reader/card/virtualcard.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace madoguchi {

/// The card's end of the line to vpcd, the virtual reader's driver in pcscd (card.md, 3.2): connected is
/// placed.
class VpcdLink
{
public:
    VpcdLink(QString host, quint16 port);
    ~VpcdLink();
    Q_DISABLE_COPY_MOVE(VpcdLink)

    /// Places the card. False: nobody listens there (yet).
    bool open();
    /// Pulls the card.
    void close();
    [[nodiscard]] bool isOpen() const { return m_socket >= 0; }
    /// To be polled for reading while it is open.
    [[nodiscard]] int descriptor() const { return m_socket; }
    enum class Served {
        Alive,
        Lost, ///< the line is closed
        Gone ///< by the card's own doing: a removal that was ordered; the line is closed
    };
    /// Takes one message, blocking until it is whole, and lets `card` answer it.
    Served serve(VirtualCard &card);

private:
    [[nodiscard]] bool receive(char *into, qsizetype size);
    [[nodiscard]] std::optional<QByteArray> receiveMessage();
    [[nodiscard]] bool send(const QByteArray &payload);
    [[nodiscard]] Served answer(const VirtualAnswer &given);

    QString m_host;
    quint16 m_port;
    int m_socket = -1;
};

} // namespace madoguchi
