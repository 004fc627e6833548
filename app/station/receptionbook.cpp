#include "app/station/receptionbook.h"

#include "app/domain/beforeconfirm.h"
#include "app/domain/personcodes.h"
#include "app/domain/showntext.h"
#include "app/domain/subsidyentry.h"
#include "app/domain/subsidylaws.h"
#include "app/site/patientmarks.h"
#include "app/site/samepatient.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

FaceResultAge ageOf(const Reception &reception)
{
    return { reception.eligibility.processedAt, reception.faceFile, reception.visit };
}

bool isSurelySomebody(const Reception &reception)
{
    return reception.main() && reception.eligibility.validity != Validity::Several
        && reception.person != PersonCheck::Doubtful;
}

/// As the audit log has it.
QString purposeOf(SubsidyState state)
{
    if (state == SubsidyState::Present)
        return QStringLiteral("present");
    return state == SubsidyState::NotConnected ? QStringLiteral("not-connected") : QStringLiteral("not-told");
}

/// What a person cannot have read today; empty: nothing. 医療扶助 that the answer has stands there.
QString malformedItem(const SubsidyAnswer &answer, const Reception &reception, const QDate &today)
{
    const bool isPresent = answer.state == SubsidyState::Present;
    if (answer.state == SubsidyState::NotAsked || isPresent == answer.told.isEmpty())
        return QStringLiteral("SubsidyState");
    const bool isAidTold = reception.eligibility.hasMedicalAid();
    const bool areRight = std::all_of(answer.told.begin(), answer.told.end(), [&](const Subsidy &told) {
        const bool isTold = isAidTold && told.law() == medicalAidLaw;
        return isReadable(told) && markOf(told, today) != SubsidyMark::Expired && !isTold;
    });
    return areRight ? QString() : QStringLiteral("Subsidy");
}

} // namespace

ReceptionBook::ReceptionBook(StationCore &core)
    : m_core(core)
    , m_table(core.database(), core.vault())
    , m_reported(core.database(), m_table, [this](const Reception &reception) { return marksOf(reception); })
    , m_receipts(core.database(), core.vault().standing(Vault::Standing::Vault))
    , m_patients(core)
{ }

Outcome<QList<Reception>> ReceptionBook::ofDay(const QDate &day, int *broken)
{
    return m_table.ofDay(day, broken);
}

Outcome<Reception> ReceptionBook::find(const QUuid &visit)
{
    auto stored = m_table.find(visit);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Fault{ Failure::NotFound };
    return std::move(**stored);
}

Outcome<Done> ReceptionBook::prepare(const QDate &day)
{
    const auto stands = m_table.hasRows(day);
    if (!stands)
        return stands.error();
    const auto key = m_core.vault().forWriting(day, *stands);
    return key ? Outcome<Done>(Done()) : key.error();
}

Outcome<Reception> ReceptionBook::arrive(const Reception &reception)
{
    if (const auto ready = prepare(reception.day); !ready)
        return ready.error();
    return m_core.database().transact([&]() -> Outcome<Reception> {
        Reception arrived = reception;
        if (const auto known = recognise(arrived, arrived.visit); !known)
            return known.error();
        auto added = m_table.add(arrived, numbersOf(arrived.day));
        if (!added)
            return added;
        if (const auto remembered = m_patients.remember(*added); !remembered)
            return remembered.error();
        const auto written = audit(*added, AuditAct::ReceptionKept);
        return written ? added : written.error();
    });
}

Outcome<Reported> ReceptionBook::report(Reception reception, int told)
{
    if (const auto ready = prepare(reception.day); !ready)
        return ready.error();
    Reported reported;
    const auto done = m_core.database().transact([&]() -> Outcome<Done> {
        reported = Reported{ reception, false, {} };
        return settle(reported, told);
    });
    return done ? Outcome<Reported>(std::move(reported)) : done.error();
}

