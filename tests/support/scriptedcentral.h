#pragma once

#include "app/central/central.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <deque>

namespace madoguchi {

/// A central service for tests of what stands before it: answers well unless told otherwise, always later,
/// and writes down what it was asked. Its clock stands still unless it is moved.
class ScriptedCentral : public Central
{
    Q_OBJECT
public:
    using Central::Central;

    // What it will do.
    Eligibility eligibility{}; ///< of whoever identifies
    QSet<ConsentKind> asks{ ConsentKind::Medication, ConsentKind::Checkup };
    int notRegisteredTimes = 0; ///< so many identities are of a card that is nobody's
    int challengeSeconds = 600; ///< life of a new visit's challenge
    QDateTime now{ QDate(2026, 11, 22), QTime(1, 0), Qt::UTC };
    QList<ListedVisit> listed{}; ///< what a consulting station is told
    MedicationRecord record{};
    std::optional<qint64> offset = 0; ///< milliseconds ahead of the machine; absent: never measured
    /// The next call of this name ("open", "identify", "register", "consents", "forget", "health") fails.
    void failNext(const QString &call, Failure failure)
    {
        m_faults[call].append(Fault{ .failure = failure });
    }
    /// From now on calls of this name do not answer until release().
    void hold(const QString &call) { m_held.insert(call); }
    void release();

    // What it was asked.
    [[nodiscard]] const QStringList &journal() const
    {
        return m_journal;
    } ///< "identify 1": in the first visit
    [[nodiscard]] const QList<Proof> &proofs() const { return m_proofs; }
    [[nodiscard]] const QList<ViewReport> &viewReports() const { return m_viewReports; }
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
    void reportView(const ViewReport &report, Reply<Done> reply) override;
    [[nodiscard]] QDateTime serviceNow() const override { return now; }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return offset; }

private:
    void note(const QString &call, const QUuid &visit = {});
    void later(const QString &call, std::function<void()> answer);
    [[nodiscard]] QString freshChallenge();
    template <typename T> void settle(const QString &call, Reply<T> reply, std::function<T()> good);

    QHash<QString, QList<Fault>> m_faults{};
    QSet<QString> m_held{};
    std::deque<std::function<void()>> m_waiting{};
    QStringList m_journal{};
    QList<Proof> m_proofs{};
    QList<ViewReport> m_viewReports{};
    QList<QUuid> m_visits{};
    int m_challenges = 0;
};

} // namespace madoguchi
