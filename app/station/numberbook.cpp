#include "app/station/numberbook.h"

#include "app/central/echo.h"
#include "app/central/problems.h"
#include "app/domain/beforeconfirm.h"
#include "app/domain/personcodes.h"
#include "app/domain/questionstate.h"
#include "app/station/numberanswer.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int hour = 3600;
constexpr int day = 24 * hour;

QUuid freshKey()
{
    return QUuid::createUuid();
}

/// 資格確認日: the calendar day on which the patient came, also where it is asked again later.
QDate confirmationDay(const Reception &reception)
{
    return toJapanTime(reception.arrivedAt).date();
}

OutboxEntry entryOf(const Reception &reception, const QDateTime &now)
{
    OutboxEntry entry;
    entry.kind = OutboxEntry::Kind::Eligibility;
    entry.key = reception.question->key;
    entry.visit = reception.visit;
    entry.since = now;
    entry.query = reception.question->query;
    entry.confirmFor = confirmationDay(reception);
    return entry;
}

Insurance insuranceOf(const NumberQuery &query)
{
    Insurance insurance;
    insurance.insurerNumber = query.insurerNumber;
    insurance.symbol = query.symbol;
    insurance.number = query.number;
    insurance.branch = query.branch;
    return insurance;
}

/// How the newest attempt has failed; nothing: it has not.
void putFailure(NumberQuestion &question, const std::optional<Fault> &fault)
{
    question.failure = fault ? std::optional(fault->failure) : std::nullopt;
    question.failureCode = fault ? fault->code : QString();
}

ReferenceRegistration referenceOf(const Reception &reception, const QString &number)
{
    const Insurance insurance = reception.main() ? reception.main()->insurance : Insurance();
    return { Pii(number), paddedInsurerNumber(insurance.insurerNumber), insurance.symbol, insurance.number,
        insurance.branch };
}

Fault nothingToAskBy()
{
    return Fault{ Failure::RequestMalformed, QStringLiteral("InsuredIdentificationNumber") };
}

} // namespace

NumberBook::NumberBook(StationCore &core)
    : m_core(core)
    , m_book(core)
    , m_table(core.database(), core.vault())
    , m_open(core.database(), core.vault().standing(Vault::Standing::Open))
    , m_outbox(core.database(), core.vault().standing(Vault::Standing::Open))
{ }

/// Without a card: nobody is at the reader, and nothing of the visit runs there.
Reception NumberBook::begunAtDesk() const
{
    Reception reception;
    reception.visit = QUuid::createUuid();
    reception.day = m_core.today();
    reception.arrivedAt = m_core.now();
    reception.method = IdentityMethod::None;
    reception.visitEnd = VisitEnd::Complete;
    return reception;
}

Outcome<Reception> NumberBook::receive(const NumberQuery &query, const QString &proof)
{
    Reception reception = begunAtDesk();
    reception.question = NumberQuestion{ .query = query, .proof = proof, .key = freshKey() };
    if (const auto ready = m_book.prepare(reception.day); !ready)
        return ready.error();
    return m_core.database().transact([&]() -> Outcome<Reception> {
        auto kept = m_book.arrive(reception);
        if (!kept)
            return kept;
        if (const auto ticked = auditTicked(*kept); !ticked)
            return ticked.error();
        const auto waits = m_outbox.add(entryOf(*kept, reception.arrivedAt));
        return waits ? kept : waits.error();
    });
}

Outcome<Done> NumberBook::auditTicked(const Reception &reception)
{
    if (!reception.question->query.limitConsent)
        return Done();
    return audit(reception, AuditAct::LimitConsentTicked, reception.question->proof);
}

Outcome<Reception> NumberBook::capture(const CapturedPerson &person)
{
    Reception reception = begunAtDesk();
    reception.captured = person;
    return m_book.arrive(reception);
}