/// The common numbers are the station's that empties `face`: once the folder tells that they are (SiteBoard).
/// Who takes the reader over at noon goes on with numbers of its own. What the notices tell of is given,
/// also where our store has lost it.
ReceptionNumbers ReceptionBook::numbersOf(const QDate &day) const
{
    const StationPlan &plan = m_core.plan();
    if (plan.way != ServiceWay::Folder || plan.siteDir.isEmpty())
        return {};
    const SiteBoard &board = m_core.board();
    bool givesCommon = plan.folder.owner && !plan.folder.face.isEmpty();
    if (givesCommon && board.isPaired())
        givesCommon = board.commonNumbers(day) == SiteBoard::CommonNumbers::Ours;
    return { givesCommon, plan.folder.firstToken, plan.folder.lastToken, board.toldNumbers(day) };
}

Outcome<Done> ReceptionBook::expectReports()
{
    return m_reported.fill(firstKept(), m_core.today());
}

QDate ReceptionBook::firstKept() const
{
    return m_core.today().addDays(-m_core.plan().keepDays);
}

QList<QByteArray> ReceptionBook::marksOf(const Reception &reception) const
{
    const Vault::Key key = m_core.vault().standing(Vault::Standing::Vault);
    if (!key || reception.faceFile.isEmpty())
        return {};
    return madoguchi::marksOf(*key, reception.eligibility) << markOf(*key, reception.visit);
}

/// Those of the kept days that a reader's file told of, and that may be this patient's: not all of a long
/// day, which each patient at the reader would wait for.
Outcome<QList<Reception>> ReceptionBook::reportedBefore(const Reception &reception)
{
    const Vault::Key key = m_core.vault().standing(Vault::Standing::Vault);
    if (!key)
        return Fault{ Failure::KeyMissing, QStringLiteral("vault") };
    return m_reported.find(marksToFind(*key, reception.eligibility) << markOf(*key, reception.visit),
        firstKept(), m_core.today());
}

Outcome<Done> ReceptionBook::settle(Reported &reported, int told)
{
    Reception &reception = *reported.reception;
    auto before = reportedBefore(reception);
    if (!before)
        return before.error();
    for (Reception &one : *before) {
        if (one.visit == reception.visit) {
            reported.reception = std::move(one);
            return Done();
        }
        if (!samePatient(one.eligibility, reception.eligibility))
            continue;
        if (one.receivedMessage == reception.receivedMessage) {
            reported.reception.reset();
            return Done();
        }
        if (isNewer(ageOf(one), ageOf(reception))) {
            endConsents(reception.eligibility);
        } else if (one.consents() != Consents()) {
            endConsents(one.eligibility);
            reported.ended.append(one);
        }
    }
    for (Reception &one : reported.ended) {
        auto updated = m_table.update(one);
        if (!updated)
            return updated.error();
        one = std::move(*updated);
    }
    if (const auto known = recognise(reception, reception.visit); !known)
        return known;
    auto added = m_table.add(reception, numbersOf(reception.day), told);
    if (!added)
        return added.error();
    reported.isNew = true;
    reception = std::move(*added);
    if (const auto remembered = m_patients.remember(reception); !remembered)
        return remembered;
    const auto written = audit(reception, AuditAct::ReceptionKept);
    return written ? Outcome<Done>(Done()) : written.error();
}

Outcome<Reception> ReceptionBook::move(const QUuid &from, const Reception &reception)
{
    return m_core.database().transact([&]() -> Outcome<Reception> {
        Reception goesOn = reception;
        if (const auto known = recognise(goesOn, from); !known)
            return known.error();
        auto moved = m_table.move(from, goesOn);
        if (!moved)
            return moved;
        const auto remembered = m_patients.remember(*moved);
        return remembered ? moved : remembered.error();
    });
}

Outcome<Reception> ReceptionBook::goOn(const QUuid &from, const Reception &reception)
{
    return m_core.database().transact([&]() -> Outcome<Reception> {
        auto moved = move(from, reception);
        if (!moved)
            return moved;
        // Both visits are on the log: whoever looks for the first one finds how it ended.
        Reception ended = *moved;
        ended.visit = from;
        if (const auto closed = audit(ended, AuditAct::ReceptionClosed); !closed)
            return closed.error();
        const auto written = audit(*moved, AuditAct::ReceptionKept);
        return written ? moved : written.error();
    });
}

