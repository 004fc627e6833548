#include "tests/support/scriptedcentral.h"

#include "app/central/refusaltold.h"

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

std::optional<Fault> ScriptedCentral::nextFault(const QString &call)
{
    QList<Fault> &faults = m_faults[call];
    if (!faults.isEmpty())
        return faults.takeFirst();
    if (m_down && call != QStringLiteral("health"))
        return Fault{ .failure = *m_down };
    return std::nullopt;
}

template <typename T>
void ScriptedCentral::settle(const QString &call, Reply<T> reply, std::function<Outcome<T>()> good)
{
    const std::optional<Fault> fault = nextFault(call);
    later(call, [this, reply = std::move(reply), good = std::move(good), fault] {
        const bool reached
            = !fault || (fault->failure != Failure::ServiceUnreachable && fault->failure != m_down);
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
            answer.eligibility = identified;
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
        return IdentityAnswer{ .eligibility = identified,
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

void ScriptedCentral::medication(RecordsPermit, const MedicationQuery &query, Reply<MedicationRecord> reply)
{
    note(QStringLiteral("medication"));
    m_medicationQueries.append(query);
    const auto tell = [this, visit = query.visit.visit, reply = std::move(reply)](
                          const Outcome<MedicationRecord> &answer) {
        if (!answer && answer.error().failure == Failure::RecordsRefused && !refusalWords.isEmpty())
            Q_EMIT RefusalTold::of(*this).told(visit, ConsentKind::Medication, refusalWords);
        reply(answer);
    };
    settle<MedicationRecord>(QStringLiteral("medication"), tell, [this] { return record; });
}

void ScriptedCentral::checkup(RecordsPermit, const CheckupQuery &, Reply<CheckupRecord> reply)
{
    note(QStringLiteral("checkup"));
    settle<CheckupRecord>(QStringLiteral("checkup"), std::move(reply), [this] { return checkups; });
}

void ScriptedCentral::reportView(const ViewReport &report, Reply<Done> reply)
{
    note(QStringLiteral("view"), report.visit);
    m_viewReports.append(report);
    settle<Done>(QStringLiteral("view"), std::move(reply), [] { return Done{}; });
}

void ScriptedCentral::viewsOf(const QUuid &visit, const QualifiedStaff &, Reply<QList<LookedAtRecord>> reply)
{
    note(QStringLiteral("views"), visit);
    settle<QList<LookedAtRecord>>(QStringLiteral("views"), std::move(reply), [this] { return lookedAt; });
}

Outcome<Eligibility> ScriptedCentral::known(const NumberQuery &query)
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("架空　番号"));
    result.patient.kana = Pii(QStringLiteral("ｶｸｳ ﾊﾞﾝｺﾞｳ"));
    result.patient.birthdate = query.birthdate;
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = query.insurerNumber;
    result.insurance.symbol = query.symbol;
    result.insurance.number = query.number;
    result.insurance.branch = query.branch;
    if (query.limitConsent)
        result.limitConsent = true;
    Eligibility eligibility;
    eligibility.medium = QStringLiteral("2");
    eligibility.validity = Validity::Valid;
    eligibility.results.append(result);
    return eligibility;
}

void ScriptedCentral::eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply)
{
    note(QStringLiteral("eligibility"));
    m_numberQuestions.append(question);
    settle<NumberAnswer>(
        QStringLiteral("eligibility"), std::move(reply), [this, question]() -> Outcome<NumberAnswer> {
            auto found = lookUp(question.person);
            if (!found)
                return found.error();
            return NumberAnswer{ std::move(*found), QByteArrayLiteral("<XmlMsg>number</XmlMsg>") };
        });
}

void ScriptedCentral::registerReference(const ReferenceQuestion &question, Reply<Done> reply)
{
    note(QStringLiteral("reference"));
    m_referenceQuestions.append(question);
    settle<Done>(QStringLiteral("reference"), std::move(reply), [] { return Done{}; });
}

void ScriptedCentral::askBulk(const BulkQuery &query, Reply<BulkSlip> reply)
{
    note(QStringLiteral("bulk"));
    m_bulkQueries.append(query);
    settle<BulkSlip>(QStringLiteral("bulk"), std::move(reply), [this] {
        return BulkSlip{ .receptionNumber = QStringLiteral("R%1").arg(m_bulkQueries.size()),
            .receivedAt = now };
    });
}

void ScriptedCentral::bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply)
{
    note(QStringLiteral("bulk-result"));
    m_bulkResultKeys.append(key);
    settle<BulkResult>(QStringLiteral("bulk-result"), std::move(reply), [this, slip] {
        BulkResult result;
        result.receptionNumber = slip.receptionNumber;
        const QList<BulkQuestion> asked
            = m_bulkQueries.isEmpty() ? QList<BulkQuestion>() : m_bulkQueries.constLast().questions;
        for (const BulkQuestion &question : asked) {
            BulkUnit unit{ .identifier = question.identifier, .echoed = question.person };
            if (auto found = lookUp(question.person))
                unit.eligibility = std::move(*found);
            else
                unit.fault = found.error();
            result.units.append(std::move(unit));
        }
        if (changeUnits)
            changeUnits(result.units);
        return result;
    });
}

} // namespace madoguchi