Outcome<Reception> NumberBook::complete(
    const QUuid &visit, const NumberQuery &query, const QString &proof, Asked how)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    Reception &reception = (*found)->reception;
    if (!isCaptured(reception) || questionState(reception) == QuestionState::Asking)
        return nothingToAskBy();
    if (reception.captured->patient.birthdate != query.birthdate)
        return Fault{ Failure::RequestMalformed, QStringLiteral("Birthdate") };
    reception.question = NumberQuestion{ .query = query, .proof = proof, .key = freshKey() };
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto ended = endWaiting(visit); !ended)
            return ended.error();
        if (const auto kept = keep(**found); !kept)
            return kept.error();
        if (const auto written = audit(reception, AuditAct::EligibilityAsked, {}, how); !written)
            return written.error();
        if (const auto ticked = auditTicked(reception); !ticked)
            return ticked.error();
        const auto waits = m_outbox.add(entryOf(reception, m_core.now()));
        return waits ? Outcome<Reception>(reception) : waits.error();
    });
}

/// A question with a number that was mistyped: it is not sent any more, and a late answer is nobody's.
Outcome<Done> NumberBook::endWaiting(const QUuid &visit)
{
    auto waiting = m_outbox.waitingOf(visit, OutboxEntry::Kind::Eligibility);
    if (!waiting)
        return waiting.error();
    if (!*waiting)
        return Done();
    OutboxEntry entry = **waiting;
    entry.state = OutboxEntry::State::Done;
    return m_outbox.update(entry);
}

Outcome<bool> NumberBook::isSurely(const QUuid &visit, const Reception &card)
{
    const EligibilityResult *result = card.main();
    if (!result || card.eligibility.results.size() != 1)
        return false;
    const auto found = find(visit);
    if (!found)
        return found.error();
    return *found && isCaptured((*found)->reception)
        && surelyIs(*(*found)->reception.captured, result->patient, result->referenceNumber);
}

Outcome<Reception> NumberBook::ask(const QUuid &visit, Asked how)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    return put(**found, how);
}

Outcome<Reception> NumberBook::choose(const QUuid &visit, const QString &branch)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    Reception &reception = (*found)->reception;
    const bool isOut
        = reception.question && (!reception.question->answered || reception.question->failure.has_value());
    const QList<EligibilityResult> &all = reception.eligibility.results;
    const auto chosen = std::find_if(all.begin(), all.end(),
        [&branch](const EligibilityResult &one) { return isToldByBranch({ one }, branch); });
    if (isOut || !isCandidate(reception.eligibility, branch) || chosen == all.end())
        return Fault{ Failure::RequestMalformed, QStringLiteral("InsuredBranchNumber") };
    if (!reception.question) { // a reader's answer: by what it said of that one
        const auto query = queryOf(*chosen, reception.day);
        if (!query)
            return nothingToAskBy();
        reception.question = NumberQuestion{ .query = *query };
    }
    reception.question->query.branch = Pii(branch);
    return put(**found, Asked::ByHand);
}

Outcome<Reception> NumberBook::put(Found &found, Asked how)
{
    Reception &reception = found.reception;
    const auto query = questionOf(reception);
    if (!query)
        return nothingToAskBy();
    auto waiting = m_outbox.waitingOf(reception.visit, OutboxEntry::Kind::Eligibility);
    if (!waiting)
        return waiting.error();
    NumberQuestion question = reception.question.value_or(NumberQuestion());
    question.query = *query;
    question.againAt = {};
    if (!*waiting) {
        question.key = freshKey();
        question.answered = false; // what came before stays, and is no answer to this
    }
    if (!*waiting || question.failure)
        question.askedAt = {}; // else it is on its way, since when it says
    putFailure(question, {});
    reception.question = question;
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto kept = keep(found); !kept)
            return kept.error();
        if (how == Asked::ByHand) {
            if (const auto written = audit(reception, AuditAct::EligibilityAsked); !written)
                return written.error();
        }
        if (*waiting) {
            OutboxEntry entry = **waiting;
            entry.again = {};
            const auto changed = m_outbox.update(entry);
            return changed ? Outcome<Reception>(reception) : changed.error();
        }
        const auto added = m_outbox.add(entryOf(reception, m_core.now()));
        return added ? Outcome<Reception>(reception) : added.error();
    });
}

