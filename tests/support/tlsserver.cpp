#include "tests/support/tlsserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <memory>
#include <optional>

namespace madoguchi {

namespace {

/// The request at the start of `buffer`, taken out of it; nothing while it is not whole.
std::optional<ReceivedRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    ReceivedRequest request;
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

} // namespace

ScriptedAnswer ScriptedAnswer::problem(int status, const QByteArray &code, const QByteArray &more)
{
    const QByteArray number = QByteArray::number(status);
    return { .status = status,
        .contentType = "application/problem+json",
        .body = "{\"title\":\"no\",\"status\":" + number + ",\"code\":\"" + code + "\"" + more + "}" };
}

TlsServer::TlsServer(const Options &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(options.identity.certificatePem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(options.identity.keyPem, QSsl::Ec, QSsl::Pem));
    configuration.setProtocol(options.protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromData(options.clientCaPem, QSsl::Pem));
    m_server.setSslConfiguration(configuration);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &TlsServer::accept);
    m_server.listen(QHostAddress::LocalHost);
}

TlsServer::~TlsServer()
{
    // A socket that dies says that it is disconnected: by then nobody here may listen any more.
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

void TlsServer::script(QList<ScriptedAnswer> answers)
{
    m_script = std::move(answers);
}

QUrl TlsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
}

void TlsServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void TlsServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (const auto request = takeRequest(m_buffers[socket])) {
        m_requests.append(*request);
        if (m_watcher)
            m_watcher(*request);
        answer(socket);
        Q_EMIT requested();
    }
}

QByteArray TlsServer::head(const ScriptedAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    if (!answer.contentType.isEmpty() && answer.status != 204)
        text += "Content-Type: " + answer.contentType + "\r\n";
    if (answer.endless > 0)
        text += "Transfer-Encoding: chunked\r\n";
    else if (answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

void TlsServer::answer(QTcpSocket *socket)
{
    const ScriptedAnswer scripted = m_script.size() > 1 ? m_script.takeFirst() : m_script.value(0);
    switch (scripted.way) {
    case ScriptedAnswer::Way::Whole:
        socket->write(head(scripted));
        if (scripted.endless > 0)
            pour(socket, scripted.endless);
        else
            socket->write(scripted.body);
        break;
    case ScriptedAnswer::Way::Half:
        socket->write(head(scripted) + scripted.body.left(scripted.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case ScriptedAnswer::Way::Drop:
        socket->disconnectFromHost();
        break;
    case ScriptedAnswer::Way::Hang:
        break;
    }
}

/// In pieces, each after the last has gone, so that the client can stop in the middle.
void TlsServer::pour(QTcpSocket *socket, qint64 bytes)
{
    constexpr qint64 piece = 256 * 1024;
    const auto left = std::make_shared<qint64>(bytes);
    const auto pourOne = [socket, left] {
        if (*left <= 0)
            return;
        *left -= piece;
        socket->write(QByteArray::number(piece, 16) + "\r\n" + QByteArray(piece, ' ') + "\r\n");
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, [socket, pourOne] {
        if (socket->bytesToWrite() == 0)
            pourOne();
    });
    pourOne();
}

} // namespace madoguchi
