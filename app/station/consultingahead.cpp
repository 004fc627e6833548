#include "app/station/consulting.h"
#include "app/station/recordsquery.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace madoguchi {

/// The next of those who wait, longest first; one at a time, so that whoever opens something does not stand
/// behind all of them. What somebody has asked for already is not asked for again.
void Consulting::fetchAhead()
{
    const std::optional<QualifiedStaff> staff = m_gate.asker();
    if (!m_core.plan().prefetch || m_fetching || !staff || m_listed.fault() || !m_core.session().recordsKey()
        || m_records.state == RecordsView::State::Loading)
        return;
    const QList<ListedVisit> &all = m_listed.all();
    for (auto visit = all.rbegin(); visit != all.rend(); ++visit) {
        for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
            const VisitKind one(visit->visit, kind);
            const bool isOfToday = clinicDay(visit->time, m_core.plan().dayStarts) == m_core.today();
            if (!isOfToday || m_fetched.contains(one) || m_outcomes.contains(one) || whyNotNow(&*visit, kind))
                continue;
            return fetchAhead(*visit, kind, *staff);
        }
    }
}

void Consulting::fetchAhead(const ListedVisit &visit, ConsentKind kind, const QualifiedStaff &staff)
{
    const bool isCheckup = kind == ConsentKind::Checkup;
    OpenedRecords asked;
    asked.visit = visit.visit;
    asked.kinds = m_gate.withBeside(visit, kind);
    asked.insurance = ListedVisits::shownForm(visit).insurance;
    asked.period
        = askedMonths(toJapanTime(now()).date(), isCheckup ? checkupYears : m_core.plan().medicationYears);
    asked.member = m_sitting;
    m_fetched.insert({ visit.visit, kind });
    const auto entries = m_trail.write(asked, AuditAct::RecordsFetchedAhead);
    if (!entries) {
        m_core.noteStore(entries.error());
        return; // what cannot be written down is not asked for
    }
    m_fetching = Ahead{ VisitKind(visit.visit, kind), asked.kinds, 0, {} };
    RecordsPermit permit(visit.visit, kind, staff.id, staff.qualification, entries->first());
    if (isCheckup)
        return m_core.central().checkup(
            std::move(permit), checkupQuery(visit), awaitedAhead<CheckupRecord>(asked));
    m_core.central().medication(std::move(permit),
        medicationQuery(visit, asked.period, asked.kinds.size() > 1), awaitedAhead<MedicationRecord>(asked));
}

/// What is opened waits for what is on its way already, where that was asked for by the same consents.
bool Consulting::waitsForAhead()
{
    const VisitKind one(m_records.visit, m_records.kind);
    if (!m_fetching || m_fetching->one != one || m_fetching->kinds != m_askedKinds)
        return false;
    m_fetching->generation = m_generation;
    m_fetching->asked = m_records.asked;
    return true;
}

/// What was opened as that one still waits for its records.
bool Consulting::isAwaited(quint64 generation) const
{
    return generation == m_generation && m_records.state == RecordsView::State::Loading;
}

/// Kept sealed for who opens it; shown at once where somebody waits for it by now.
template <typename Record> Central::Reply<Record> Consulting::awaitedAhead(const OpenedRecords &asked)
{
    return [this, asked, sitting = m_sittings, since = m_core.clock().monotonicMilliseconds()](
               const Outcome<Record> &answer) {
        if (sitting != m_sittings)
            return; // for somebody who has left
        if (m_fetching && isAwaited(m_fetching->generation)) {
            m_fetching.reset();
            m_answered = since;
            m_records.received = now();
            receive(answer, true);
        } else {
            keepAhead(asked, answer);
        }
        fetchAhead();
    };
}

template <typename Record>
void Consulting::keepAhead(const OpenedRecords &asked, const Outcome<Record> &answer)
{
    const Ahead ahead = std::exchange(m_fetching, std::nullopt).value_or(Ahead());
    const std::optional<Fault> reason
        = answer ? whyNotStill(asked.visit, asked.kinds.first()) : std::optional(answer.error());
    if (reason) {
        const auto written = m_trail.write(asked, AuditAct::RecordsFetchedAhead, *reason);
        static_cast<void>(written); // that it was asked for is written down
        dropRefused(asked.visit, asked.kinds, *reason);
        return noteAhead(ahead, RecordsOutcome::State::Refused, reason);
    }
    const bool hasAny = keepLate(*m_listed.find(asked.visit), asked.kinds, *answer);
    for (const ConsentKind kept : asked.kinds) {
        if (hasAny)
            m_unopened.insert({ asked.visit, kept });
    }
    noteAhead(ahead, hasAny ? RecordsOutcome::State::Arrived : RecordsOutcome::State::Empty);
}

/// Somebody waited for it, and has gone on.
void Consulting::noteAhead(const Ahead &ahead, RecordsOutcome::State state, const std::optional<Fault> &fault)
{
    const auto last = m_outcomes.constFind(ahead.one);
    const bool isOurs = ahead.generation != 0 && last != m_outcomes.constEnd()
        && last->state == RecordsOutcome::State::Waiting && last->time == ahead.asked;
    if (isOurs)
        note(ahead.one.first, ahead.one.second, state, fault);
}

/// Nobody has opened it: who sits here next has not asked for it.
void Consulting::throwAheadAway()
{
    ++m_sittings;
    for (const auto &[visit, kind] : std::as_const(m_unopened))
        m_shelf.drop(visit, kind);
    m_unopened.clear();
    m_fetched.clear();
    m_fetching.reset();
}

} // namespace madoguchi