Outcome<Reception> NumberBook::link(const QUuid &visit, const QString &number)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    Reception &reception = (*found)->reception;
    if (!reception.main())
        return nothingToAskBy();
    if (reception.eligibility.validity == Validity::Several)
        return Fault{ Failure::AnswerForOther, personcode::several };
    if (reception.person == PersonCheck::Doubtful)
        return Fault{ Failure::AnswerForOther, personcode::doubtful };
    if (const QString item = malformedItem(referenceOf(reception, number)); !item.isEmpty())
        return Fault{ Failure::RequestMalformed, item };
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto given = m_book.patients().giveNumber(reception, number); !given)
            return given.error();
        if (const auto kept = keep(**found); !kept)
            return kept.error();
        if (const auto written = audit(reception, AuditAct::PatientNumberLinked); !written)
            return written.error();
        const auto put
            = reception.person == PersonCheck::Doubtful ? Outcome<Done>(Done()) : registerNumber(reception);
        return put ? Outcome<Reception>(reception) : put.error();
    });
}

Outcome<Reception> NumberBook::settlePerson(const QUuid &visit, bool same)
{
    auto found = find(visit);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    Reception &reception = (*found)->reception;
    const Reception compared = reception; // whose answer it was, the log says too where that is taken off
    const QString said = same ? QStringLiteral("same") : QStringLiteral("another");
    return m_core.database().transact([&]() -> Outcome<Reception> {
        if (const auto settled = m_book.patients().settle(reception, same); !settled)
            return settled.error();
        // One that is taken off is to be looked at by nobody; an earlier day's was confirmed by nobody yet.
        if (!reception.main())
            reception.unseenAnswer = false;
        else if (reception.status == ReceptionStatus::Arrived && reception.day < m_core.today())
            reception.unseenAnswer = true;
        if (const auto written = audit(compared, AuditAct::PersonCompared, said); !written)
            return written.error();
        if (const auto ended = reception.main() ? Outcome<Done>(Done()) : endWaiting(visit); !ended)
            return ended.error();
        if (const auto kept = keep(**found); !kept)
            return kept.error();
        const auto put
            = reception.patientNumber.isEmpty() ? Outcome<Done>(Done()) : registerNumber(reception);
        return put ? Outcome<Reception>(reception) : put.error();
    });
}

/// What the service has said itself needs no telling.
Outcome<Done> NumberBook::registerNumber(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    const QString number = reception.patientNumber.reveal();
    if (!result || samePatientNumber(result->referenceNumber, number))
        return Done();
    OutboxEntry entry;
    entry.kind = OutboxEntry::Kind::Reference;
    entry.visit = reception.visit;
    entry.since = m_core.now();
    entry.reference = referenceOf(reception, number);
    if (!malformedItem(entry.reference).isEmpty())
        return Done(); // an insurance that cannot be named: it is known here alone
    const auto added = m_outbox.add(entry);
    return added ? Outcome<Done>(Done()) : added.error();
}

Outcome<QList<QUuid>> NumberBook::dueAgain()
{
    const auto days = m_table.days();
    const auto waiting = m_outbox.waiting();
    int broken = 0;
    const auto open = m_open.all(&broken);
    if (!days || !waiting || !open)
        return days ? (waiting ? open.error() : waiting.error()) : days.error();
    QList<Reception> receptions;
    for (const QDate &one : *days) {
        const auto ofDay = m_table.ofDay(one, &broken);
        if (!ofDay)
            return ofDay.error();
        receptions.append(*ofDay);
    }
    for (const OpenReception &one : *open)
        receptions.append(one.reception);
    QList<QUuid> due;
    for (const Reception &reception : std::as_const(receptions)) {
        const bool waits = std::any_of(waiting->begin(), waiting->end(), [&](const OutboxEntry &entry) {
            return entry.visit == reception.visit && entry.kind == OutboxEntry::Kind::Eligibility;
        });
        if (!waits && isDue(reception) && !due.contains(reception.visit))
            due.append(reception.visit);
    }
    return due;
}