/// What the desk has said and done of the one that stands, it has of this one.
Outcome<Done> ReceptionBook::recognise(Reception &reception, const QUuid &standing)
{
    const auto old = m_table.find(standing);
    if (!old)
        return old.error();
    if (*old) {
        reception.person = (*old)->person;
        reception.doubt = (*old)->doubt;
        reception.patientNumber = (*old)->patientNumber;
        reception.displayName = (*old)->displayName;
        reception.handOver = (*old)->handOver;
        reception.last = (*old)->last;
        reception.subsidies = (*old)->subsidies;
    }
    return m_patients.recognise(reception);
}

Outcome<Done> ReceptionBook::keep(const Reception &reception)
{
    const auto kept = m_table.update(reception);
    return kept ? Outcome<Done>(Done()) : kept.error();
}

Outcome<Reception> ReceptionBook::keepConsents(
    const QUuid &visit, const IdentityAnswer &answer, const Proof &proof)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    reception->eligibility = answer.eligibility;
    reception->receivedMessage = answer.message;
    reception->visitEnd = VisitEnd::Complete;
    ConsentReceipt receipt;
    receipt.visit = visit;
    receipt.day = reception->day;
    receipt.time = m_core.now();
    receipt.proof = proof;
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto known = m_patients.recognise(*reception); !known)
            return known.error();
        if (const auto kept = m_receipts.keep(receipt); !kept)
            return kept.error();
        return m_table.update(*reception);
    });
}

Outcome<Reception> ReceptionBook::end(const QUuid &visit, VisitEnd end)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    reception->visitEnd = end;
    return m_table.update(*reception);
}

Outcome<Reception> ReceptionBook::advance(const QUuid &visit, ReceptionStatus status, AuditAct act)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    const bool isPassedOn = status == ReceptionStatus::Confirmed || status == ReceptionStatus::Printed;
    if (isPassedOn && reception->person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    if (isPassedOn && beforeConfirm(*reception) == BeforeConfirm::ChooseCandidate)
        return Fault{ Failure::AnswerForOther, personcode::chooseFirst };
    const bool isFirst = isPassedOn && reception->status == ReceptionStatus::Arrived;
    if (isFirst && !m_core.plan().handOver.dir.isEmpty())
        reception->handOver = HandOverState::Waiting;
    reception->status = std::max(reception->status, status);
    return m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written = audit(*reception, act);
        return written ? m_table.update(*reception) : written.error();
    });
}

Outcome<Reception> ReceptionBook::takeBack(const QUuid &visit)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    const bool isConfirmed
        = reception->status == ReceptionStatus::Confirmed || reception->status == ReceptionStatus::Printed;
    if (!isConfirmed)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    reception->status = ReceptionStatus::Arrived;
    reception->handOver = HandOverState::None;
    reception->unseenAnswer = false; // it is in hand again, with the answer that has come
    return m_core.database().transact([&]() -> Outcome<Reception> {
        const auto written = audit(*reception, AuditAct::ConfirmTakenBack);
        return written ? m_table.update(*reception) : written.error();
    });
}

Outcome<Reception> ReceptionBook::keepDisplayName(const QUuid &visit, const QString &name)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    if (!isSurelySomebody(*reception))
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    if (hasBlackDot(name) || hidesSomething(name) || name.size() > longestDisplayName)
        return Fault{ Failure::RequestMalformed, QStringLiteral("DisplayName") };
    reception->displayName = Pii(name);
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto fresh = m_patients.freshen(*reception); !fresh)
            return fresh.error();
        if (const auto kept = m_patients.remember(*reception); !kept)
            return kept.error();
        const auto written = audit(*reception, AuditAct::DisplayNameKept);
        return written ? m_table.update(*reception) : written.error();
    });
}

