#pragma once

#include "app/support/clock.h"
#include "app/training/standin/faults.h"
#include "app/training/standin/world.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QSslServer;

namespace madoguchi {

class Router;

/// One request as the service saw it. Nothing of a patient.
struct StandInEntry
{
    QByteArray method{};
    QString path{};
    QString institution{};
    QString organisationalUnit{};
    int status = 0; ///< 0: no answer was given
    QString problemCode{};
    QByteArray idempotencyKey{};
    int accepted = 0; ///< how often the work under this key has been done and accepted by now
};

/// The stand-in for the central service: the direct protocol (central-https.md) over TLS 1.3 with client
/// certificates, on loopback, for an invented population. May live in a thread of its own (`moveToThread`
/// before `listen`); every public function may then be called from any thread and waits for its effect.
/// Delete it in its thread
/// (`deleteLater`, or after the thread has ended).
class StandInService : public QObject
{
    Q_OBJECT
public:
    /// `pki` and `clock` outlive the service; `clock` may be read from its thread.
    StandInService(
        const Population &population, TrainingPki &pki, const Clock &clock, StandInConfig config = {});
    ~StandInService() override;

    /// Listens on 127.0.0.1 at `port`, or at a free one. False: it could not be had.
    bool listen(quint16 port = 0);
    /// Where it listens, or would again after LineDown: https://127.0.0.1:port
    [[nodiscard]] QUrl url() const;

    /// Replaces the fault before. `requests` as in StandInFaultPlan.
    void setFault(StandInFault fault, int requests = -1, const QString &pathContains = {});
    void setFault(const StandInFaultPlan &plan);
    [[nodiscard]] StandInFault fault() const;
    /// How far the service's clock is ahead of the given one.
    void setClockOffset(qint64 seconds);
    /// How often a bulk result is not ready yet when it is asked for.
    void setBulkLooks(int looks);
    /// The person's card is registered for insurance use no more.
    void unregisterCard(const QString &personId);

    [[nodiscard]] QList<StandInEntry> journal() const;
    void clearJournal();
    [[nodiscard]] VerifiedStatements verifiedStatements() const;
    /// What is registered for a visit; all unasked for an unknown one.
    [[nodiscard]] Consents registeredConsents(const QString &visit) const;
    /// Retrievals and views of a visit, in order.
    [[nodiscard]] QList<LookedAt> looked(const QString &visit) const;
    /// Handshakes that failed: a station without, or with a wrong certificate.
    [[nodiscard]] int refusedHandshakes() const;

private:
    void onOwnThread(const std::function<void()> &work) const;
    bool listenHere();
    void applyFault(const StandInFaultPlan &plan);
    void dropAll();
    void takeConnections();
    void judgeHead(const HttpRequest &request, HeadVerdict *verdict);
    void serve(HttpConnection *connection, const HttpRequest &request);
    /// The plan that hits this request, if any; counts it.
    StandInFaultPlan takeFault(const HttpRequest &request);
    [[nodiscard]] QDateTime now() const;
    void note(const HttpRequest &request, const Caller &caller, const HttpResponse *answer);

    const Clock &m_clock;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Router> m_router;
    QSslServer *m_server = nullptr;
    quint16 m_port = 0;
    StandInFaultPlan m_plan;
    qint64 m_offsetSeconds = 0;
    QList<StandInEntry> m_journal;
    int m_refusedHandshakes = 0;
};

} // namespace madoguchi