/// Hourly on its day, then daily, up to the end of what is kept.
QDateTime NumberBook::nextTime(const Reception &reception) const
{
    const bool open = isUnresolved(reception) && lacksAnswer(reception)
        && reception.day.daysTo(m_core.today()) < OpenReceptions::mostDays;
    if (!open)
        return {};
    return m_core.now().addSecs(reception.day == m_core.today() ? hour : day);
}

bool NumberBook::isDue(const Reception &reception) const
{
    if (!questionOf(reception) || !nextTime(reception).isValid() || reception.visitEnd == VisitEnd::Running)
        return false;
    const QDateTime planned = reception.question ? reception.question->againAt : QDateTime();
    return (planned.isValid() ? planned : reception.arrivedAt.addSecs(hour)) <= m_core.now();
}

Outcome<std::optional<NumberBook::Begun>> NumberBook::begin(OutboxEntry entry)
{
    const QDateTime now = m_core.now();
    if (entry.askedAt.isValid() && entry.askedAt.addSecs(day) <= now) {
        entry.key = freshKey();
        entry.askedAt = {};
    }
    if (!entry.askedAt.isValid())
        entry.askedAt = now;
    ++entry.tries;
    auto changed = settle(entry, [&](Reception &reception) {
        reception.question->askedAt = now;
        reception.question->againAt = {};
        putFailure(*reception.question, {}); // this attempt has not failed
    });
    if (!changed)
        return changed.error();
    if (entry.kind == OutboxEntry::Kind::Reference || *changed)
        return std::optional<Begun>(Begun{ std::move(entry), std::move(*changed) });
    entry.state = OutboxEntry::State::Done;
    const auto ended = m_outbox.update(entry);
    return ended ? Outcome<std::optional<Begun>>(std::nullopt) : ended.error();
}

NumberBook::Changed NumberBook::answer(OutboxEntry entry, const NumberAnswer &answer)
{
    const auto found = find(entry.visit);
    if (!found)
        return found.error();
    if (*found && !isOfCard((*found)->reception, answer.eligibility))
        return refuse(entry, Fault{ Failure::AnswerForOther });
    entry.state = OutboxEntry::State::Done;
    entry.failure.reset();
    return settle(entry, [&](Reception &reception) {
        const Eligibility before = reception.eligibility;
        putAnswer(reception, answer);
        reception.unseenAnswer = reception.unseenAnswer || comesUnseen(reception, before, m_core.today());
        reception.question->answered = true;
        reception.question->answeredAt = m_core.now();
        putFailure(*reception.question, {});
        reception.question->againAt = nextTime(reception);
    });
}

NumberBook::Changed NumberBook::late(const OutboxEntry &entry, const NumberAnswer &late)
{
    const auto found = find(entry.visit);
    if (!found)
        return found.error();
    const bool fits = *found && (*found)->reception.question && (*found)->reception.question->key == entry.key
        && areOf((*found)->reception.question->query, late.eligibility)
        && isOfCard((*found)->reception, late.eligibility);
    return fits ? answer(entry, late) : Changed(std::optional<Reception>{});
}

NumberBook::Changed NumberBook::registered(OutboxEntry entry)
{
    entry.state = OutboxEntry::State::Done;
    entry.failure.reset();
    return settle(entry, {});
}

