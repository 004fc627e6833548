#include "tests/support/scripteddesk.h"

#include "app/domain/beforeconfirm.h"
#include "app/domain/personcodes.h"
#include "app/domain/rights.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

ScriptedDesk::ScriptedDesk(QObject *parent)
    : Desk(parent)
{
    chair.expected = receptionist();
    connect(&chair, &Seat::changed, this, &Desk::receptionsChanged);
}

StaffMember ScriptedDesk::receptionist()
{
    return { QStringLiteral("uketsuke1"), QStringLiteral("見本 受子"), Role::Reception, {} };
}

void ScriptedDesk::arrive(const Reception &reception)
{
    list.append(reception);
    sortForDesk(list);
    Q_EMIT receptionsChanged();
    Q_EMIT arrived(reception.visit);
}

void ScriptedDesk::change(const Reception &reception)
{
    for (Reception &known : list) {
        if (known.visit == reception.visit)
            known = reception;
    }
    sortForDesk(list);
    Q_EMIT receptionsChanged();
}

ReceptionList ScriptedDesk::receptions() const
{
    // As the use case: names are for who may see eligibility.
    const bool sees = chair.staff && may(chair.staff->role, Right::SeeEligibility, StationKind::Desk);
    return sees && !opening ? ReceptionList(list) : ReceptionList();
}

int ScriptedDesk::waiting() const
{
    return static_cast<int>(std::count_if(list.begin(), list.end(),
        [](const Reception &reception) { return reception.status == ReceptionStatus::Arrived; }));
}

void ScriptedDesk::setStatus(const QUuid &visit, ReceptionStatus status)
{
    for (Reception &reception : list) {
        if (reception.visit == visit)
            reception.status = status;
    }
    sortForDesk(list);
    Q_EMIT receptionsChanged();
}

Outcome<Done> ScriptedDesk::confirm(const QUuid &visit)
{
    if (confirmFault)
        return *confirmFault;
    const auto one = std::find_if(
        list.begin(), list.end(), [&visit](const Reception &known) { return known.visit == visit; });
    if (one != list.end() && one->person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    if (one != list.end() && beforeConfirm(*one) == BeforeConfirm::ChooseCandidate)
        return Fault{ Failure::AnswerForOther, personcode::chooseFirst };
    confirmed.append(visit);
    fresh = FreshConfirm{ visit, one != list.end() ? one->number : 0, 10 };
    setStatus(visit, ReceptionStatus::Confirmed);
    Q_EMIT freshConfirmChanged();
    return Done{};
}

Outcome<Done> ScriptedDesk::takeBackConfirm(const QUuid &visit)
{
    if (takeBackFault)
        return *takeBackFault;
    takenBack.append(visit);
    fresh.reset();
    setStatus(visit, ReceptionStatus::Arrived);
    Q_EMIT freshConfirmChanged();
    return Done{};
}

void ScriptedDesk::ripen()
{
    fresh.reset();
    Q_EMIT freshConfirmChanged();
}

/// As the use case: of one that is doubtful, for who may see it.
std::optional<PersonComparison> ScriptedDesk::comparison(const QUuid &visit)
{
    const ReceptionList seen = receptions();
    const Reception *reception = seen.find(visit);
    const bool isDoubtful = reception && reception->person == PersonCheck::Doubtful;
    return isDoubtful ? compared : std::nullopt;
}

Outcome<Done> ScriptedDesk::settlePerson(const QUuid &visit, bool same)
{
    settled.append({ visit, same });
    for (const Reception &known : QList<Reception>(list)) {
        if (known.visit != visit)
            continue;
        Reception clear = known;
        clear.person = same ? PersonCheck::Same : PersonCheck::Another;
        if (!same && doubtAsWritten(known) != PersonDoubt::None) {
            clear.person = PersonCheck::Clear;
            clear.eligibility = {};
            clear.question.reset();
        }
        change(clear);
    }
    return Done{};
}

Outcome<Done> ScriptedDesk::keepDisplayName(const QUuid &visit, const QString &name)
{
    named.append({ visit, name });
    for (const Reception &known : QList<Reception>(list)) {
        if (known.visit != visit)
            continue;
        Reception renamed = known;
        renamed.displayName = Pii(name);
        change(renamed);
    }
    return Done{};
}

Outcome<Done> ScriptedDesk::seeAnswer(const QUuid &visit)
{
    answersSeen.append(visit);
    for (const Reception &known : QList<Reception>(list)) {
        if (known.visit != visit)
            continue;
        Reception seen = known;
        seen.unseenAnswer = false;
        change(seen);
    }
    return Done{};
}

Outcome<Done> ScriptedDesk::closeLeftOpen(const QUuid &visit)
{
    closedLeftOpen.append(visit);
    setStatus(visit, ReceptionStatus::Closed);
    return Done{};
}

Outcome<Done> ScriptedDesk::changeSubsidies(const QUuid &visit, const std::function<void(Reception &)> &how)
{
    if (subsidyFault)
        return *subsidyFault;
    for (const Reception &known : QList<Reception>(list)) {
        if (known.visit != visit)
            continue;
        Reception changed = known;
        how(changed);
        change(changed);
    }
    return Done{};
}

/// Stamped and kept, as the use case does.
Outcome<Done> ScriptedDesk::noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer)
{
    if (!subsidyFault)
        subsidiesNoted.append({ visit, answer });
    return changeSubsidies(visit, [&answer](Reception &noted) {
        SubsidyAnswer today = answer;
        for (Subsidy &told : today.told)
            told.confirmedOn = noted.day;
        noted.subsidies.state = answer.state;
        noted.subsidies.all = afterAnswer(noted.subsidies.all, today).value_or(noted.subsidies.all);
    });
}

