#pragma once

#include "app/central/linebreaker.h"
#include "app/central/request.h"

#include <QNetworkRequest>
#include <QTimer>

#include <memory>
#include <optional>

namespace madoguchi {

class StationCertificate;

/// The line of the direct way (central-https.md, Connection): opens and checks the station certificate, sends
/// what is planned, and knows whether the service is reached.
///
/// A broken line (LineBreaker) is not asked again and again: requests fail at once with why it broke, until
/// the service has answered its health, which is asked for after each rest. What a patient at the reader
/// waits for is tried all the same, once and without repetition: nobody is sent away by a fault that is over.
class DirectLine : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(Outcome<HttpAnswer>)>;

    /// Wipes the passphrase once the certificate is open. `clock` outlives this.
    DirectLine(DirectSettings settings, const Clock &clock, const DirectTimings &timings, QObject *parent);
    ~DirectLine() override;

    /// Answers once, later; destroyed before, it does not. Success and card-not-registered come with their
    /// headers, every other problem as its fault.
    void send(RequestPlan plan, Reply reply);
    /// What makes every request fail, and none is sent; nothing if settings and certificate are in order.
    [[nodiscard]] std::optional<Fault> setUpFault() const;

Q_SIGNALS:
    /// After each request: reached (no Failure) or why not. Whoever hears it may destroy this.
    void told(bool reached, const madoguchi::Fault &fault);
    /// The rest is over: time to ask the service for its health.
    void rested();

private:
    void transmit(RequestPlan plan, Reply deliver);
    /// Later, so that no call answers before it is over.
    void refuse(const Fault &fault, Reply deliver);
    void note(const Outcome<HttpAnswer> &outcome);
    void tell(const Outcome<HttpAnswer> &outcome);

    const Clock &m_clock;
    const DirectTimings m_timings;
    std::unique_ptr<StationCertificate> m_certificate;
    Connections m_connections{};
    QNetworkRequest m_base{};
    std::optional<Fault> m_setUpFault{};
    bool m_everAnswered = false;
    LineBreaker m_breaker;
    QTimer m_rest{};
};

} // namespace madoguchi