/// By what is stored now, and not by what this reception has last shown.
Outcome<Reception> ReceptionBook::changeSubsidies(const QUuid &visit,
    const std::function<Outcome<Done>(Subsidies &)> &change, AuditAct act, const QString &purpose)
{
    auto reception = find(visit);
    if (!reception)
        return reception;
    if (reception->person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    if (reception->eligibility.validity == Validity::Several)
        return Fault{ Failure::AnswerForOther, personcode::several };
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto fresh = m_patients.freshen(*reception); !fresh)
            return fresh.error();
        const QList<Subsidy> before = reception->subsidies.all;
        if (const auto changed = change(reception->subsidies); !changed)
            return changed.error();
        if (reception->subsidies.all != before) {
            if (const auto kept = m_patients.keepSubsidies(*reception); !kept)
                return kept.error();
        }
        const auto written = audit(*reception, act, purpose);
        return written ? m_table.update(*reception) : written.error();
    });
}

Outcome<Reception> ReceptionBook::noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer)
{
    const auto reception = find(visit);
    if (!reception)
        return reception;
    SubsidyAnswer today = answer;
    for (Subsidy &told : today.told)
        told.confirmedOn = m_core.today();
    if (const QString item = malformedItem(today, *reception, m_core.today()); !item.isEmpty())
        return Fault{ Failure::RequestMalformed, item };
    return changeSubsidies(
        visit,
        [&today](Subsidies &subsidies) -> Outcome<Done> {
            const auto standing = afterAnswer(subsidies.all, today);
            if (!standing)
                return Fault{ Failure::RequestMalformed, QStringLiteral("Subsidies") };
            subsidies.state = today.state;
            subsidies.all = *standing;
            return Done();
        },
        AuditAct::SubsidyNoted, purposeOf(today.state));
}

Outcome<Reception> ReceptionBook::endSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    return changeSubsidies(visit,
        [&subsidy](Subsidies &subsidies) -> Outcome<Done> {
            const auto standing = withoutSubsidy(subsidies.all, subsidy);
            if (!standing)
                return Fault{ Failure::NotFound, QStringLiteral("subsidy") };
            subsidies.all = *standing;
            return Done();
        },
        AuditAct::SubsidyEnded, {});
}

Outcome<Reception> ReceptionBook::takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    return changeSubsidies(
        visit,
        [&](Subsidies &subsidies) -> Outcome<Done> {
            const auto standing = withoutConfirmation(subsidies.all, subsidy, m_core.today());
            if (!standing)
                return Fault{ Failure::NotFound, QStringLiteral("subsidy") };
            subsidies.all = *standing;
            return Done();
        },
        AuditAct::SubsidyNoted, QStringLiteral("taken-back"));
}

/// On the days that are kept, and one more: one may have begun before the day turned.
void ReceptionBook::closeInterrupted()
{
    auto days = m_table.days();
    if (!days)
        return m_core.noteStore(days.error());
    const qsizetype looked = std::min<qsizetype>(days->size(), m_core.plan().keepDays + 1);
    for (qsizetype i = days->size() - looked; i < days->size(); ++i)
        closeInterruptedOf(days->at(i));
}

void ReceptionBook::closeInterruptedOf(const QDate &day)
{
    const auto receptions = m_table.ofDay(day);
    if (!receptions)
        return m_core.noteStore(receptions.error());
    for (const Reception &reception : *receptions) {
        if (reception.visitEnd != VisitEnd::Running)
            continue;
        if (const auto ended = end(reception.visit, VisitEnd::NotAsked); !ended)
            m_core.noteStore(ended.error());
    }
}

Outcome<qint64> ReceptionBook::audit(const Reception &reception, AuditAct act, const QString &purpose)
{
    AuditEntry entry;
    entry.what = act;
    entry.purpose = purpose;
    entry.visit = reception.visit;
    if (const EligibilityResult *result = reception.main())
        entry.patientKey = m_core.patientKeyOf(result->insurance);
    return m_core.audit(entry);
}

} // namespace madoguchi
