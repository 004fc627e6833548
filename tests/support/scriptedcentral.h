#pragma once

#include "app/central/central.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <deque>
#include <functional>

namespace madoguchi {

/// A central service for tests of what stands before it: answers well unless told otherwise, always later,
/// and writes down what it was asked. Its clock stands still unless it is moved.
class ScriptedCentral : public Central
{
    Q_OBJECT
public:
    using Central::Central;

    // What it will do.
    Eligibility identified{}; ///< of whoever identifies
    QSet<ConsentKind> asks{ ConsentKind::Medication, ConsentKind::Checkup };
    int notRegisteredTimes = 0; ///< so many identities are of a card that is nobody's
    int challengeSeconds = 600; ///< life of a new visit's challenge
    QDateTime now{ QDate(2026, 11, 22), QTime(1, 0), Qt::UTC };
    QList<ListedVisit> listed{}; ///< what a consulting station is told
    QList<LookedAtRecord> lookedAt{}; ///< what Mynaportal would show of any visit
    MedicationRecord record{};
    CheckupRecord checkups{};
    Pii<QString> refusalWords{}; ///< of medication it refuses; empty: none
    std::optional<qint64> offset = 0; ///< milliseconds ahead of the machine; absent: never measured
    /// What it knows of a person who is asked about by number, alone or among many. At first: one valid
    /// insurance as it was asked for.
    std::function<Outcome<Eligibility>(const NumberQuery &)> lookUp = &ScriptedCentral::known;
    std::function<void(QList<BulkUnit> &)> changeUnits{}; ///< of a bulk result before it is given
    /// The next call of this name ("open", "identify", "register", "consents", "forget", "health", "view",
    /// "views", "eligibility", "reference", "bulk", "bulk-result") fails.
    void failNext(const QString &call, Failure failure) { failNext(call, Fault{ .failure = failure }); }
    void failNext(const QString &call, const Fault &fault) { m_faults[call].append(fault); }
    /// Every call but health fails from now on: the line is down, and lineChanged says so; empty: it is back.
    void setDown(std::optional<Failure> why) { m_down = why; }
    /// The person asked for, validly insured, under an invented name.
    static Outcome<Eligibility> known(const NumberQuery &query);
    /// From now on calls of this name do not answer until release().
    void hold(const QString &call) { m_held.insert(call); }
    void release();

    // What it was asked.
    [[nodiscard]] const QStringList &journal() const
    {
        return m_journal;
    } ///< "identify 1": in the first visit
    [[nodiscard]] const QList<Proof> &proofs() const { return m_proofs; }
    [[nodiscard]] const QList<MedicationQuery> &medicationQueries() const { return m_medicationQueries; }
    [[nodiscard]] const QList<ViewReport> &viewReports() const { return m_viewReports; }
    [[nodiscard]] const QList<EligibilityQuestion> &numberQuestions() const { return m_numberQuestions; }
    [[nodiscard]] const QList<ReferenceQuestion> &referenceQuestions() const { return m_referenceQuestions; }
    [[nodiscard]] const QList<BulkQuery> &bulkQueries() const { return m_bulkQueries; }
    [[nodiscard]] const QList<QUuid> &bulkResultKeys() const { return m_bulkResultKeys; }
    [[nodiscard]] int count(const QString &call) const;
    [[nodiscard]] QUuid visit(int number) const { return m_visits.value(number - 1); }

    void health(Reply<CentralHealth> reply) override;
    void openVisit(Reply<OpenedVisit> reply) override;
    void identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) override;
    void giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply) override;
    void registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply) override;
    void forgetVisit(const QUuid &visit, Reply<Done> reply) override;
    void visits(const QDate &day, const QualifiedStaff &staff, Reply<QList<ListedVisit>> reply) override;
    void medication(
        RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply) override;
    void checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply) override;
    void reportView(const ViewReport &report, Reply<Done> reply) override;
    void viewsOf(
        const QUuid &visit, const QualifiedStaff &staff, Reply<QList<LookedAtRecord>> reply) override;
    void eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply) override;
    void registerReference(const ReferenceQuestion &question, Reply<Done> reply) override;
    void askBulk(const BulkQuery &query, Reply<BulkSlip> reply) override;
    void bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply) override;
    [[nodiscard]] QDateTime serviceNow() const override { return now; }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return offset; }

private:
    void note(const QString &call, const QUuid &visit = {});
    void later(const QString &call, std::function<void()> answer);
    [[nodiscard]] QString freshChallenge();
    [[nodiscard]] std::optional<Fault> nextFault(const QString &call);
    template <typename T> void settle(const QString &call, Reply<T> reply, std::function<Outcome<T>()> good);

    QHash<QString, QList<Fault>> m_faults{};
    QSet<QString> m_held{};
    std::deque<std::function<void()>> m_waiting{};
    QStringList m_journal{};
    QList<Proof> m_proofs{};
    QList<MedicationQuery> m_medicationQueries{};
    QList<ViewReport> m_viewReports{};
    QList<EligibilityQuestion> m_numberQuestions{};
    QList<ReferenceQuestion> m_referenceQuestions{};
    QList<BulkQuery> m_bulkQueries{};
    QList<QUuid> m_bulkResultKeys{};
    std::optional<Failure> m_down{};
    QList<QUuid> m_visits{};
    int m_challenges = 0;
};

} // namespace madoguchi