NumberBook::Changed NumberBook::personError(OutboxEntry entry, const Fault &fault)
{
    entry.state = OutboxEntry::State::Done;
    entry.failure = fault.failure;
    return settle(entry, [&](Reception &reception) {
        if (!reception.main()) {
            reception.question->answered = true;
            reception.eligibility.remarkCode = fault.code;
        }
        putFailure(*reception.question, fault);
        reception.question->againAt = nextTime(reception);
    });
}

NumberBook::Changed NumberBook::refuse(OutboxEntry entry, const Fault &fault)
{
    entry.state = OutboxEntry::State::Refused;
    entry.failure = fault.failure;
    return settle(entry, [&](Reception &reception) {
        putFailure(*reception.question, fault);
        reception.question->againAt = nextTime(reception);
    });
}

NumberBook::Changed NumberBook::postpone(OutboxEntry entry, const Fault &fault, const QDateTime &again)
{
    entry.failure = fault.failure;
    entry.again = again;
    if (wantsNewKey(fault.failure)) {
        entry.key = freshKey();
        entry.askedAt = {};
    }
    return settle(entry, [&](Reception &reception) {
        putFailure(*reception.question, fault);
        reception.question->againAt = again;
    });
}

/// The entry as it is now, and its reception, in one transaction. The reception's question goes by the
/// entry's key.
NumberBook::Changed NumberBook::settle(
    const OutboxEntry &entry, const std::function<void(Reception &)> &change)
{
    std::optional<Found> found;
    if (entry.kind == OutboxEntry::Kind::Eligibility) {
        auto looked = find(entry.visit);
        if (!looked)
            return looked.error();
        found = std::move(*looked);
    }
    const bool concerned = found && found->reception.question;
    if (concerned) {
        found->reception.question->key = entry.key;
        change(found->reception);
    }
    return m_core.database().transact([&]() -> Changed {
        if (const auto changed = m_outbox.update(entry); !changed)
            return changed.error();
        if (!concerned)
            return std::optional<Reception>{};
        if (entry.state == OutboxEntry::State::Done) {
            if (const auto known = m_book.patients().recognise(found->reception); !known)
                return known.error();
        }
        if (const auto kept = keep(*found); !kept)
            return kept.error();
        if (entry.state == OutboxEntry::State::Done) {
            if (const auto known = m_book.patients().remember(found->reception); !known)
                return known.error();
        }
        return std::optional<Reception>(found->reception);
    });
}

Outcome<std::optional<NumberBook::Found>> NumberBook::find(const QUuid &visit)
{
    auto standing = m_table.find(visit);
    if (standing && *standing)
        return std::optional<Found>(Found{ std::move(**standing), {} });
    auto open = m_open.find(visit);
    if (!open)
        return open.error();
    // A day whose key is gone while its rows still stand is just being forgotten: its open ones were moved
    // before. Or the key store is locked, which ends nothing.
    if (!*open)
        return standing ? Outcome<std::optional<Found>>(std::nullopt) : standing.error();
    return std::optional<Found>(Found{ std::move((*open)->reception), (*open)->since });
}

Outcome<Done> NumberBook::keep(const Found &found)
{
    if (!found.since.isValid()) {
        const auto kept = m_table.update(found.reception);
        return kept ? Outcome<Done>(Done()) : kept.error();
    }
    return outlivesItsDay(found.reception) ? m_open.keep(found.reception, found.since)
                                           : m_open.resolve(found.reception.visit);
}

Outcome<Done> NumberBook::audit(const Reception &reception, AuditAct act, const QString &purpose, Asked how)
{
    AuditEntry entry;
    entry.what = act;
    entry.visit = reception.visit;
    entry.purpose = purpose;
    if (const EligibilityResult *result = reception.main())
        entry.patientKey = m_core.patientKeyOf(result->insurance);
    else if (reception.question)
        entry.patientKey = m_core.patientKeyOf(insuranceOf(reception.question->query));
    const auto written = how == Asked::ByHand ? m_core.audit(entry) : m_core.auditOwn(entry);
    return written ? Outcome<Done>(Done()) : written.error();
}

} // namespace madoguchi
