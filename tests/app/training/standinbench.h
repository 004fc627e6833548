#pragma once

#include "app/domain/proof.h"
#include "app/training/standin/standinservice.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>

#include <atomic>
#include <memory>

namespace madoguchi {

/// A clock that can be moved while another thread reads it. Begins at the machine's time: TLS compares with
/// that.
class MovableClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC);
    }
    /// Nobody sets this one back: its time is monotonic.
    [[nodiscard]] qint64 monotonicMilliseconds() const override { return m_now.load(); }
    void pass(qint64 seconds) { m_now += seconds * 1000; }

private:
    std::atomic<qint64> m_now{ QDateTime::currentMSecsSinceEpoch() };
};

/// An answer as it came over the line.
struct RawAnswer
{
    int status = 0; ///< 0: the connection was lost before a whole answer was there
    QByteArray head{};
    QByteArray body{};
    bool whole = false;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QString code() const; ///< of a problem
};

/// One station's connection, without any cleverness: what is given is what is sent, once.
class RawClient
{
public:
    RawClient(const QUrl &service, const QByteArray &centreCa, const TlsIdentity &station);

    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    /// Connects if need be. Content-Length is added to a body.
    RawAnswer send(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
        const QByteArray &body = {});
    /// A POST with a fresh idempotency key unless one is given.
    RawAnswer post(const QByteArray &path, const QByteArray &type, const QByteArray &body,
        const Headers &headers = {}, const QByteArray &key = {});
    /// Sends bytes as they are and reads one answer.
    RawAnswer raw(const QByteArray &bytes);
    void write(const QByteArray &bytes);
    RawAnswer read();
    bool connected();
    void hangUp() { m_socket = std::make_unique<QSslSocket>(); }
    [[nodiscard]] QSslSocket &socket() { return *m_socket; }

private:
    QUrl m_service;
    QSslConfiguration m_configuration;
    std::unique_ptr<QSslSocket> m_socket = std::make_unique<QSslSocket>();
};

/// A visit from the client's side: its id and the newest challenge.
struct ClientVisit
{
    QString id{};
    QString challenge{};
};

/// The service in a thread of its own, with the authorities and a desk and a consulting station.
class StandInBench
{
public:
    explicit StandInBench(StandInConfig config = {});
    ~StandInBench();
    Q_DISABLE_COPY_MOVE(StandInBench)

    [[nodiscard]] const Population &people() const { return m_population; }
    [[nodiscard]] TrainingPki &pki() { return m_pki; }
    [[nodiscard]] MovableClock &clock() { return m_clock; }
    [[nodiscard]] StandInService &service() { return *m_service; }
    RawClient &desk() { return *m_desk; }
    RawClient &consulting() { return *m_consulting; }
    [[nodiscard]] std::unique_ptr<RawClient> station(const QString &institution, const QString &unit);

    /// POST /v1/visits
    ClientVisit open();
    /// JSON proof over `statement`, signed by `card`.
    static QByteArray proof(const CardIdentity &card, const QByteArray &statement,
        const QByteArray &method = "pin", const QString &staff = {});
    QByteArray identityProof(const ClientVisit &visit, const CardIdentity &card);
    QByteArray consentProof(
        const ClientVisit &visit, const CardIdentity &card, const ConsentAnswers &answers);
    QByteArray registrationProof(const ClientVisit &visit, const CardIdentity &card);
    /// Sends a proof to .../`step` and takes the fresh challenge over.
    RawAnswer give(ClientVisit &visit, const QByteArray &step, const QByteArray &proof);
    /// Opened and identified in one go.
    ClientVisit identified(const QString &person);
    RawAnswer consent(ClientVisit &visit, const QString &person, const ConsentAnswers &answers);
    /// The headers of a qualified person, with the visit if given.
    static RawClient::Headers doctor(const QString &visit = {});
    /// A YZKsiquc01 request that names the person's first insurance.
    QByteArray medicationRequest(const QString &person);
    /// A TKKsiquc01 request that does.
    QByteArray checkupRequest(const QString &person);

    static inline const QString institution = QStringLiteral("1319999998");

private:
    MovableClock m_clock;
    Population m_population;
    TrainingPki m_pki;
    QThread m_thread;
    StandInService *m_service;
    std::unique_ptr<RawClient> m_desk;
    std::unique_ptr<RawClient> m_consulting;
};

/// Answers in the order of ConsentKind; those left out are unasked.
ConsentAnswers answersOf(std::initializer_list<std::pair<ConsentKind, ConsentAnswer>> said);

} // namespace madoguchi
