#pragma once

#include "tests/support/testpki.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslServer>
#include <QUrl>

#include <functional>

namespace madoguchi {

/// A request as the test server got it, whole.
struct ReceivedRequest
{
    QByteArray method{};
    QByteArray target{};
    QHash<QByteArray, QByteArray> headers{}; ///< names in lower case
    QByteArray body{};
};

/// What the test server does with one request.
struct ScriptedAnswer
{
    enum class Way {
        Whole, ///< answers, and keeps the connection
        Half, ///< headers and half of the body, then closes
        Drop, ///< closes without a byte
        Hang ///< says nothing more
    };
    Way way = Way::Whole;
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    qint64 endless = 0; ///< instead of `body`: this many bytes, in chunks, without saying how many
    static ScriptedAnswer drop() { return { .way = Way::Drop }; }
    static ScriptedAnswer hang() { return { .way = Way::Hang }; }
    /// application/problem+json
    static ScriptedAnswer problem(int status, const QByteArray &code, const QByteArray &more = {});
    static ScriptedAnswer xml(const QByteArray &body)
    {
        return { .contentType = "application/xml", .body = body };
    }
};

/// A TLS server of HTTP/1.1 on the loopback, in the test's own thread, that asks for a client certificate,
/// records every request and answers by a script: one entry a request, the last one over and over.
class TlsServer : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        TestIdentity identity{};
        QByteArray clientCaPem{}; ///< clients must present a certificate of this authority
        QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater;
    };
    explicit TlsServer(const Options &options);
    ~TlsServer() override;

    void script(QList<ScriptedAnswer> answers);
    /// Called with each request when it is whole, before it is answered.
    void watch(std::function<void(const ReceivedRequest &)> watcher) { m_watcher = std::move(watcher); }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; } ///< handshakes that came to their end
    void stopListening() { m_server.close(); }

Q_SIGNALS:
    void requested();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket);
    static QByteArray head(const ScriptedAnswer &answer);
    static void pour(QTcpSocket *socket, qint64 bytes);

    QSslServer m_server{};
    QList<ScriptedAnswer> m_script{};
    QList<ReceivedRequest> m_requests{};
    QHash<QTcpSocket *, QByteArray> m_buffers{};
    std::function<void(const ReceivedRequest &)> m_watcher{};
    int m_connections = 0;
};

} // namespace madoguchi
