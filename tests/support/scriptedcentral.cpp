#include "tests/support/scriptedcentral.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace madoguchi {

void ScriptedCentral::note(const QString &call, const QUuid &visit)
{
    m_journal.append(
        visit.isNull() ? call : QStringLiteral("%1 %2").arg(call).arg(m_visits.indexOf(visit) + 1));
}

void ScriptedCentral::later(const QString &call, std::function<void()> answer)
{
    if (m_held.contains(call))
        m_waiting.push_back(std::move(answer));
    else
        QTimer::singleShot(0, this, std::move(answer));
}

void ScriptedCentral::release()
{
    m_held.clear();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &answer : waiting)
        QTimer::singleShot(0, this, answer);
}

int ScriptedCentral::count(const QString &call) const
{
    return static_cast<int>(std::count_if(m_journal.cbegin(), m_journal.cend(),
        [&](const QString &line) { return line == call || line.startsWith(call + u' '); }));
}

QString ScriptedCentral::freshChallenge()
{
    return QString::fromLatin1(QByteArray(32, static_cast<char>(++m_challenges)).toBase64());
}

template <typename T>
void ScriptedCentral::settle(const QString &call, Reply<T> reply, std::function<T()> good)
{
    QList<Fault> &faults = m_faults[call];
    const std::optional<Fault> fault = faults.isEmpty() ? std::nullopt : std::optional(faults.takeFirst());
    later(call, [this, reply = std::move(reply), good = std::move(good), fault] {
        const bool reached = !fault || fault->failure != Failure::ServiceUnreachable;
        Q_EMIT lineChanged(reached, fault.value_or(Fault{}));
        if (fault)
            reply(*fault);
        else
            reply(good());
    });
}

void ScriptedCentral::health(Reply<CentralHealth> reply)
{
    note(QStringLiteral("health"));
    settle<CentralHealth>(QStringLiteral("health"), std::move(reply),
        [this] { return CentralHealth{ .time = now, .offsetKnown = true }; });
}

void ScriptedCentral::openVisit(Reply<OpenedVisit> reply)
{
    note(QStringLiteral("open"));
    settle<OpenedVisit>(QStringLiteral("open"), std::move(reply), [this] {
        const QUuid visit = QUuid::createUuidV5(QUuid(), QByteArray::number(m_visits.size() + 1));
        m_visits.append(visit);
        return OpenedVisit{ visit, freshChallenge(), now.addSecs(challengeSeconds) };
    });
}

void ScriptedCentral::identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    note(QStringLiteral("identify"), visit);
    m_proofs.append(proof);
    settle<IdentityAnswer>(QStringLiteral("identify"), std::move(reply), [this] {
        IdentityAnswer answer{ .challenge = freshChallenge() };
        answer.registered = notRegisteredTimes-- <= 0;
        if (answer.registered) {
            answer.eligibility = eligibility;
            answer.message = QByteArrayLiteral("<XmlMsg>identity</XmlMsg>");
            answer.asks = asks;
        }
        return answer;
    });
}

void ScriptedCentral::giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    note(QStringLiteral("consents"), visit);
    m_proofs.append(proof);
    settle<IdentityAnswer>(QStringLiteral("consents"), std::move(reply), [this] {
        return IdentityAnswer{ .eligibility = eligibility,
            .message = QByteArrayLiteral("<XmlMsg>consents</XmlMsg>"),
            .challenge = freshChallenge() };
    });
}

void ScriptedCentral::registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply)
{
    note(QStringLiteral("register"), visit);
    m_proofs.append(proof);
    settle<QString>(QStringLiteral("register"), std::move(reply), [this] { return freshChallenge(); });
}

void ScriptedCentral::forgetVisit(const QUuid &visit, Reply<Done> reply)
{
    note(QStringLiteral("forget"), visit);
    settle<Done>(QStringLiteral("forget"), std::move(reply), [] { return Done{}; });
}

void ScriptedCentral::visits(const QDate &, const QualifiedStaff &, Reply<QList<ListedVisit>> reply)
{
    note(QStringLiteral("visits"));
    settle<QList<ListedVisit>>(QStringLiteral("visits"), std::move(reply), [this] { return listed; });
}

void ScriptedCentral::medication(RecordsPermit, const MedicationQuery &, Reply<MedicationRecord> reply)
{
    note(QStringLiteral("medication"));
    settle<MedicationRecord>(QStringLiteral("medication"), std::move(reply), [this] { return record; });
}

void ScriptedCentral::reportView(const ViewReport &report, Reply<Done> reply)
{
    note(QStringLiteral("view"), report.visit);
    m_viewReports.append(report);
    settle<Done>(QStringLiteral("view"), std::move(reply), [] { return Done{}; });
}

} // namespace madoguchi
