#pragma once

#include "app/central/answerrules.h"
#include "app/central/connections.h"
#include "app/central/directsettings.h"
#include "app/domain/failure.h"
#include "app/support/clock.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QPair>
#include <QSslError>
#include <QTimer>

#include <functional>

namespace madoguchi {

/// What is asked of the service.
struct RequestPlan
{
    QByteArray method{}; ///< GET, POST or DELETE
    QUrl url{};
    QByteArray body{};
    QByteArray contentType{}; ///< of the body
    QList<QPair<QByteArray, QByteArray>> headers{};
    ExpectedAnswer expected{};
    std::chrono::milliseconds deadline{}; ///< for all attempts together
    qint64 clockOffset = 0; ///< milliseconds, for dates in Retry-After
    /// Somebody stands at the reader and waits, or the line is being tried: goes out over a broken line too,
    /// once.
    bool triedAlways = false;
};

/// One request with its deadline and its repetitions, which are ours alone (central-https.md, Repetition):
/// after no connection, a lost one, 429, 502, 503 and 504, with the same bytes and the same Idempotency-Key.
/// Answers once, later; destroyed before, it does not answer. Gives any whole answer that is not dropped,
/// problems too. Faults: of the line and of the certificates, AnswerMalformed for what is dropped.
class CentralRequest : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(Outcome<HttpAnswer>)>;

    /// `neverAnswered`: no request over this connection's certificates was ever answered. Then a service that
    /// closes each fresh connection unanswered has most likely refused our certificate (toolchain.md §0.4).
    CentralRequest(Connections &connections, const QNetworkRequest &base, RequestPlan plan,
        const DirectTimings &timings, const Clock &clock, bool neverAnswered, QObject *parent);
    ~CentralRequest() override;

    void start(Reply reply);

private:
    void attempt();
    void watch();
    void connected();
    void received();
    void readBody();
    void finished();
    void dropAnswer();
    void afterAnswer();
    void afterLoss(const Fault &fault);
    [[nodiscard]] bool pauseBeforeRepetition(std::optional<std::chrono::milliseconds> wanted);
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] std::optional<Fault> finalFault() const;
    [[nodiscard]] Fault lossFault() const;
    void runOut();
    void giveUpConnection();
    void conclude(Outcome<HttpAnswer> outcome);
    void abandonReply();

    Connections &m_connections;
    std::shared_ptr<QNetworkAccessManager> m_network{}; ///< of this attempt
    QNetworkRequest m_request;
    RequestPlan m_plan;
    const DirectTimings m_timings;
    const Clock &m_clock;
    bool m_neverAnswered;
    Reply m_answerTo{};
    QNetworkReply *m_reply = nullptr;
    HttpAnswer m_answer{};
    QList<QSslError> m_sslErrors{};
    int m_attempts = 0;
    bool m_connected = false; ///< in this attempt
    bool m_everAnswered = false; ///< a byte of an answer, in any attempt
    QElapsedTimer m_sinceStart{};
    QElapsedTimer m_sinceSent{};
    QTimer m_deadline{};
    QTimer m_connectLimit{};
    QTimer m_pause{};
};

} // namespace madoguchi