Outcome<Done> ScriptedDesk::endSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    if (!subsidyFault)
        subsidiesEnded.append({ visit, subsidy });
    return changeSubsidies(visit, [&subsidy](Reception &ended) {
        ended.subsidies.all = withoutSubsidy(ended.subsidies.all, subsidy).value_or(ended.subsidies.all);
    });
}

Outcome<Done> ScriptedDesk::takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy)
{
    if (!subsidyFault)
        subsidiesTakenBack.append({ visit, subsidy });
    return changeSubsidies(visit, [&subsidy](Reception &taken) {
        QList<Subsidy> &all = taken.subsidies.all;
        all = withoutConfirmation(all, subsidy, taken.day).value_or(all);
    });
}

Outcome<Done> ScriptedDesk::handOverAgain(const QUuid &visit)
{
    if (handOverFault)
        return *handOverFault;
    handedOver.append(visit);
    return Done{};
}

void ScriptedDesk::keepWaiting(const std::optional<HandOversWaiting> &waiting)
{
    handOvers = waiting;
    Q_EMIT handOversChanged();
}

Outcome<Done> ScriptedDesk::slipPrinted(const QUuid &visit)
{
    printed.append(visit);
    setStatus(visit, ReceptionStatus::Printed);
    return Done{};
}

Outcome<Done> ScriptedDesk::closeReceivedAgain(const QUuid &visit)
{
    closed.append(visit);
    setStatus(visit, ReceptionStatus::Closed);
    return Done{};
}

Fault ScriptedDesk::askForRecords(const QUuid &, ConsentKind kind)
{
    recordsAsked.append(kind);
    return { Failure::WrongStation };
}

/// Not asked about yet, as the use case leaves it when it returns.
Outcome<QUuid> ScriptedDesk::receiveByNumber(const NumberQuery &query, const QString &proof)
{
    if (numberFault)
        return *numberFault;
    received.append(query);
    proofs.append(proof);
    Reception reception;
    reception.visit = QUuid::createUuidV5(QUuid(), "number " + QByteArray::number(received.size()));
    reception.number = static_cast<int>(list.size()) + 1;
    reception.arrivedAt = clock;
    reception.method = IdentityMethod::None;
    reception.visitEnd = VisitEnd::Complete;
    reception.question = NumberQuestion{ .query = query, .proof = proof };
    arrive(reception);
    return reception.visit;
}

Outcome<QUuid> ScriptedDesk::capture(const CapturedPerson &person)
{
    if (numberFault)
        return *numberFault;
    captured.append(person);
    Reception reception;
    reception.visit = QUuid::createUuidV5(QUuid(), "captured " + QByteArray::number(captured.size()));
    reception.number = static_cast<int>(list.size()) + 1;
    reception.day = clock.date();
    reception.arrivedAt = clock;
    reception.method = IdentityMethod::None;
    reception.visitEnd = VisitEnd::Complete;
    reception.captured = person;
    arrive(reception);
    return reception.visit;
}

Outcome<Done> ScriptedDesk::completeByNumber(
    const QUuid &visit, const NumberQuery &query, const QString &proof)
{
    if (numberFault)
        return *numberFault;
    completed.append(visit);
    received.append(query);
    proofs.append(proof);
    for (const Reception &known : std::as_const(list)) {
        if (known.visit != visit)
            continue;
        Reception asked = known;
        asked.question = NumberQuestion{ .query = query, .proof = proof };
        change(asked);
        break;
    }
    return Done{};
}

Outcome<Done> ScriptedDesk::askAgain(const QUuid &visit)
{
    if (numberFault)
        return *numberFault;
    askedAgain.append(visit);
    for (const Reception &known : std::as_const(list)) {
        if (known.visit != visit)
            continue;
        Reception asked = known; // on its way at once, as the use case leaves it; what is known stays
        asked.question = asked.question.value_or(NumberQuestion());
        asked.question->answered = false;
        asked.question->failure.reset();
        asked.question->againAt = {};
        asked.question->askedAt = clock;
        change(asked);
        break;
    }
    return Done{};
}

Outcome<Done> ScriptedDesk::chooseCandidate(const QUuid &visit, const QString &branch)
{
    if (numberFault)
        return *numberFault;
    chosen.append({ visit, branch });
    return Done{};
}

Outcome<Done> ScriptedDesk::linkPatientNumber(const QUuid &visit, const QString &number)
{
    if (numberFault)
        return *numberFault;
    linked.append({ visit, number });
    return Done{};
}

Outcome<Done> ScriptedDesk::askBookings(const QByteArray &csv, const QDate &day)
{
    if (numberFault)
        return *numberFault;
    booked.append({ csv, day });
    Q_EMIT bookingsChanged();
    return Done{};
}

void ScriptedDesk::checkHealth()
{
    ++healthChecks;
    Q_EMIT healthChanged();
}

void ScriptedDesk::helpCame()
{
    ++helpCameCount;
    call.reset();
    Q_EMIT helpCallChanged();
}

Outcome<Done> ScriptedDesk::askVisual(const QString &asked)
{
    visualAsked.append(asked);
    return visualFault ? Outcome<Done>(*visualFault) : Outcome<Done>(Done());
}

void ScriptedDesk::show(const VisualCheck &check)
{
    visual = check;
    Q_EMIT visualCheckChanged();
}

void ScriptedDesk::show(const std::optional<CardLeft> &card)
{
    left = card;
    Q_EMIT cardLeftChanged();
}

} // namespace madoguchi
