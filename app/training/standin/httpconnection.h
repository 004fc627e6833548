#pragma once

#include "app/training/standin/httpmessage.h"

#include <QObject>
#include <QSslCertificate>
#include <QTimer>

class QSslSocket;

namespace madoguchi {

/// What a connection sees of a request before its body: what is wrong with it, or that its body shall not be
/// read.
struct HeadVerdict
{
    enum class Kind { Read, Answer, Drop };
    Kind kind = Kind::Read;
    HttpResponse answer{};
};

/// One kept-alive HTTP/1.1 connection over TLS. Gives whole requests one after the other; the next is read
/// when the one before is answered.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// How an answer is written; the others are faults that a client has to survive.
    enum class Writing { Whole, Half, Nothing, Never };

    /// Takes the encrypted `socket` over.
    explicit HttpConnection(QSslSocket *socket, QObject *parent = nullptr);

    [[nodiscard]] QSslCertificate peerCertificate() const;
    void answer(const HttpResponse &response, Writing writing = Writing::Whole);
    /// Ends the connection at once, without an answer.
    void drop();

Q_SIGNALS:
    /// A head has come. Decides at once (direct connection) whether its body is read.
    void headReceived(const madoguchi::HttpRequest &request, madoguchi::HeadVerdict *verdict);
    void requestReceived(const madoguchi::HttpRequest &request);
    void closed();

private:
    enum class State { Head, Body, Answering, Draining };

    void read();
    bool readHead();
    bool readBody();
    bool parseHead(const QByteArray &head);
    /// Status of the refusal that the head deserves for its framing; 0: none.
    int framingFault();
    void refuse(const HttpResponse &response);
    void drain();

    QSslSocket *m_socket;
    QTimer m_idle;
    State m_state = State::Head;
    QByteArray m_buffer;
    HttpRequest m_request;
    qsizetype m_bodySize = 0;
    bool m_close = false;
};

} // namespace madoguchi
