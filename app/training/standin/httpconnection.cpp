#include "app/training/standin/httpconnection.h"

#include "app/training/standin/problem.h"

#include <QSslSocket>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace madoguchi {

namespace {

constexpr qsizetype maximumHead = 16 * 1024;
constexpr std::chrono::seconds idleTime(60); // central-https.md: idle connections are kept 60 s
constexpr std::chrono::seconds drainTime(2);

} // namespace

HttpConnection::HttpConnection(QSslSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &HttpConnection::drop);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QSslSocket::disconnected, this, &HttpConnection::closed);
    m_idle.start(idleTime);
    // What came along with the end of the handshake is not announced again.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

QSslCertificate HttpConnection::peerCertificate() const
{
    return m_socket->peerCertificate();
}

void HttpConnection::read()
{
    if (m_state == State::Draining) {
        m_socket->readAll();
        return;
    }
    if (m_state != State::Answering)
        m_idle.start(idleTime);
    m_buffer += m_socket->readAll();
    while ((m_state == State::Head && readHead()) || (m_state == State::Body && readBody())) { }
}

bool HttpConnection::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > maximumHead || (end < 0 && m_buffer.size() > maximumHead)) {
        refuse(malformed(400, "The head is too large").response());
        return false;
    }
    if (end < 0)
        return false;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    if (!parseHead(head)) {
        refuse(malformed(400, "The head is not HTTP/1.1").response());
        return false;
    }
    if (const int status = framingFault()) {
        refuse(malformed(status, "The body's length is missing or not allowed").response());
        return false;
    }
    HeadVerdict verdict;
    Q_EMIT headReceived(m_request, &verdict);
    if (verdict.kind == HeadVerdict::Kind::Drop) {
        drop();
        return false;
    }
    if (verdict.kind == HeadVerdict::Kind::Answer) {
        refuse(verdict.answer);
        return false;
    }
    m_state = State::Body;
    return true;
}

bool HttpConnection::parseHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    if (start.size() != 3 || start.at(2) != "HTTP/1.1" || !start.at(1).startsWith('/'))
        return false;
    m_request = {};
    m_request.method = start.at(0);
    const QUrl target = QUrl::fromEncoded(start.at(1), QUrl::StrictMode);
    if (!target.isValid())
        return false;
    m_request.path = target.path();
    m_request.query = QUrlQuery(target);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1 || line.at(0) == ' ')
            return false;
        m_request.headers.append({ line.left(colon).toLower(), line.mid(colon + 1).trimmed() });
    }
    m_close = m_request.header("connection").toLower() == "close";
    return true;
}

int HttpConnection::framingFault()
{
    const QByteArray length = m_request.header("content-length");
    m_bodySize = 0;
    if (!m_request.header("transfer-encoding").isEmpty())
        return 411;
    if (length.isEmpty())
        return m_request.method == "POST" ? 411 : 0;
    bool fine = false;
    m_bodySize = length.toLongLong(&fine);
    if (!fine || m_bodySize < 0)
        return 400;
    return m_bodySize > maximumBody ? 413 : 0;
}

bool HttpConnection::readBody()
{
    if (m_buffer.size() < m_bodySize)
        return false;
    m_request.body = m_buffer.left(m_bodySize);
    m_buffer.remove(0, m_bodySize);
    m_state = State::Answering;
    m_idle.stop();
    Q_EMIT requestReceived(m_request);
    return true;
}

void HttpConnection::answer(const HttpResponse &response, Writing writing)
{
    if (writing == Writing::Never)
        return;
    if (writing == Writing::Nothing) {
        drop();
        return;
    }
    const bool half = writing == Writing::Half;
    m_socket->write(response.head(response.body.size(), m_close));
    m_socket->write(half ? response.body.left(response.body.size() / 2) : response.body);
    if (half || m_close) {
        m_state = State::Draining;
        m_socket->disconnectFromHost();
        return;
    }
    m_state = State::Head;
    m_idle.start(idleTime);
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::refuse(const HttpResponse &response)
{
    m_state = State::Draining;
    m_buffer.clear();
    m_socket->write(response.head(response.body.size(), true));
    m_socket->write(response.body);
    m_socket->flush();
    drain();
}

void HttpConnection::drain()
{
    // Closing with unread input resets the connection, and the client may lose the answer: read on for a
    // moment.
    m_idle.stop();
    QTimer::singleShot(drainTime, m_socket, &QSslSocket::disconnectFromHost);
}

void HttpConnection::drop()
{
    m_state = State::Draining;
    m_socket->abort();
}

} // namespace madoguchi
