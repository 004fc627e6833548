#pragma once

#include "app/central/central.h"
#include "app/central/directsettings.h"
#include "app/central/request.h"
#include "app/central/serviceclock.h"

#include <QElapsedTimer>
#include <QNetworkRequest>

#include <optional>

namespace madoguchi {

/// The central service by the direct way (central-https.md), to the letter of its connection rules.
class HttpsCentral : public Central
{
    Q_OBJECT
public:
    /// Opens and checks the station certificate. Where that or the settings are at fault, every call answers
    /// with that fault and nothing is ever sent. `clock` must outlive this.
    HttpsCentral(DirectSettings settings, const Clock &clock, const DirectTimings &timings = {},
        QObject *parent = nullptr);
    ~HttpsCentral() override;

    void health(Reply<CentralHealth> reply) override;
    void openVisit(Reply<OpenedVisit> reply) override;
    void identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) override;
    void giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) override;
    void registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply) override;
    void forgetVisit(const QUuid &visit, Reply<Done> reply) override;
    /// Never sent more often than every 5 s: a call too soon after the last waits, and answers ServiceBusy
    /// where the wait would be longer than the deadline.
    void visits(const QDate &day, const QualifiedStaff &staff, Reply<QList<ListedVisit>> reply) override;
    /// Measures the clock first where the offset is older than 5 minutes, within the same 30 s. Nothing is
    /// asked for while the clocks are more than 60 s apart or that is not known: ClockSkew, or why it could
    /// not be measured (security.md 11). A permit for another visit or kind: NotPermitted, and nothing is
    /// sent.
    void medication(
        RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply) override;
    void reportView(const ViewReport &report, Reply<Done> reply) override;

    /// Not moved by setting the machine's clock (ServiceClock); the offset is.
    [[nodiscard]] QDateTime serviceNow() const override { return m_serviceClock.now(); }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_serviceClock.offset(); }

    /// What makes every call fail; nothing if settings and certificate are in order.
    [[nodiscard]] std::optional<Fault> setUpFault() const;

private:
    struct Station; // certificate and settings, in the .cpp

    /// `key`: of a POST, for its idempotency.
    [[nodiscard]] RequestPlan plan(
        const QByteArray &method, const QString &path, const QUuid &key = QUuid::createUuid()) const;
    [[nodiscard]] RequestPlan proofPlan(const QUuid &visit, const QString &step, const Proof &proof) const;
    /// Sends, tells the health line, and hands on whole answers: success and card-not-registered with their
    /// headers, problems as faults.
    void send(RequestPlan plan, Reply<HttpAnswer> reply);
    void answerLater(std::function<void()> answer);
    void told(const Outcome<HttpAnswer> &outcome);
    void askForFace(RequestPlan plan, const QUuid &visit, bool identity, Reply<IdentityAnswer> reply);
    void sendMedication(RequestPlan plan, const MedicationQuery &query, Reply<MedicationRecord> reply);
    [[nodiscard]] Outcome<CentralHealth> takeHealth(const HttpAnswer &answer);

    std::unique_ptr<Station> m_station;
    const Clock &m_clock;
    const DirectTimings m_timings;
    Connections m_connections{};
    QNetworkRequest m_base{};
    std::optional<Fault> m_setUpFault{};
    bool m_everAnswered = false;
    ServiceClock m_serviceClock;
    QElapsedTimer m_sinceVisits{};
    std::chrono::milliseconds m_nextVisits{}; ///< on m_sinceVisits
};

} // namespace madoguchi
