#pragma once

#include "app/central/central.h"
#include "app/central/directline.h"
#include "app/central/echo.h"
#include "app/central/requestplans.h"
#include "app/central/serviceclock.h"

#include <QElapsedTimer>

#include <optional>

namespace madoguchi {

/// The central service by the direct way (central-https.md): what is asked is made by RequestPlans, sent by
/// DirectLine, and read and checked against the question by answerreading.
class HttpsCentral : public Central
{
    Q_OBJECT
public:
    /// Opens and checks the station certificate. Where that or the settings are at fault, every call answers
    /// with that fault and nothing is ever sent. `clock` must outlive this.
    HttpsCentral(DirectSettings settings, const Clock &clock, const DirectTimings &timings = {},
        QObject *parent = nullptr);

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
    void checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply) override;
    void reportView(const ViewReport &report, Reply<Done> reply) override;
    /// These four: without a key RequestMalformed, and nothing is sent. The same key is the same request byte
    /// for byte, so that an answer that was lost is the same answer again.
    void eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply) override;
    void registerReference(const ReferenceQuestion &question, Reply<Done> reply) override;
    void askBulk(const BulkQuery &query, Reply<BulkSlip> reply) override;
    void bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply) override;
    void registrationStatus(Reply<QList<InsurerRegistration>> reply) override;
    void viewsOf(
        const QUuid &visit, const QualifiedStaff &staff, Reply<QList<LookedAtRecord>> reply) override;

    /// Not moved by setting the machine's clock (ServiceClock); the offset is.
    [[nodiscard]] QDateTime serviceNow() const override { return m_serviceClock.now(); }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_serviceClock.offset(); }

    /// What makes every call fail; nothing if settings and certificate are in order.
    [[nodiscard]] std::optional<Fault> setUpFault() const { return m_line->setUpFault(); }

private:
    /// What becomes of a whole answer.
    template <typename T> using Reading = std::function<Outcome<T>(const HttpAnswer &)>;
    template <typename T> void ask(RequestPlan plan, Reading<T> read, Reply<T> reply);
    /// As `ask`, once the clocks are known to agree.
    template <typename T> void askForRecords(RequestPlan plan, Reading<T> read, Reply<T> reply);
    /// As `ask`, for a question that has a key.
    template <typename T>
    void askByNumber(const QUuid &key, RequestPlan plan, std::function<Outcome<T>(const QByteArray &)> read,
        Reply<T> reply);
    /// What the message of a question by `key` carries, and its answer must.
    [[nodiscard]] Sent sent(const QUuid &key) const;
    template <typename T> void refuse(Failure failure, Reply<T> reply);
    /// Why a call for records must not be made; nothing: it may.
    static std::optional<Failure> refusal(
        const RecordsPermit &permit, ConsentKind kind, const ListedVisit &visit);
    [[nodiscard]] bool clocksAgree() const;
    [[nodiscard]] Outcome<CentralHealth> takeHealth(const HttpAnswer &answer);

    const DirectTimings m_timings;
    const RequestPlans m_plans;
    DirectLine *m_line; ///< child of this
    ServiceClock m_serviceClock;
    QElapsedTimer m_sinceVisits{};
    std::chrono::milliseconds m_nextVisits{}; ///< on m_sinceVisits
};

} // namespace madoguchi
